#!/usr/bin/env bash
# Tries everything that delivers: workflows, release scripts, the bundle for Maven Central and its users, the API
# check, the stack on AWS, the page of ten commands. Publishes nothing. delivery.sh [--all]
#
# What a missing tool leaves out is told; with --all it is a failure.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/.ci/shell.sh"
cd "$root"

all=${1:-}
passed=0 failed=0 skipped=0

try() { # NAME COMMAND...
  local status=0
  printf '\n== %s\n' "$1"
  # In a shell of its own, where an error ends it: bash does not end a function whose result is asked for.
  (set +e; (set -e; "${@:2}"); exit $?) >"$work/log" 2>&1 || status=$?
  case $status in
    0) passed=$((passed + 1)) ;;
    77)
      skipped=$((skipped + 1))
      [[ $all != --all ]] || failed=$((failed + 1))
      ;;
    *) failed=$((failed + 1)) ;;
  esac
  tail -$((status == 0 || status == 77 ? 2 : 40)) "$work/log"
}

refused() { # WORD COMMAND...: the command must fail and say the word
  local said
  if said=$("${@:2}" 2>&1); then
    die "must be refused: ${*:2}"
  fi
  grep -qF "$1" <<<"$said" || die "the refusal of '${*:2}' must say '$1', said: $said"
}

check_lint_notices() {
  local bad=$work/workflows
  break_workflow() { # SED_SCRIPT WORD
    rm -rf "$bad" && cp -r .github/workflows "$bad"
    sed -i "$1" "$bad/ci.yml"
    refused "$2" .github/lint.sh "$bad"
  }
  .github/lint.sh
  break_workflow 's/\(checkout\)@.*/\1@v4/' "by its commit of 40 digits"
  break_workflow 's/^  contents: read/  contents: write/' "permissions must be"
  break_workflow '0,/timeout-minutes/{/timeout-minutes/d}' "timeout-minutes"
  break_workflow 's/runs-on: ubuntu-24.04$/runs-on: ubuntu-99/' "actionlint complains"
  break_workflow 's/^jobs:/works:/' "complains"
  break_workflow 's/check\.sh/no-such.sh/' "must be a script"
  echo "six mistakes are noticed"
}

check_release_scripts() {
  local tree=$work/tree
  mkdir -p "$tree"
  cp -r .ci CHANGELOG.md pom.xml "$tree"
  local pom
  for pom in */pom.xml; do mkdir -p "$tree/${pom%/*}" && cp "$pom" "$tree/$pom"; done
  (
    cd "$tree"
    .ci/set-version.sh 7.8.9
    [[ $(.ci/version.sh) == 7.8.9 ]] || die "the version must be 7.8.9"
    [[ $(grep -l '<version>7.8.9</version>' pom.xml */pom.xml | wc -l) == $(ls pom.xml */pom.xml | wc -l) ]] || die "every pom.xml must have the version"
    refused "must be like 1.2.3" .ci/set-version.sh latest
    printf '# Changelog\n\n## [Unreleased]\n\n## [7.8.9] - 2026-01-01\n\n### Fixed\n\n- It.\n\n## [7.8.8]\n\n- Old.\n' >CHANGELOG.md
    [[ $(.ci/changelog.sh 7.8.9) == $'### Fixed\n\n- It.' ]] || die "the notes must be the section's"
    refused "no section" .ci/changelog.sh 9.9.9
    refused "no section" .ci/changelog.sh Unreleased
    refused "must be 1.0.0-SNAPSHOT" .ci/api.sh --release 1.0.0
  )
  echo "versions and notes"
}

check_bundle() {
  .ci/bundle.sh 0.1.0 "$work/central"
  python3 .ci/check-bundle.py "$work/central/repository" 0.1.0
}

check_bundle_notices() {
  local copy=$work/copy group=io/github/forecast4j
  spoil() { # WORD COMMAND...
    rm -rf "$copy" && cp -r "$work/central/repository" "$copy"
    (cd "$copy/$group" && "${@:2}")
    refused "$1" python3 .ci/check-bundle.py "$copy" 0.1.0
  }
  [[ -d $work/central/repository ]] || exit 77
  spoil "forecast-core-0.1.0-javadoc.jar" rm forecast-core/0.1.0/forecast-core-0.1.0-javadoc.jar
  spoil "sha256" sh -c 'echo >>forecast-http/0.1.0/forecast-http-0.1.0.pom'
  spoil "signature" cp forecast4j-bom/0.1.0/forecast4j-bom-0.1.0.pom.asc forecast-http/0.1.0/forecast-http-0.1.0.jar.asc
  spoil "artifacts" rm -r forecast-models
  echo "four mistakes are noticed"
}

check_publishing() {
  need python3 curl jq
  source forecast-http/aws/test/environment.sh
  local port workshop=$work/portal
  mkdir -p "$workshop"
  (cd "$workshop" && echo x >x && zip -q bundle.zip x)
  port=$(free_port)
  python3 .ci/portal.py "$port" &
  # shellcheck disable=SC2064 # this very process
  trap "kill $!" EXIT
  await_port "$port" 20
  export CENTRAL_URL=http://127.0.0.1:$port CENTRAL_POLL=0 CENTRAL_TOKEN=dXNlcjpwYXNz
  .ci/publish.sh "$workshop/bundle.zip" good
  .ci/publish.sh "$workshop/bundle.zip" good2 automatic
  refused "Missing signature" .ci/publish.sh "$workshop/bundle.zip" bad
  CENTRAL_TOKEN=wrong refused 401 .ci/publish.sh "$workshop/bundle.zip" good
  refused "no bundle" .ci/publish.sh "$workshop/none.zip" good
  echo "published twice, refused three times, all by a stand-in"
}

# The bundle as the release before: a method less is for 0.2.0, not for 0.1.1.
check_api() {
  local tree=$work/api local_repository=${MAVEN_LOCAL:-$HOME/.m2/repository}
  [[ -d $work/central/repository ]] || exit 77
  mkdir -p "$tree"
  git ls-files -z pom.xml .ci .mvn forecast-core 'forecast-*/pom.xml' 'bom/*' 'examples/pom.xml' 'benchmarks/pom.xml' LICENSE NOTICE |
    tar --null -cf - -T - | tar -xf - -C "$tree"
  .ci/check-api.sh "$tree" "$work/central/repository" "$local_repository" "$work/api-repository"
}

work=$(mktemp -d)
export GNUPGHOME=$work/gnupg GPG_PASSPHRASE=throw-away
mkdir -m 700 "$GNUPGHOME"
trap 'gpgconf --kill all 2>/dev/null || true; rm -rf "$work"' EXIT
need git perl
! command -v gpg >/dev/null || gpg --batch --quiet --pinentry-mode loopback --passphrase "$GPG_PASSPHRASE" \
  --quick-gen-key 'throw-away <nobody@example.com>' ed25519 sign 1d 2>/dev/null

try "workflows" check_lint_notices
try "release scripts" check_release_scripts
try "publishing" check_publishing
try "cost" python3 forecast-http/aws/cost.py --check
try "bundle for Maven Central" check_bundle
try "a bundle that lacks something" check_bundle_notices
try "users of the bundle" .ci/consumers.sh "$work/central"
try "API check" check_api
try "stack on AWS" forecast-http/aws/test.sh
try "from clone to ECS" docs/ecs-test.sh

printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[[ $failed == 0 ]]
