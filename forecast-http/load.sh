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

say() { printf '%s\n' "$*" >&2; }

finish() {
  for pid in "${services[@]}"; do kill "$pid" 2>/dev/null || true; done
}
trap finish EXIT

install_missing() { # COMMAND-THAT-PROVES-IT PACKAGE...
  local proof=$1
  shift
  if eval "$proof" >/dev/null 2>&1; then return 0; fi
  if ! command -v apt-get >/dev/null; then return 1; fi
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$work/apt.log" 2>&1
}

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

body() { # twelve days of twelve channels, from the sample
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) name[i] = $i; next }
    NR <= 13 { for (i = 2; i <= 13; i++) column[i] = column[i] (NR > 2 ? "," : "") $i }
    END {
      printf "{\"series\":[{\"start\":\"2023-10-09T00:00:00Z\",\"step\":\"P1D\",\"values\":{"
      for (i = 2; i <= 13; i++) printf "%s\"%s\":[%s]", (i > 2 ? "," : ""), name[i], column[i]
      printf "}}],\"horizon\":1}"
    }' data/sample/institution-0-daily.csv >"$work/body.json"
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

# The processor time of a process and its children, in microseconds.
cpu() {
  local total=0 ticks
  for p in "$1" $(pgrep -P "$1" || true); do
    ticks=$(sed 's/.*) //' "/proc/$p/stat" | awk '{ print $12 + $13 }')
    total=$((total + ticks))
  done
  echo $((total * 1000000 / $(getconf CLK_TCK)))
}

# Prints: requests a second, the 99th percentile in ms, microseconds of processor time for each request.
measure() { # URL CONNECTIONS PID SECONDS
  local threads=2 before after out
  if (($2 == 1)); then threads=1; fi
  before=$(cpu "$3")
  out=$(BODY=$work/body.json wrk -t"$threads" -c"$2" -d"$4s" --timeout 10s --latency -s forecast-http/load/post.lua "$1")
  after=$(cpu "$3")
  if grep -q 'Non-2xx' <<<"$out"; then
    say "$1: $(grep 'Non-2xx' <<<"$out")"
    return 1
  fi
  awk -v used="$((after - before))" '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    $1 == "99%" { p99 = ms($2) }
    /requests in/ { count = $1 }
    /^Requests\/sec/ { rps = $2 }
    END { printf "%.1f %.3f %.1f\n", rps, p99, used / count }' <<<"$out"
}

column() { # NUMBER FILE: the values of a column, sorted
  awk -v c="$1" '{ print $c }' "$2" | sort -g
}
median() { column "$1" "$2" | awk '{ v[NR] = $1 } END { print NR ? (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) : "null" }'; }
spread() { column "$1" "$2" | awk 'NR == 1 { low = $1 } { high = $1 } END { print low " to " high }'; }

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
