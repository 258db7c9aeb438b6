"""Whether a bundle holds what Maven Central asks for.

Usage: check-bundle.py REPOSITORY VERSION. Prints what is missing; exits with 1 if anything is.
"""

import hashlib
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

JARS = ("forecast-core", "forecast-models", "forecast-http")
POMS = ("forecast-parent", "forecast-engine-mxnet", "forecast-engine-pytorch", "forecast4j-bom")
ASKED = ("name", "description", "url", "licenses/license/name", "developers/developer/name", "scm/url", "scm/connection")
NAMESPACE = "{http://maven.apache.org/POM/4.0.0}"
missing = []


def wanted_files(artifact, version):
    files = [f"{artifact}-{version}.pom"]
    if artifact in JARS:
        files += [f"{artifact}-{version}{kind}" for kind in (".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")]
    return files


def check_pom(pom):
    """Central reads what is inherited as well; the parent's own is enough for its children, but for the name."""
    tree = xml.parse(pom).getroot()
    inherits = tree.find(f"{NAMESPACE}parent") is not None
    for path in ASKED:
        if tree.find("/".join(NAMESPACE + step for step in path.split("/"))) is None:
            if not (inherits and path not in ("name", "description")):
                missing.append(f"{pom.name}: {path}")
    if "SNAPSHOT" in pom.read_text():
        missing.append(f"{pom.name}: names a snapshot")


def check_file(file):
    content = file.read_bytes()
    for name in ("md5", "sha1", "sha256", "sha512"):
        stated = file.with_name(f"{file.name}.{name}")
        if not stated.exists() or stated.read_text().strip() != hashlib.new(name, content).hexdigest():
            missing.append(f"{file.name}: {name}")
    signature = file.with_name(f"{file.name}.asc")
    if subprocess.run(["gpg", "--batch", "--verify", signature, file], capture_output=True).returncode != 0:
        missing.append(f"{file.name}: signature")


def main(repository, version):
    group = Path(repository) / "io/github/forecast4j"
    actual = sorted(folder.name for folder in group.iterdir())
    if actual != sorted(JARS + POMS):
        missing.append(f"artifacts: wanted {sorted(JARS + POMS)}, was {actual}")
    for artifact in JARS + POMS:
        folder = group / artifact / version
        for name in wanted_files(artifact, version):
            if not (folder / name).is_file():
                missing.append(name)
        pom = folder / f"{artifact}-{version}.pom"
        if pom.is_file():
            check_pom(pom)
    files = [f for f in group.rglob("*") if f.is_file() and f.suffix not in (".asc", ".md5", ".sha1", ".sha256", ".sha512")]
    for file in files:
        check_file(file)
    for what in missing:
        print(f"  missing or wrong: {what}", file=sys.stderr)
    print(f"{len(files)} files of {len(actual)} artifacts, {len(missing)} missing or wrong")
    sys.exit(1 if missing else 0)


main(*sys.argv[1:])
