#!/usr/bin/env bash
# Uploads a bundle to Maven Central: publish.sh BUNDLE NAME [automatic]
#
# CENTRAL_TOKEN is the portal's token, user and password in Base64. Waits until the bundle has been validated;
# "automatic" then publishes it, otherwise somebody does so at https://central.sonatype.com/publishing. CENTRAL_URL is
# the portal, CENTRAL_POLL the seconds between two looks (10), CENTRAL_SECONDS the most to wait (1800).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/.ci/shell.sh"

portal=${CENTRAL_URL:-https://central.sonatype.com}/api/v1/publisher

ask() { # PATH [CURL_ARGUMENT...]: the token in a file of its own, so that the list of processes does not show it
  curl -sS --fail-with-body -X POST -H @<(printf 'Authorization: Bearer %s' "$CENTRAL_TOKEN") "${@:2}" "$portal$1"
}

[[ $# == 2 || ($# == 3 && $3 == automatic) ]] || die "usage: publish.sh BUNDLE NAME [automatic]"
[[ -f $1 ]] || die "no bundle $1: bundle.sh makes it"
[[ -n ${CENTRAL_TOKEN:-} ]] || die "CENTRAL_TOKEN must hold the portal's token"
need curl jq
type=USER_MANAGED
wanted=VALIDATED
if [[ $# == 3 ]]; then
  type=AUTOMATIC
  wanted=PUBLISHED
fi

id=$(ask "/upload?name=$2&publishingType=$type" -F "bundle=@$1")
echo "uploaded as $id"
end=$((SECONDS + ${CENTRAL_SECONDS:-1800}))
while ((SECONDS <= end)); do
  status=$(ask "/status?id=$id")
  state=$(jq -r .deploymentState <<<"$status")
  case $state in
    "$wanted" | PUBLISHED)
      echo "$2 is $state"
      exit 0
      ;;
    FAILED) die "Central refuses $2: $(jq -c .errors <<<"$status")" ;;
  esac
  sleep "${CENTRAL_POLL:-10}"
done
die "$2 is still $state after ${CENTRAL_SECONDS:-1800} seconds: see https://central.sonatype.com/publishing"
