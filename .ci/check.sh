#!/usr/bin/env bash
# Builds and tests with the engines that a platform has: check.sh both|pytorch
#
# Where MXNet has no build (ARM), the tests that compare the engines cannot run: core and service are tested, and
# training as a user does it, with PyTorch. MAVEN_ARGS go to every mvn.
set -euo pipefail
cd "$(dirname "$0")/.."

export OMP_NUM_THREADS=1 OMP_WAIT_POLICY=passive OPT_OUT_TRACKING=true
case ${1:-} in
  both)
    # shellcheck disable=SC2086 # several arguments
    mvn -B -ntp ${MAVEN_ARGS:-} verify
    ;;
  pytorch)
    # shellcheck disable=SC2086
    mvn -B -ntp ${MAVEN_ARGS:-} -pl forecast-core,forecast-http -am verify
    ENGINES=pytorch .ci/consumers.sh
    ;;
  *)
    echo "usage: check.sh both|pytorch" >&2
    exit 2
    ;;
esac
