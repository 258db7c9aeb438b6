# Shared by the scripts that put a service under load: sourced from the root of the project, with the variable
# work naming a folder for what they write.
# shellcheck shell=bash disable=SC2154

say() { printf '%s\n' "$*" >&2; }

install_missing() { # COMMAND-THAT-PROVES-IT PACKAGE...
  local proof=$1
  shift
  if eval "$proof" >/dev/null 2>&1; then return 0; fi
  if ! command -v apt-get >/dev/null; then return 1; fi
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$work/apt.log" 2>&1
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
