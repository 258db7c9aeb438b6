#!/usr/bin/env bash
# Tests the page in a real browser: Debian's chromium, driven by playwright-core, checked by axe-core.
# Needs a JDK and Maven; brings chromium and Node.js by apt where it may, and the two libraries by npm.
# Screenshots and measurements are left in forecast-http/target/page. Ends with 77 where it cannot be run.
set -euo pipefail
cd "$(dirname "$0")/.."

unable() {
  echo "page tests left out: $*" >&2
  exit 77
}

missing() {
  local command
  for command in chromium node npm; do
    command -v "$command" > /dev/null || echo "${command/#node/nodejs}"
  done
}

read -r -a packages <<< "$(missing | tr '\n' ' ')"
if (( ${#packages[@]} > 0 )); then
  (( EUID == 0 )) || unable "there is no ${packages[*]}; install them, or run this as root"
  command -v apt-get > /dev/null || unable "there is no ${packages[*]}, and no apt-get to install them"
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends "${packages[@]}"; } > /dev/null ||
    unable "apt-get cannot install ${packages[*]}"
fi

[[ -f target/forecast-http.jar ]] || (cd .. && mvn -B -ntp -pl forecast-http -am -DskipTests -Djacoco.skip package)

out=$PWD/target/page
mkdir -p "$out"
# Beside the libraries, so that Node.js finds them.
cp page/package.json page/*.mjs "$out"
npm install --prefix "$out" --no-audit --no-fund --no-package-lock --loglevel=error ||
  unable "npm cannot fetch playwright-core and axe-core"

service=
profile=$(mktemp -d)
end() {
  [[ -z $service ]] || kill "$service" 2> /dev/null || true
  wait 2> /dev/null || true
  rm -rf "$profile"
}
trap end EXIT

# Here everybody may ask; views.test.mjs starts another that wants a key.
java -jar target/forecast-http.jar --port 0 --drain 1 > "$out/service.log" 2>&1 &
service=$!
for (( i = 0; i < 150; i++ )); do
  uri=$(grep -om1 'http://127\.0\.0\.1:[1-9][0-9]*' "$out/service.log" || true)
  [[ -n $uri ]] && break
  kill -0 "$service" 2> /dev/null || { cat "$out/service.log" >&2; exit 1; }
  sleep .2
done
[[ -n $uri ]] || { echo "the service did not start" >&2; cat "$out/service.log" >&2; exit 1; }

export PAGE=$uri JAR=$PWD/target/forecast-http.jar OUT=$out TMPDIR=$profile
cd "$out"
# Measured first and alone.
timeout 120 node --test speed.test.mjs
shopt -s extglob
timeout 300 node --test --test-concurrency=2 ./!(speed).test.mjs
