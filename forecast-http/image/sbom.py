"""The bill of materials of an image, from what lies in it: Debian's packages and every jar, each with its licence.

    sbom.py ROOT IMAGE-NAME OUT.json        prints the licences and how many components have each

Jars are known by their SHA-256 from the bill of materials that the build has put beside them; a jar that is not in it
fails the run, so that nothing comes into the image unlisted. Debian's licences are read from each package's copyright
file, where it is in the form that machines read.
"""

import collections
import hashlib
import json
import pathlib
import re
import sys

APPLICATION = "opt/forecast4j"
LICENCE = re.compile(r"^License:[ \t]*(\S[^\n]*)$", re.MULTILINE)
UNSTATED = "see the package's copyright file"


def paragraphs(path):
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        fields = dict(re.findall(r"^([A-Za-z-]+): (.*)$", block, re.MULTILINE))
        if fields.get("Status", "").endswith(" installed"):
            yield fields


def debian_licences(root, package):
    copyright_file = root / "usr/share/doc" / package / "copyright"
    if not copyright_file.is_file():
        return [UNSTATED]
    text = copyright_file.read_text(encoding="utf-8", errors="replace")
    return sorted(set(LICENCE.findall(text))) or [UNSTATED]


def debian(root):
    status = root / "var/lib/dpkg/status"
    if not status.is_file():
        return
    for fields in paragraphs(status):
        name, version = fields["Package"], fields["Version"]
        yield {
            "type": "library",
            "name": name,
            "version": version,
            "purl": f"pkg:deb/debian/{name}@{version}?arch={fields['Architecture']}",
            "licenses": [{"license": {"name": one}} for one in debian_licences(root, name)],
        }


def listed_jars(root):
    """The components of the build's own bills, by the SHA-256 of their file; our own modules have none."""
    by_hash, own = {}, {}
    for file in sorted((root / APPLICATION).glob("bom*.json")):
        bom = json.loads(file.read_text(encoding="utf-8"))
        for component in bom["components"] + [bom["metadata"]["component"]]:
            for digest in component.get("hashes", []):
                if digest["alg"] == "SHA-256":
                    by_hash[digest["content"]] = component
            if component.get("group") == "io.github.forecast4j":
                own[component["name"]] = component
    return by_hash, own


def natives(root):
    """The native library that lies there unpacked, without the jar that brought it."""
    bom = root / APPLICATION / "bom-train.json"
    if bom.is_file():
        for component in json.loads(bom.read_text(encoding="utf-8"))["components"]:
            if component["name"].startswith("mxnet-native"):
                yield component


def jars(root):
    by_hash, own = listed_jars(root)
    for jar in sorted((root / APPLICATION).rglob("*.jar")):
        digest = hashlib.sha256(jar.read_bytes()).hexdigest()
        name = re.sub(r"-\d.*", "", jar.stem)
        component = by_hash.get(digest) or own.get(name)
        if component is None:
            sys.exit(f"{jar.relative_to(root)} is in the image, but not in the bill of materials that the build made")
        yield component


def licences(component):
    found = [one.get("license", one) for one in component.get("licenses", [])]
    return [one.get("id") or one.get("name") or one.get("expression") for one in found] or [UNSTATED]


def main():
    root, name, out = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    components = list(debian(root)) + list(jars(root)) + list(natives(root))
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "container", "name": name}},
        "components": components,
    }
    out.write_text(json.dumps(bom, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    count = collections.Counter(one for component in components for one in set(licences(component)))
    for licence, uses in count.most_common():
        print(f"{uses:5d}  {licence}")


main()
