#!/usr/bin/env bash
# Tries api.sh: check-api.sh TREE BUNDLE_REPOSITORY MAVEN_LOCAL SCRATCH_REPOSITORY
#
# TREE is a copy of the sources that may be spoiled; the bundle's version is taken as the release before. A public
# method that is gone must stop 0.1.1, and may be in 0.2.0, since before 1.0.0 a minor version may change the API.
set -euo pipefail

tree=$1 bundle=$2
cat >"$tree/settings.xml" <<XML
<settings>
  <profiles><profile><id>bundle</id>
    <repositories>
      <repository><id>bundle</id><url>file://$bundle</url></repository>
      <repository><id>local</id><url>file://$3</url><releases><checksumPolicy>ignore</checksumPolicy></releases></repository>
    </repositories>
    <pluginRepositories>
      <pluginRepository><id>local</id><url>file://$3</url><releases><checksumPolicy>ignore</checksumPolicy></releases></pluginRepository>
    </pluginRepositories>
  </profile></profiles>
  <activeProfiles><activeProfile>bundle</activeProfile></activeProfiles>
</settings>
XML

judge() { # VERSION: whether it may be released after 0.1.0
  (
    cd "$tree"
    .ci/set-version.sh "$1"
    API_MODULES=forecast-core MAVEN_ARGS="-s settings.xml -Dmaven.repo.local=$scratch -Dspotless.check.skip" .ci/api.sh 0.1.0
  ) >"$tree/judge.log" 2>&1
}

expect() { # good|bad VERSION WHAT
  local was=good
  judge "$2" || was=bad
  [[ $was == "$1" ]] || {
    tail -30 "$tree/judge.log" >&2
    echo "$3: $2 must be $1, was $was" >&2
    exit 1
  }
  [[ $1 == good ]] || grep -q "incompatib" "$tree/judge.log" || {
    tail -30 "$tree/judge.log" >&2
    echo "$3: $2 is refused, but not for its API" >&2
    exit 1
  }
}

scratch=$4
expect good 0.1.1 "the same API"
# What users call: gone from the sources, and from what calls it.
perl -0pi -e 's/public static FittedForecaster load\(byte\[\] bytes\)/static FittedForecaster load(byte[] bytes)/' \
  "$tree/forecast-core/src/main/java/io/github/forecast4j/FittedForecaster.java"
expect bad 0.1.1 "a method less"
expect good 0.2.0 "a method less"
echo "a method less stops 0.1.1 and not 0.2.0"
