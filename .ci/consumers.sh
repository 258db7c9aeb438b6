#!/usr/bin/env bash
# Tries what would be published, as its users do: consumers.sh [BUNDLE_FOLDER]
#
# Projects of their own take the artifacts from the bundle (made here, unless one of bundle.sh is given), into a local
# repository that is empty at the start: one trains with MXNet, one with PyTorch, and one forecasts, by forecast-core
# alone, from the file that the others saved. Each runs on the class path and on the module path.
#
# ENGINES names the engines to try. Artifacts of others come from the user's local repository (or MAVEN_LOCAL) where
# they are there, otherwise from Maven Central.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/.ci/shell.sh"

# The same settings as in the tests: one native thread, no network, no telemetry.
export OMP_NUM_THREADS=1 OMP_WAIT_POLICY=passive OPT_OUT_TRACKING=true DJL_OFFLINE=true

repository() { # ID URL
  printf '<repository><id>%s</id><url>%s</url><releases><checksumPolicy>%s</checksumPolicy></releases></repository>\n' "$@"
}

write_settings() { # FILE BUNDLE_REPOSITORY
  local repositories
  repositories=$(
    repository bundle "file://$2" fail
    repository local "file://${MAVEN_LOCAL:-$HOME/.m2/repository}" ignore
  )
  cat >"$1" <<XML
<settings>
  <profiles>
    <profile>
      <id>consumer</id>
      <repositories>$repositories</repositories>
      <pluginRepositories>$(sed 's/repository>/pluginRepository>/g' <<<"$repositories")</pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>consumer</activeProfile></activeProfiles>
</settings>
XML
}

build() { # PROJECT MAVEN_ARGUMENT...: leaves target/classes and target/lib
  cp -r "$root/consumers/$1" "$work/$1"
  (cd "$work/$1" && mvn -B -ntp -s "$work/settings.xml" -Dmaven.repo.local="$work/repository" \
    -Dforecast4j.version="$version" "${@:2}" compile dependency:copy-dependencies) >"$work/$1.log" 2>&1 ||
    {
      tail -30 "$work/$1.log" >&2
      die "consumers/$1 does not build"
    }
}

# The one jar that cannot be on the module path: PyTorch's natives call their module, in the manifest,
# ai.djl.pytorch_native_cpu_linux-x86_64, which is no name for a module ("-"), and Java refuses the whole path.
# On the class path the engine finds them all the same.
is_no_module() { # JAR
  [[ ${1##*/} == pytorch-native-* ]]
}

run() { # class-path|module-path PROJECT ARGUMENT...
  local jar modules=$work/$2/target/classes classes=
  for jar in "$work/$2/target/lib/"*.jar; do
    if is_no_module "$jar"; then classes+=:$jar; else modules+=:$jar; fi
  done
  case $1 in
    class-path) java -cp "$modules$classes" consumer.Main "${@:3}" ;;
    module-path) java -p "$modules" ${classes:+-cp "${classes#:}"} -m consumer/consumer.Main "${@:3}" ;;
  esac >"$work/said.log" 2>"$work/run.log" || {
    tail -30 "$work/said.log" "$work/run.log" >&2
    die "consumers/$2 does not run on the $1"
  }
  tail -1 "$work/said.log"
}

# Four libraries, and two that one of them brings; no engine, no natives.
check_weight() {
  local jars
  jars=$(cd "$work/forecast/target/lib" && ls | sed 's/-[0-9].*//' | tr '\n' ' ')
  [[ $jars == "commons-codec commons-csv commons-io forecast-core jackson-core jspecify slf4j-api " ]] ||
    die "forecast-core must come with six small libraries, came as $jars"
}

need mvn java unzip gpg perl zip git
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [[ $# == 1 ]]; then
  bundle=$(cd "$1" && pwd)
else
  bundle=$work/bundle
  export GNUPGHOME=$work/gnupg
  mkdir -m 700 "$GNUPGHOME"
  gpg --batch --quiet --passphrase '' --quick-gen-key 'throw-away <nobody@example.com>' ed25519 sign 1d
  "$root/.ci/bundle.sh" 0.1.0 "$bundle" >"$work/bundle.log" 2>&1 || {
    tail -30 "$work/bundle.log" >&2
    die "there is no bundle"
  }
fi
version=$(basename "$(dirname "$(find "$bundle/repository" -name 'forecast4j-bom-*.pom')")")
write_settings "$work/settings.xml" "$bundle/repository"

passed=0
build forecast
check_weight
for engine in ${ENGINES:-mxnet pytorch}; do
  rm -rf "$work/train"
  build train -Dengine="$engine"
  for way in class-path module-path; do
    trained=$(run "$way" train "$work/$engine-$way.forecaster")
    for reader in class-path module-path; do
      read_back=$(run "$reader" forecast "$work/$engine-$way.forecaster")
      [[ $read_back == "$trained" ]] || die "trained with $engine on the $way: $trained; forecast on the $reader: $read_back"
    done
    echo "ok: $engine on the $way: $trained, and the same from its file"
    passed=$((passed + 1))
  done
done
echo "$passed passed, 0 failed"
