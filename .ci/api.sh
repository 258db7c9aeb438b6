#!/usr/bin/env bash
# Compares the API with that of the latest release: api.sh [--release VERSION] [BASELINE]
#
# The latest release is the latest tag v*; without one there is nothing to compare. A snapshot is judged as the version
# that it becomes, and --release sees to it that this is the one to be released. MAVEN_ARGS go to mvn.
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
# shellcheck disable=SC2086 # several arguments
mvn -B -ntp ${MAVEN_ARGS:-} -pl forecast-core,forecast-models,forecast-http -am -Dmaven.test.skip -Djacoco.skip -Dapi.baseline="$baseline" verify
echo "the API is compatible with $baseline, as far as the versions promise it"
