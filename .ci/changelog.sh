#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a version: changelog.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/.."

[[ $# == 1 ]] || {
  echo "usage: changelog.sh VERSION" >&2
  exit 2
}
notes=$(awk -v heading="## [$1]" 'index($0, heading) == 1 { on = 1; next } /^## \[/ { on = 0 } on' CHANGELOG.md)
[[ $notes =~ [^[:space:]] ]] || {
  echo "changelog.sh: CHANGELOG.md has no section '## [$1]', or nothing in it: move what is under Unreleased there" >&2
  exit 1
}
# Neither empty lines at the beginning nor at the end.
sed -e '/./,$!d' <<<"$notes"
