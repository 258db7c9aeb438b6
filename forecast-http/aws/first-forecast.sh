#!/usr/bin/env bash
# Asks the forecaster that is built in what comes after twelve days: first-forecast.sh URL
#
# FORECAST_KEY is the key to show, where the service asks for one.
set -euo pipefail

[[ $# == 1 ]] || {
  echo "usage: first-forecast.sh URL" >&2
  exit 2
}
ask() { # CURL_ARGUMENT...
  curl -sS --fail-with-body -m 10 -H 'Content-Type: application/json' "$@" "$url/v1/models/sample/forecast" -d '
{"series": [{"start": "2024-07-01T00:00:00Z", "step": "P1D",
             "values": {"n_bytes": [1.21e12, 1.25e12, 1.19e12, 1.22e12, 1.24e12, 0.81e12,
                                    0.76e12, 1.2e12, 1.26e12, 1.23e12, 1.22e12, 1.25e12]}}],
 "horizon": 3}'
}

url=${1%/}
if [[ -n ${FORECAST_KEY:-} ]]; then
  # By a file, so that the list of processes does not show the key.
  ask -H @<(printf 'X-API-Key: %s' "$FORECAST_KEY")
else
  ask
fi
echo
