#!/usr/bin/env bash
# Gives all artifacts another version: set-version.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/.."

[[ ${1:-} =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[A-Za-z0-9.]+)?$ ]] || {
  echo "set-version.sh: the version must be like 1.2.3 or 1.2.3-SNAPSHOT, was '${1:-}'" >&2
  exit 2
}
old=$(.ci/version.sh)
[[ $old != "$1" ]] || exit 0
# Ours alone stand right behind the name of one of our artifacts.
for pom in pom.xml */pom.xml; do
  perl -0pi -e "s{(<artifactId>(?:forecast-parent|forecast4j-bom)</artifactId>\\s*<version>)\\Q$old\\E(</version>)}{\${1}$1\${2}}" "$pom"
done
echo "$old to $1"
