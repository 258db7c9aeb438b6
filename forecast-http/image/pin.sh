#!/usr/bin/env bash
# Writes the digests that the registry tells today into the Dockerfile, for the images that it names in its ARGs.
#
#   forecast-http/image/pin.sh [DOCKERFILE [ARGUMENT-OF-SKOPEO...]]
#
# Needs skopeo and the network. Look at what changed (git diff), build, test, commit.
set -euo pipefail

file=${1:-$(dirname "$0")/../../Dockerfile}
shift $(($# > 0 ? 1 : 0))

while read -r pinned; do
  named=${pinned%@*}
  # Of the list of all platforms, so that the same line builds on each.
  digest=$(skopeo inspect "$@" --raw "docker://$named" | sha256sum | cut -d' ' -f1)
  sed -i "s#=$pinned\$#=$named@sha256:$digest#" "$file"
  echo "$named@sha256:$digest"
done < <(sed -n 's/^ARG [A-Z_]*_IMAGE=\(.*@sha256:.*\)$/\1/p' "$file")
