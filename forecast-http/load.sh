#!/usr/bin/env bash
# What the service does under load, on loopback: one JSON line per network and number of connections on
# standard output, medians over rounds in which all take turns; the spread goes to standard error. Beside it run
# a bare Vert.x server, which reads and answers JSON of the same sizes, and where Debian has PyTorch, Flask and
# gunicorn, a Python service with the same networks. Within 8 minutes. Shorter: LOAD_ROUNDS=1 LOAD_SECONDS=1.
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${LOAD_ROUNDS:-3} seconds=${LOAD_SECONDS:-3}
work=forecast-http/target/load
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
services=()
# shellcheck source=load/measuring.sh
source forecast-http/load/measuring.sh

finish() {
  for pid in "${services[@]}"; do kill "$pid" 2>/dev/null || true; done
}
trap finish EXIT

build() {
  local jars=(forecast-http/target/forecast-http.jar examples/target/forecast-examples.jar)
  if [[ ! -f ${jars[0]} || ! -f ${jars[1]} ]]; then
    mvn -B -ntp -pl forecast-http,examples -am -DskipTests -Djacoco.skip package >&2
  fi
  if [[ ! -f $work/gru-fcn.forecaster ]]; then
    "$java" -cp 'examples/target/forecast-examples.jar:examples/target/lib/*' \
      forecast-http/load/MakeForecasters.java data/sample/institution-0-daily.csv "$work" >&2
  fi
}

start() { # LOG COMMAND...: sets pid and url
  local log=$1
  shift
  "$@" >"$log" 2>"$log.err" &
  pid=$!
  services+=("$pid")
  for _ in $(seq 600); do
    url=$(grep -ohE 'https?://127\.0\.0\.1:[0-9]+' "$log" "$log.err" | head -1 || true)
    if [[ -n $url ]]; then return 0; fi
    if ! kill -0 "$pid" 2>/dev/null; then break; fi
    sleep 0.1
  done
  say "does not start: $*"
  cat "$log.err" >&2
  return 1
}

mkdir -p "$work"
install_missing 'command -v wrk' wrk || { say 'wrk is missing and cannot be installed'; exit 1; }
install_missing '/usr/bin/python3 -c "import torch, flask, gunicorn"' python3-torch python3-flask gunicorn python3-gunicorn \
  || say 'no Python service: Debian has no PyTorch, Flask or gunicorn here'
build
body

start "$work/ours.log" "$java" -Xmx512m --add-modules jdk.incubator.vector -jar forecast-http/target/forecast-http.jar --port 0 --models "$work"
# The line that says so comes last, after what the settings name.
ours=$url ours_pid=$pid
start "$work/bare.log" "$java" -Xmx512m -cp 'forecast-http/target/lib/*' forecast-http/load/BareServer.java
bare=$url bare_pid=$pid
flask=
if /usr/bin/python3 -c 'import torch, flask, gunicorn' 2>/dev/null; then
  start "$work/flask.log" env OMP_NUM_THREADS=1 /usr/bin/python3 -m gunicorn -w "$(nproc)" -b 127.0.0.1:0 \
    --chdir forecast-http/load flask_service:app && flask=$url flask_pid=$pid
fi

say "warming"
for network in lstm gru-fcn; do
  measure "$ours/v1/models/$network/forecast" 16 "$ours_pid" $((2 * seconds)) >/dev/null
done
measure "$bare/" 16 "$bare_pid" $((2 * seconds)) >/dev/null

for network in lstm gru-fcn; do
  path=/v1/models/$network/forecast
  for connections in 1 16 64 256; do
    rm -f "$work"/{ours,bare,flask}.turns
    touch "$work"/{ours,bare,flask}.turns
    for _ in $(seq "$rounds"); do
      measure "$ours$path" "$connections" "$ours_pid" "$seconds" >>"$work/ours.turns"
      measure "$bare$path" "$connections" "$bare_pid" "$seconds" >>"$work/bare.turns"
      if [[ -n $flask ]]; then measure "$flask$path" "$connections" "$flask_pid" "$seconds" >>"$work/flask.turns"; fi
    done
    printf '{"network": "%s", "connections": %d, "ours_rps": %s, "bare_rps": %s, "flask_rps": %s, "ours_p99_ms": %s, "bare_p99_ms": %s, "ours_cpu_us": %s, "bare_cpu_us": %s}\n' \
      "$network" "$connections" "$(median 1 "$work/ours.turns")" "$(median 1 "$work/bare.turns")" "$(median 1 "$work/flask.turns")" \
      "$(median 2 "$work/ours.turns")" "$(median 2 "$work/bare.turns")" "$(median 3 "$work/ours.turns")" "$(median 3 "$work/bare.turns")"
    say "  $network, $connections connections: ours $(spread 1 "$work/ours.turns") requests/s, bare $(spread 1 "$work/bare.turns"), Flask $(spread 1 "$work/flask.turns"); load $(cut -d' ' -f1-3 /proc/loadavg)"
  done
done
say "resident: $(awk '/VmRSS|VmHWM/ { printf "%s %d MB  ", $1, $2 / 1024 }' "/proc/$ours_pid/status")"
