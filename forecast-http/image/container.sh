# Starts, watches and ends one container at a time, as a platform would. Sourced by image.sh.
# shellcheck shell=bash disable=SC2034,SC2154

name=forecast4j
limit=256m
folder=$work/models
scratch=16m

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
}

# Starts a container without waiting for it; sets url and pid.
launch() { # IMAGE [PODMAN-ARGUMENT...]
  local what=$1 port
  shift
  port=$(free_port)
  url=http://127.0.0.1:$port
  podman rm -f "$name" >/dev/null 2>&1 || true
  podman run -d --name "$name" --network=host --memory="$limit" --memory-swap="$limit" --read-only \
    --tmpfs /tmp:size="$scratch" --cap-drop=all --security-opt=no-new-privileges --health-interval=disable \
    -e FORECAST_PORT="$port" -e FORECAST_MODELS=/models --volume "$folder:/models:ro" "$@" "$what" \
    >/dev/null 2>"$work/podman.log" || { cat "$work/podman.log" >&2; return 1; }
  pid=$(podman inspect "$name" --format '{{.State.Pid}}')
}

await_ready() { # sets ready_ms, from the start of the process on
  local begun
  for _ in $(seq 3000); do
    if curl -sf -m 5 -o "$work/ready.json" "$url/health/ready" 2>/dev/null; then
      begun=$(podman inspect "$name" --format '{{.State.StartedAt.UnixNano}}')
      ready_ms=$((($(date +%s%N) - begun) / 1000000))
      return 0
    fi
    if [[ ! -d /proc/$pid ]]; then break; fi
    sleep 0.01
  done
  keep_log
  say "the container did not get ready: $(tail -2 "$work/$name.log")"
  return 1
}

serve() { # IMAGE [PODMAN-ARGUMENT...]
  launch "$@"
  await_ready
}

keep_log() {
  podman logs "$name" >"$work/$name.log" 2>&1 || true
}

stop() {
  podman stop -t 20 "$name" >/dev/null 2>&1 || true
  keep_log
  podman rm -f "$name" >/dev/null 2>&1 || true
}

# What all processes of the container hold in memory, pages that they share counted once, in MB.
resident_mb() {
  local total=0 kb
  for p in $pid $(pgrep -P "$pid" || true); do
    kb=$(awk '$1 == "Pss:" { print $2 }' "/proc/$p/smaps_rollup")
    total=$((total + kb))
  done
  echo $((total / 1024))
}

ask() { # PATH [CURL-ARGUMENT...]: prints the status
  curl -s -m 20 -o "$work/answer" -w '%{http_code}' "$url$1" "${@:2}"
}

forecast() { # prints the status of one forecast
  ask "/v1/models/lstm/forecast" -H 'Content-Type: application/json' --data-binary "@$work/body.json"
}

must() { # WHAT COMMAND...
  local what=$1
  shift
  if "$@" >/dev/null 2>&1; then
    say "  ok: $what"
  else
    say "  NOT SO: $what"
    keep_log
    return 1
  fi
}

is() { [[ $1 == "$2" ]]; }
