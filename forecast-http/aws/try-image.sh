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
command -v docker >/dev/null && docker info >/dev/null 2>&1 || {
  echo "left out: docker does not run here" >&2
  exit 77
}
container=$(docker run -d --read-only --tmpfs /tmp:size=64m,mode=1777 --cap-drop ALL --security-opt no-new-privileges \
  --user 10001:10001 --memory 1g --cpus 0.5 -p 127.0.0.1::8080 "$1")
trap 'docker logs --tail 20 "$container" >&2; docker rm -f "$container" >/dev/null' EXIT
url=http://$(docker port "$container" 8080/tcp | head -1)
"$here/smoke.sh" "$url"
"$here/first-forecast.sh" "$url"
docker stop --time 30 "$container" >/dev/null
status=$(docker inspect -f '{{.State.ExitCode}}' "$container")
[[ $status == 0 || $status == 143 ]] || {
  echo "try-image.sh: the container must end by itself when told to, ended with $status" >&2
  exit 1
}
echo "$1 serves, and ends when told to"
