#!/usr/bin/env bash
# From the start of a process to its first forecast; the slowest of its first thousand forecasts;
# what a forecast costs beside its kernel, and in a batch beside singles. JSON lines, medians over
# processes that take turns; --quick runs fewer.
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=11
if [[ ${1:-} == --quick ]]; then rounds=3; fi
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
if [[ ! -f benchmarks/target/forecast-benchmarks.jar ]]; then
  mvn -B -ntp -pl benchmarks -am -DskipTests package >&2
fi

# What a forecast needs: the core and one small jar beside it.
slf4j=$(echo benchmarks/target/lib/slf4j-api-*.jar)
core=$(echo forecast-core/target/forecast-core-*-SNAPSHOT.jar)
jars=$core:benchmarks/target/forecast-first.jar:$slf4j
classes=forecast-core/target/classes:benchmarks/target/classes:$slf4j
(cd benchmarks/target/classes && "${java%java}jar" --create --file ../forecast-first.jar \
  io/github/forecast4j/benchmarks/{FirstForecast,Footprint,RandomLayers,SpeedCase,Traffic,Untrained}.class)

"$java" -cp benchmarks/target/forecast-benchmarks.jar \
  io.github.forecast4j.benchmarks.StartUp "$rounds" "$classes" "$jars" benchmarks/target/first.jsa
"$java" -cp benchmarks/target/forecast-benchmarks.jar \
  io.github.forecast4j.benchmarks.FirstCalls "$rounds" "$classes"
"$java" --add-modules jdk.incubator.vector -cp benchmarks/target/forecast-benchmarks.jar \
  io.github.forecast4j.benchmarks.EndToEnd
"$java" --add-modules jdk.incubator.vector -cp benchmarks/target/forecast-benchmarks.jar \
  io.github.forecast4j.benchmarks.BatchSpeed
