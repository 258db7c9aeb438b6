#!/usr/bin/env bash
# Fetches CESNET-TimeSeries24 from its public record and lays it out for `compare --data`.
set -euo pipefail

readonly RECORD="https://zenodo.org/api/records/13382427"
readonly DEFAULT_FILES=(times.tar.gz weekends_and_holidays.csv ip_addresses_sample.tar.gz institutions.tar.gz)

# The addresses of the comparison: complete days, complete hours, and ten minutes.
readonly DAILY=(
  11 20 103 118 120 171 1367 1368 1605 1656 1852 8989 10197 10396 10729 11069 11188
  11254 12926 43611 44922 60027 73422 75195 84111 97079 97179 109544 132509 149504
  156573 171452 175742 182151 189981 191587 215374 230257 230535 252575 259860 296195
  321100 322201 335679 338309 368641 379493 381279 450863 470862 471658 473818 476751
  479584 483796 512788 547610 564287 565727 612051 612150 617379 617662 644335 745827
  747868 777928 781973 783360 792059 797312 810210 1490521
)
readonly HOURLY=(103 122 1368 1580)
readonly TEN_MINUTES=(103 122)

usage() {
  cat <<'END'
usage: fetch-cesnet.sh [--list] [--out DIR] [--record-url URL] [FILE ...]

Downloads the named files of the record CESNET-TimeSeries24, checks them against
the record's MD5 sums, unpacks them and arranges them for `compare --data DIR`:

  institutions/agg_1_day/0.csv        institution-0-daily.csv, with a column of times
  ip_addresses_sample/agg_1_day       ip-daily/    the addresses of the comparison
  ip_addresses_sample/agg_1_hour      ip-hourly/
  ip_addresses_sample/agg_10_minutes  ip-10min/
  times/, weekends_and_holidays.csv   times/

A download that was cut off goes on where it stopped.

  --list            show the files of the record with their sizes, and stop
  --out DIR         folder to write to (default: cesnet)
  --record-url URL  the record's JSON listing (default: $CESNET_RECORD_URL, else Zenodo)
  FILE ...          names as --list shows them (default: times.tar.gz,
                    weekends_and_holidays.csv, ip_addresses_sample.tar.gz,
                    institutions.tar.gz; about 650 MB, 2 GB when unpacked)

Needs bash, curl, tar, awk, md5sum or md5, and jq or python3.
END
}

citation() {
  cat <<'END'

The data are licensed CC BY 4.0. Cite: Koumar, Hynek, Čejka, Šiška, CESNET-TimeSeries24:
Time Series Dataset for Network Traffic Anomaly Detection and Forecasting, Scientific
Data 12:338, 2025, doi 10.1038/s41597-025-04603-x; data: Zenodo record 13382427.
END
}

fail() {
  echo "fetch-cesnet: $*" >&2
  exit 1
}

has() {
  command -v "$1" > /dev/null 2>&1
}

require() {
  local tool
  for tool in curl tar awk; do
    has "$tool" || fail "$tool is missing: install it (Debian: apt-get install $tool)"
  done
  has jq || has python3 || fail "jq or python3 is missing: install one (Debian: apt-get install jq)"
  has md5sum || has md5 || fail "md5sum is missing: install it (Debian: apt-get install coreutils)"
}

# ------------------------------------------------------------------- the record's listing

# Reads a record on standard input, prints a line a file: name, bytes, checksum, address.
files_of_record() {
  if has jq; then
    jq -r '.files[] | [.key, .size, .checksum, .links.self] | @tsv'
  else
    python3 -c '
import json, sys
for f in json.load(sys.stdin)["files"]:
    print(f["key"], f["size"], f["checksum"], f["links"]["self"], sep="\t")'
  fi
}

read_listing() {
  local record
  record=$(curl --fail --silent --show-error --location --retry 3 "$record_url") \
    || fail "cannot read the record at $record_url"
  listing=$(files_of_record <<< "$record") \
    || fail "the answer of $record_url is not a record with files"
}

show_listing() {
  local name size rest
  while IFS=$'\t' read -r name size rest; do
    printf '%15s  %s\n' "$size" "$name"
  done <<< "$listing"
}

entry_of() {
  awk -F '\t' -v name="$1" '$1 == name' <<< "$listing"
}

# ------------------------------------------------------------------- download

md5_of() {
  if has md5sum; then
    md5sum < "$1" | cut -d ' ' -f 1
  else
    md5 -q "$1"
  fi
}

size_of() {
  wc -c < "$1" | tr -d ' '
}

download() {
  local file=$1 size=$2 url=$3
  if [[ -f $file.part ]] && (( $(size_of "$file.part") >= size )); then
    return
  fi
  curl --fail --silent --show-error --location --retry 3 --continue-at - \
    --output "$file.part" "$url" \
    || fail "cannot download $url; run again to go on where it stopped, or remove $file.part to start over"
}

fetch() {
  local name size checksum url file
  IFS=$'\t' read -r name size checksum url <<< "$(entry_of "$1")"
  [[ $checksum == md5:* ]] || fail "the record gives no MD5 sum for $name, but: $checksum"
  file=$out/download/$name
  if [[ -f $file && $(md5_of "$file") == "${checksum#md5:}" ]]; then
    echo "$name: here already"
    return
  fi
  echo "$name: $size bytes"
  download "$file" "$size" "$url"
  verify "$file.part" "${checksum#md5:}" "$name"
  mv "$file.part" "$file"
}

verify() {
  local file=$1 expected=$2 name=$3 actual
  actual=$(md5_of "$file")
  if [[ $actual != "$expected" ]]; then
    rm -f "$file"
    fail "$name has the MD5 sum $actual, the record says $expected: removed"
  fi
}

# ------------------------------------------------------------------- layout

unpack() {
  local file=$out/download/$1
  case $1 in
    *.tar.gz) echo "$1: unpacking" && tar -xzf "$file" -C "$out/unpacked" ;;
    *) cp "$file" "$out/unpacked/$1" ;;
  esac
}

# Prints the first path below unpacked/ that ends as given; nothing if there is none.
find_unpacked() {
  find "$out/unpacked" -path "*/$1" -print | sort | head -n 1
}

# Copies a file to its place, if it was unpacked.
place() {
  local from
  from=$(find_unpacked "$1")
  [[ -n $from ]] || return 0
  mkdir -p "$out/$(dirname "$2")"
  cp "$from" "$out/$2"
  echo "  $2"
}

# Copies the addresses of the comparison: place_addresses STEP FOLDER ID ...
place_addresses() {
  local step=$1 folder=$2 from id count=0
  shift 2
  from=$(find_unpacked "ip_addresses_sample/$step")
  [[ -n $from ]] || return 0
  mkdir -p "$out/$folder"
  for id in "$@"; do
    if [[ -f $from/$id.csv ]]; then
      cp "$from/$id.csv" "$out/$folder/"
      count=$((count + 1))
    fi
  done
  echo "  $folder/: $count of $# addresses"
}

# Joins institution 0 with the time stamps of the days.
place_institution() {
  local series times
  series=$(find_unpacked institutions/agg_1_day/0.csv)
  times=$(find_unpacked times_1_day.csv)
  [[ -n $series && -n $times ]] || return 0
  awk -F , '
    { sub(/\r$/, "") }
    NR == FNR { stamp[$1] = $2; next }
    { print $0 "," stamp[$1] }' "$times" "$series" > "$out/institution-0-daily.csv"
  echo "  institution-0-daily.csv"
}

arrange() {
  echo "Ready for compare --data $out:"
  place_institution
  place_addresses agg_1_day ip-daily "${DAILY[@]}"
  place_addresses agg_1_hour ip-hourly "${HOURLY[@]}"
  place_addresses agg_10_minutes ip-10min "${TEN_MINUTES[@]}"
  place times_1_day.csv times/times_1_day.csv
  place times_1_hour.csv times/times_1_hour.csv
  place times_10_minutes.csv times/times_10_minutes.csv
  place weekends_and_holidays.csv times/weekends_and_holidays.csv
  echo "Everything else of the record that was fetched is in $out/unpacked."
}

# ------------------------------------------------------------------- program

record_url=${CESNET_RECORD_URL:-$RECORD}
out=cesnet
list_only=false
names=()
listing=

read_arguments() {
  while (( $# > 0 )); do
    case $1 in
      --list) list_only=true ;;
      --out) (( $# > 1 )) || fail "--out needs a folder"; out=${2%/}; shift ;;
      --record-url) (( $# > 1 )) || fail "--record-url needs an address"; record_url=$2; shift ;;
      -h | --help) usage; exit 0 ;;
      -*) usage >&2; fail "unknown option $1" ;;
      *) names+=("$1") ;;
    esac
    shift
  done
  if (( ${#names[@]} == 0 )); then
    names=("${DEFAULT_FILES[@]}")
  fi
}

check_names() {
  local name
  for name in "${names[@]}"; do
    [[ -n $(entry_of "$name") ]] \
      || fail "the record has no file $name; it has: $(cut -f 1 <<< "$listing" | paste -s -d ' ' -)"
  done
}

main() {
  read_arguments "$@"
  require
  read_listing
  if $list_only; then
    show_listing
    return
  fi
  check_names
  mkdir -p "$out/download" "$out/unpacked"
  local name
  for name in "${names[@]}"; do
    fetch "$name"
  done
  for name in "${names[@]}"; do
    unpack "$name"
  done
  arrange
  citation
}

main "$@"
