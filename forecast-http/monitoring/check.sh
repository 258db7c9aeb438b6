#!/usr/bin/env bash
# Checks the alert rules and their tests with promtool, which comes from Debian's package prometheus if it is missing.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v promtool >/dev/null; then
  apt-get update >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends prometheus >/dev/null
fi
promtool check rules rules.yml
promtool test rules rules-test.yml
python3 -m json.tool dashboard.json >/dev/null && echo "dashboard.json: valid JSON"
