# What the images weigh, need and do. Sourced by image.sh.
# shellcheck shell=bash disable=SC2034,SC2154

image_mb() { # IMAGE
  echo $(($(podman image inspect "$1" --format '{{.Size}}') / 1000000))
}

folder_mb() { # IMAGE PATH: what lies there, to the tenth
  local root
  root=$(podman image mount "$1")
  (cd "$root" && du -sb --apparent-size $2 | awk '{ total += $1 } END { printf "%.1f\n", total / 1e6 }')
  podman image unmount "$1" >/dev/null
}

measure_sizes() {
  figure base_mb "$(image_mb localhost/jre:local)"
  figure serve_mb "$(image_mb "$image:serve")"
  figure train_mb "$(image_mb "$image:train")"
  figure serve_libraries_mb "$(folder_mb "$image:serve" opt/forecast4j/lib)"
  figure serve_archive_mb "$(folder_mb "$image:serve" opt/forecast4j/forecast-http.jsa)"
  figure serve_java_mb "$(folder_mb "$image:serve" usr/lib/jvm)"
  figure train_engine_mb "$(folder_mb "$image:train" opt/forecast4j/engine)"
  figure train_programs_mb "$(folder_mb "$image:train" 'opt/forecast4j/lib opt/forecast4j/forecast-examples.jar')"
}

# Keeps the median of a column of numbers, and its range.
figures_of() { # NAME FILE COLUMN
  figure "$1" "$(median "$3" "$2")"
  figure "$1_range" "$(spread "$3" "$2")"
}

# Milliseconds to ready and memory idle, with the class-data archive and without it, in turns.
measure_starts() {
  rm -f "$work"/start-*.turns
  for _ in $(seq $((rounds * 2 + 1))); do
    start_turn "$work/start-archive.turns"
    start_turn "$work/start-plain.turns" -e JAVA_TOOL_OPTIONS=-XX:SharedArchiveFile=/nowhere
  done
  figures_of ready_ms "$work/start-archive.turns" 1
  figures_of ready_without_archive_ms "$work/start-plain.turns" 1
  figures_of idle_mb "$work/start-archive.turns" 2
  figures_of idle_without_archive_mb "$work/start-plain.turns" 2
  figures_of health_check_ms "$work/start-archive.turns" 3
}

start_turn() { # FILE [PODMAN-ARGUMENT...]
  local file=$1 ready begun
  shift
  serve "$image:serve" "$@"
  ready=$ready_ms
  sleep 2
  begun=$(date +%s%N)
  podman healthcheck run "$name" >/dev/null
  echo "$ready $(resident_mb) $((($(date +%s%N) - begun) / 1000000))" >>"$file"
  stop
}

# All of the machine's processors, then one of them by quota: what one virtual processor carries.
measure_load() {
  load_turns load
  figure load_mb "$loaded_mb"
  load_turns vcpu --cpus=1
  load_turns plain -e JAVA_TOOL_OPTIONS=-XX:SharedArchiveFile=/nowhere
  figure load_without_archive_mb "$loaded_mb"
}

load_turns() { # NAME [PODMAN-ARGUMENT...]: sets loaded_mb
  local kind=$1
  shift
  serve "$image:serve" "$@"
  for network in "${networks[@]}"; do
    : >"$work/$kind-$network.turns"
    measure "$url/v1/models/$network/forecast" 16 "$pid" $((2 * seconds)) >/dev/null || true
    for _ in $(seq "$rounds"); do
      # A turn in which requests were turned away, as on a machine that does other things too, is said and not counted.
      measure "$url/v1/models/$network/forecast" 16 "$pid" "$seconds" >>"$work/$kind-$network.turns" || true
    done
    if [[ $kind != plain ]]; then
      figures_of "${kind}_${network/-/_}_rps" "$work/$kind-$network.turns" 1
      figure "${kind}_${network/-/_}_p99_ms" "$(median 2 "$work/$kind-$network.turns")"
      figure "${kind}_${network/-/_}_cpu_us" "$(median 3 "$work/$kind-$network.turns")"
    fi
  done
  loaded_mb=$(resident_mb)
  stop
}

# Halves the range between a limit that fails and one that serves the load in every round: near the limit, chance decides.
measure_smallest_memory() {
  local low=32 high=256 middle
  while ((high - low > 8)); do
    middle=$(((low + high) / 16 * 8))
    if always_serves_within "$middle"; then high=$middle; else low=$middle; fi
  done
  figure smallest_memory_mb "$high"
}

always_serves_within() { # MEGABYTES
  for _ in $(seq "$rounds"); do
    serves_within "$1" || return 1
  done
}

serves_within() { # MEGABYTES
  local out served=yes
  limit=${1}m
  serve "$image:serve" 2>/dev/null || served=no
  for network in "${networks[@]}"; do
    if [[ $served == no ]]; then break; fi
    out=$(BODY=$work/body.json wrk -t2 -c16 -d$((2 * seconds))s --timeout 10s -s forecast-http/load/post.lua "$url/v1/models/$network/forecast")
    # That a busy machine turns some away (429) has nothing to do with memory; that something fails has.
    # Before it is ready, health says 503.
    if grep -q 'Socket errors' <<<"$out" || ! is "$(ask /metrics)" 200 || grep 'code="5' "$work/answer" | grep -qv 'route="/health/'; then served=no; fi
  done
  if [[ $(podman inspect "$name" --format '{{.State.Running}}') != true ]]; then served=no; fi
  limit=256m
  stop
  say "  $1 MB: $served"
  [[ $served == yes ]]
}

measure_flask() {
  local gunicorn
  if ! base flask python3-torch,python3-flask,gunicorn,python3-gunicorn; then
    say '  no Flask image: Debian does not bring its packages'
    return
  fi
  buildah bud --isolation chroot --pull=never --layers -f forecast-http/image/flask.Dockerfile -t localhost/flask:service forecast-http \
    >"$work/build-flask.log" 2>&1
  figure flask_mb "$(image_mb localhost/flask:service)"
  rm -f "$work"/flask*.turns
  limit=2g
  for _ in $(seq "$rounds"); do
    launch_flask
    echo "$ready_ms $(resident_mb)" >>"$work/flask-start.turns"
    for network in "${networks[@]}"; do
      measure "$url/v1/models/$network/forecast" 16 "$pid" "$seconds" >>"$work/flask-$network.turns"
    done
    echo "$(resident_mb)" >>"$work/flask-memory.turns"
    stop
  done
  limit=256m
  figures_of flask_ready_ms "$work/flask-start.turns" 1
  figures_of flask_idle_mb "$work/flask-start.turns" 2
  figures_of flask_load_mb "$work/flask-memory.turns" 1
  for network in "${networks[@]}"; do
    figures_of "flask_${network/-/_}_rps" "$work/flask-$network.turns" 1
  done
}

# It has no path that tells whether it is ready: the first answer does, even one to a path that it lacks.
launch_flask() {
  local port
  port=$(free_port)
  podman rm -f "$name" >/dev/null 2>&1 || true
  podman run -d --name "$name" --network=host --memory="$limit" --memory-swap="$limit" --read-only --tmpfs /tmp:size=16m \
    --cap-drop=all --security-opt=no-new-privileges localhost/flask:service -w "$(nproc)" -b "127.0.0.1:$port" >/dev/null 2>"$work/podman.log"
  pid=$(podman inspect "$name" --format '{{.State.Pid}}')
  url=http://127.0.0.1:$port
  for _ in $(seq 3000); do
    if is "$(forecast)" 200; then break; fi
    sleep 0.01
  done
  ready_ms=$((($(date +%s%N) - $(podman inspect "$name" --format '{{.State.StartedAt.UnixNano}}')) / 1000000))
}
