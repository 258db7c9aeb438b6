#!/usr/bin/env bash
# Runs an image as ECS would, and asks it for a forecast: try-image.sh IMAGE
#
# Without root, without privileges, with a read-only file system; then it must end within its drain time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

[[ $# == 1 ]] || {
  echo "usage: try-image.sh IMAGE" >&2
  exit 2
}
engine=
for candidate in docker podman; do
  if [[ -z $engine ]] && "$candidate" info >/dev/null 2>&1; then engine=$candidate; fi
done
[[ -n $engine ]] || {
  echo "left out: neither docker nor podman runs here" >&2
  exit 77
}
container=$("$engine" run -d --read-only --tmpfs /tmp:size=64m,mode=1777 --cap-drop ALL --security-opt no-new-privileges \
  --user 10001:10001 --memory 1g --cpus 0.5 -p 127.0.0.1::8080 "$1")
trap '"$engine" logs --tail 20 "$container" >&2; "$engine" rm -f "$container" >/dev/null' EXIT
url=http://$("$engine" port "$container" 8080/tcp | head -1)
"$here/smoke.sh" "$url"
"$here/first-forecast.sh" "$url"
"$engine" stop --time 30 "$container" >/dev/null
status=$("$engine" inspect -f '{{.State.ExitCode}}' "$container")
[[ $status == 0 || $status == 143 ]] || {
  echo "try-image.sh: the container must end by itself when told to, ended with $status" >&2
  exit 1
}
echo "$1 serves, and ends when told to"
