#!/usr/bin/env bash
# From a commit to a running container, on a machine without Docker: builds the images of the Dockerfile with
# buildah on a base of Debian's packages, runs them with podman as a platform would, asks them, overloads them, ends
# them, and measures them. Needs root, and takes from Debian what is missing. The last line is a summary as JSON.
#
#   forecast-http/image.sh            everything, within 15 minutes
#   forecast-http/image.sh --quick    builds the image that serves, runs it, asks it, ends it under load
#
# Exits with 77 where this machine forbids containers, and says what does. IMAGE_ROUNDS=1 shortens the figures,
# IMAGE_REUSE=yes measures the images of the last run instead of building them.
set -euo pipefail
cd "$(dirname "$0")/.."

# shellcheck disable=SC2034 # read by the parts
rounds=${IMAGE_ROUNDS:-3} seconds=3
work=$PWD/forecast-http/target/image
mkdir -p "$work"
figures=$work/figures
: >"$figures"

for part in load/measuring image/engine image/build image/container image/behaviour image/figures image/supply; do
  # shellcheck source=/dev/null
  source "forecast-http/$part.sh"
done

figure() { # NAME VALUE: keeps a figure for the summary
  say "  $1: $2"
  printf '%s\t%s\n' "$1" "$2" >>"$figures"
}

summary() {
  awk -F'\t' 'BEGIN { printf "{" }
    { printf "%s\"%s\": %s", (NR > 1 ? ", " : ""), $1, ($2 ~ /^-?[0-9.]+$/ ? $2 : "\"" $2 "\"") }
    END { print "}" }' "$figures"
}

step() {
  say "== $1 ($(date -u +%T))"
  shift
  "$@"
}

quick() {
  step 'build the image that serves' build_serve
  step 'make forecasters of the sample' use_sample
  step 'serve' check_serving
  step 'end under load' check_drain
}

everything() {
  step 'build the image that serves' build_serve
  step 'build the image that trains' build_train
  step 'train in a container' train_forecasters
  step 'serve' check_serving
  step 'end under load' check_drain
  step 'run out of memory' check_memory
  step 'run out of disk' check_disk
  step 'push and pull' check_registry
  step 'sizes' measure_sizes
  step 'start and memory' measure_starts
  step 'load' measure_load
  step 'smallest memory' measure_smallest_memory
  step 'Flask beside it' measure_flask
  step 'list what is inside' list_contents
  step 'build it again' check_reproducible
}

step 'tools and base images' prepare
if [[ ${1:-} == --quick ]]; then quick; else everything; fi
summary
