#!/usr/bin/env bash
# Makes what Maven Central takes: bundle.sh VERSION OUT
#
# Builds a copy of the sources with that version and leaves OUT/repository, signed and with checksums, and the same as
# OUT/bundle.zip. Uploads nothing: see publish.sh. Signs with the default key of gpg, or GPG_KEY, whose passphrase is
# in GPG_PASSPHRASE where it has one. MAVEN_ARGS go to every mvn.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/.ci/shell.sh"

copy_sources() { # TO: what git knows and the working tree has
  (cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 sh -c 'for f; do [ -e "$f" ] && printf "%s\n" "$f"; done' sh |
    tar -cf - -T -) | tar -xf - -C "$1"
}

# Sums of the files alone: Central asks for none of the signatures.
sign_and_sum() { # REPOSITORY
  local file sum options=(--batch --yes --armor --detach-sign)
  [[ -z ${GPG_KEY:-} ]] || options+=(--local-user "$GPG_KEY")
  [[ -z ${GPG_PASSPHRASE:-} ]] || options+=(--pinentry-mode loopback --passphrase-fd 3)
  find "$1" -type f | sort | while read -r file; do
    gpg "${options[@]}" --output "$file.asc" "$file" 3<<<"${GPG_PASSPHRASE:-}" </dev/null
    for sum in md5 sha1 sha256 sha512; do
      "${sum}sum" "$file" | cut -d' ' -f1 >"$file.$sum"
    done
  done
}

[[ $# == 2 ]] || die "usage: bundle.sh VERSION OUT"
[[ $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || die "the version must be like 1.2.3, was '$1': Central takes no snapshots in a bundle"
need mvn gpg zip git perl
mkdir -p "$2"
out=$(cd "$2" && pwd)
[[ ! -e $out/repository ]] || die "$out/repository is there already: remove it, or name another folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

copy_sources "$work"
"$work/.ci/set-version.sh" "$1"
# shellcheck disable=SC2086 # several arguments
(cd "$work" && mvn -B -ntp ${MAVEN_ARGS:-} -Prelease -Dmaven.test.skip -Djacoco.skip -pl '!examples,!benchmarks' \
  -DaltDeploymentRepository="bundle::default::file://$out/repository" deploy)

# What Maven writes for a repository of its own: Central makes it anew.
find "$out/repository" \( -name 'maven-metadata*' -o -name '*.md5' -o -name '*.sha1' -o -name '*-tests.jar' \) -delete
sign_and_sum "$out/repository"
(cd "$out/repository" && zip -qr "$out/bundle.zip" .)
echo "$out/bundle.zip"
