# What a container must do when it is asked, ended, and short of memory or disk. Sourced by image.sh.
# shellcheck shell=bash disable=SC2034,SC2154

status_of() { awk -v key="$1:" '$1 == key { print $2 }' "/proc/$pid/status"; }

check_serving() {
  serve "$image:serve"
  must 'a forecast is answered' is "$(forecast)" 200
  must 'a broken body gets 400 with its request id' is "$(ask /v1/models/lstm/forecast -H 'X-Request-Id: image-1' -H 'Content-Type: application/json' -d '{')" 400
  must 'the id is in the problem' grep -q 'urn:request:image-1' "$work/answer"
  must 'metrics are told' is "$(ask /metrics)" 200
  must 'the health check of the image says healthy' podman healthcheck run "$name"
  must 'it does not run as root' is "$(status_of Uid)" 10001
  must 'it holds no capability' is "$(status_of CapEff)" 0000000000000000
  must 'it can gain none' is "$(status_of NoNewPrivs)" 1
  must 'its file system is read-only' grep -qE '^[^ ]+ / [^ ]+ ro[, ]' "/proc/$pid/mounts"
  must 'the class-data archive is used' grep -q forecast-http.jsa "/proc/$pid/maps"
  keep_log
  must 'networks run on vectors' grep -q 'kernels = vector' "$work/$name.log"
  must 'its log is JSON' python3 -c 'import json, sys
lines = [l for l in open(sys.argv[1]) if not l.startswith("WARNING: Using incubator")]
assert lines and all("timestamp" in json.loads(l) for l in lines)' "$work/$name.log"
  stop
  # Shells that cannot be run, in the place of an image that has none.
  serve "$image:serve" --volume /dev/null:/usr/bin/dash:ro --volume /dev/null:/usr/bin/bash:ro
  must 'there is no shell in this one' not podman exec "$name" /bin/sh -c true
  must 'it serves without' is "$(forecast)" 200
  must 'its health can be checked without' podman healthcheck run "$name"
  stop
}

check_drain() {
  serve "$image:serve"
  python3 forecast-http/image/drain_client.py "$url/v1/models/lstm/forecast" "$work/body.json" >"$work/drain.json" &
  local client=$! begun code
  sleep 3
  begun=$(date +%s%N)
  podman kill --signal TERM "$name" >/dev/null
  code=$(podman wait "$name")
  figure drain_ms $((($(date +%s%N) - begun) / 1000000))
  wait "$client"
  keep_log
  say "  $(cat "$work/drain.json")"
  must 'SIGTERM under load loses no request' grep -q '"lost": 0,' "$work/drain.json"
  must 'many were on their way' python3 -c 'import json, sys; assert json.load(open(sys.argv[1]))["answered"] > 50' "$work/drain.json"
  must 'the JVM ends as one that was told to' is "$code" 143
  figure drain_answered "$(sed 's/.*"answered": \([0-9]*\).*/\1/' "$work/drain.json")"
  figure drain_lost 0
  stop
}

# Exit code of a container that ends by itself; sets exit_code, and killed to true if the kernel ended it.
await_end() {
  exit_code=$(timeout 60 podman wait "$name" || echo running)
  killed=$(podman inspect "$name" --format '{{.State.OOMKilled}}')
}

check_memory() {
  # A heap too small for the service: the JVM ends instead of limping on, and whoever restarts it sees an error.
  launch "$image:serve" -e JAVA_TOOL_OPTIONS=-Xmx5m
  await_end
  must 'a heap that is full ends the process with 3' is "$exit_code" 3
  stop
  # A limit too small for the JVM: the kernel ends it, and nothing else.
  limit=32m launch "$image:serve" || true
  await_end
  say "  with 32 MB: exit code $exit_code, killed by the kernel: $killed"
  must 'a limit too small is told by the exit code' is "$exit_code" 137
  stop
  # Bodies that together are larger than the heap: some are turned away, the process lives on.
  serve "$image:serve"
  flood
  must 'bodies larger than the heap together do not end it' is "$(forecast)" 200
  must 'nor restart it' is "$(podman inspect "$name" --format '{{.State.Pid}}')" "$pid"
  stop
}

# Sixty bodies of 4 MB at once: most of them white space, which is read as far as the bounds let it.
flood() {
  head -c 4000000 /dev/zero | tr '\0' ' ' >"$work/large.json"
  cat "$work/body.json" >>"$work/large.json"
  local senders=()
  for i in $(seq 60); do
    curl -s -m 30 -o /dev/null -w '%{http_code}\n' "$url/v1/models/lstm/forecast" -H 'Content-Type: application/json' \
      --data-binary "@$work/large.json" >"$work/flood-$i.status" 2>/dev/null &
    senders+=($!)
  done
  wait "${senders[@]}" || true
  say "  sixty bodies of 4 MB at once: $(cat "$work"/flood-*.status | sort | uniq -c | awk '{ printf "%s of status %s; ", $1, $2 }')"
  rm -f "$work"/flood-*.status "$work/large.json"
}

check_disk() {
  serve "$image:serve"
  # From outside, as the image need not hold a program that writes.
  dd if=/dev/zero of="/proc/$pid/root/tmp/full" bs=1M 2>/dev/null || true
  must 'forecasts go on with a full scratch disk' is "$(forecast)" 200
  must 'so does the page' is "$(ask /docs/)" 200
  stop
  scratch=4k launch "$image:serve"
  await_end
  keep_log
  must 'without scratch it ends at the start' is "$exit_code" 1
  must 'and says so' grep -q 'the service cannot start' "$work/$name.log"
  scratch=1m serve "$image:serve"
  must 'one megabyte is enough' is "$(forecast)" 200
  stop
  check_models_disk
}

# A disk that is too full for a new forecaster: what was served stays, and the new one comes once there is room.
check_models_disk() {
  local disk=$run_root/disk size
  mkdir -p "$disk"
  mount -t tmpfs -o size=4m tmpfs "$disk"
  cp "$work"/models/lstm.forecaster "$disk/"
  folder=$disk serve "$image:serve"
  size=$(stat -c %s "$disk/lstm.forecaster")
  dd if=/dev/zero of="$disk/full" bs=1k 2>/dev/null || true
  truncate -s -$((size / 2)) "$disk/full"
  must 'the disk is too full for a copy' not cp "$disk/lstm.forecaster" "$disk/second.forecaster"
  sleep 2
  must 'half a forecaster is not served' is "$(ask /v1/models/second)" 404
  must 'the others are' is "$(forecast)" 200
  rm "$disk/full"
  cp "$disk/lstm.forecaster" "$disk/second.forecaster"
  sleep 3
  must 'once there is room the whole one is' is "$(ask /v1/models/second)" 200
  stop
  umount "$disk"
}

not() { ! "$@"; }

# A registry on loopback, in the place of one in a cloud.
check_registry() {
  local port pushed
  port=$(free_port)
  cat >"$run_root/registry.yml" <<CONF
version: 0.1
storage: { filesystem: { rootdirectory: $run_root/registry } }
http: { addr: 127.0.0.1:$port }
CONF
  docker-registry serve "$run_root/registry.yml" >"$work/registry.log" 2>&1 &
  registry_pid=$!
  for _ in $(seq 100); do curl -sf "http://127.0.0.1:$port/v2/" >/dev/null && break; sleep 0.1; done
  local remote=127.0.0.1:$port/forecast4j:serve
  podman push --quiet --tls-verify=false --digestfile "$run_root/digest" "$image:serve" "$remote" 2>>"$work/podman.log"
  pushed=$(cat "$run_root/digest")
  podman pull --quiet --tls-verify=false "127.0.0.1:$port/forecast4j@$pushed" >/dev/null 2>>"$work/podman.log"
  figure pushed_mb "$(du -sm "$run_root/registry" | cut -f1)"
  serve "127.0.0.1:$port/forecast4j@$pushed"
  must 'what was pulled by its digest serves' is "$(forecast)" 200
  stop
  check_pin "$port"
  podman rmi "127.0.0.1:$port/forecast4j@$pushed" >/dev/null 2>&1 || true
  kill "$registry_pid"
  rm -rf "$run_root/registry"
}

# The script that pins base images, asked for one that is in that registry.
check_pin() { # PORT
  local copy=$run_root/Dockerfile
  echo "ARG BASE_IMAGE=127.0.0.1:$1/forecast4j:serve@sha256:old" >"$copy"
  forecast-http/image/pin.sh "$copy" --tls-verify=false >/dev/null
  must 'pin.sh writes the digest that the registry tells' grep -q "serve@$(cat "$run_root/digest")\$" "$copy"
}
