#!/usr/bin/env bash
# How fast forecasts are, beside DJL's engines and ONNX Runtime: one JSON line per case on standard
# output, medians in microseconds over three processes, in which all take turns on one thread. The
# spread goes to standard error. Full: every JDK found, within 25 minutes; --quick: the JDK of
# JAVA_HOME or the path, within 5.
set -euo pipefail
cd "$(dirname "$0")/.."

forks=3 warm_up=1000 measured=4000
javas=("${JAVA_HOME:+$JAVA_HOME/bin/}java")
if [[ ${1:-} == --quick ]]; then
  warm_up=400 measured=800
else
  newer=${NEWER_JAVA:-/usr/lib/jvm/temurin-25-jdk-amd64/bin/java}
  if [[ -x $newer ]]; then javas+=("$newer"); fi
fi

if [[ ! -f benchmarks/target/forecast-benchmarks.jar ]]; then
  mvn -B -ntp -pl benchmarks -am -DskipTests package >&2
fi

for java in "${javas[@]}"; do
  "$java" -cp benchmarks/target/forecast-benchmarks.jar \
    io.github.forecast4j.benchmarks.ForecastSpeed "$forks" "$warm_up" "$measured"
done
