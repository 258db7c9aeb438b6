#!/usr/bin/env bash
# Compares the API with that of the latest release: api.sh [--release VERSION] [BASELINE]
#
# The latest release is the latest tag v*; without one there is nothing to compare. A snapshot is judged as the version
# that it becomes, and --release sees to it that this is the one to be released. Reports lie in target/japicmp of each
# module. API_MODULES are the modules to compare; MAVEN_ARGS go to mvn.
set -euo pipefail
cd "$(dirname "$0")/.."

release=
if [[ ${1:-} == --release ]]; then
  release=$2
  shift 2
  [[ $(.ci/version.sh) == "$release-SNAPSHOT" ]] || {
    echo "api.sh: to release $release the sources must be $release-SNAPSHOT, were $(.ci/version.sh): see set-version.sh" >&2
    exit 1
  }
fi
# The tag that is being released is not its own baseline.
tag=$(git tag --list 'v*' --sort=-version:refname | grep -vxF "v$release" | head -1 || true)
baseline=${1:-${tag#v}}
if [[ -z $baseline ]]; then
  echo "no release before this one: there is no API to keep"
  exit 0
fi

# Another major version may break the API; before 1.0.0 another minor version may as well.
may_break() { # FROM TO
  local from to
  IFS=. read -r -a from <<<"$1"
  IFS=. read -r -a to <<<"${2%-SNAPSHOT}"
  [[ ${from[0]} != "${to[0]}" || (${to[0]} == 0 && ${from[1]} != "${to[1]}") ]]
}

version=$(.ci/version.sh)
stop=true
if may_break "$baseline" "$version"; then stop=false; fi
# shellcheck disable=SC2086 # several arguments
mvn -B -ntp ${MAVEN_ARGS:-} -pl "${API_MODULES:-forecast-core,forecast-models,forecast-http}" -am -Dmaven.test.skip -Djacoco.skip \
  -Dapi.baseline="$baseline" -Dapi.break="$stop" verify
echo "$version keeps the API of $baseline, as far as its number promises that"
