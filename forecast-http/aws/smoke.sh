#!/usr/bin/env bash
# Whether a service answers: smoke.sh URL
#
# It must be ready, keep its metrics to itself where it is behind the load balancer (https), and, where
# FORECAST_KEY holds a key, list its forecasters. Tries for SMOKE_SECONDS (60).
set -euo pipefail

[[ $# == 1 ]] || {
  echo "usage: smoke.sh URL" >&2
  exit 2
}
url=${1%/}
end=$((SECONDS + ${SMOKE_SECONDS:-60}))

status() { # PATH [CURL_ARGUMENT...]
  curl -s -o /dev/null -m 5 -w '%{http_code}' "${@:2}" "$url$1" || true
}

fail() { # PATH STATUS WANTED
  echo "smoke.sh: GET $url$1 must answer $3, was $2" >&2
  exit 1
}

until ready=$(status /health/ready) && [[ $ready == 200 ]]; do
  ((SECONDS < end)) || fail /health/ready "$ready" 200
  sleep 1
done
if [[ $url == https:* ]]; then
  metrics=$(status /metrics)
  [[ $metrics == 404 ]] || fail /metrics "$metrics" 404
fi
if [[ -n ${FORECAST_KEY:-} ]]; then
  # By a file, so that the list of processes does not show the key.
  models=$(status /v1/models -H @<(printf 'X-API-Key: %s' "$FORECAST_KEY"))
  [[ $models == 200 ]] || fail /v1/models "$models" 200
fi
echo "$url answers"
