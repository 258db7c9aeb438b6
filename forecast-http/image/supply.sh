# What is inside, and whether a second build makes the same. Sourced by image.sh.
# shellcheck shell=bash disable=SC2034,SC2154

list_contents() {
  local target root
  for target in serve train; do
    root=$(podman image mount "$image:$target")
    python3 forecast-http/image/sbom.py "$root" "forecast4j:$target" "$work/sbom-$target.json" >"$work/licences-$target.txt"
    podman image unmount "$image:$target" >/dev/null
    figure "${target}_components" "$(grep -c '"type": "library"' "$work/sbom-$target.json")"
    say "  $work/sbom-$target.json; of its licences (the rest in licences-$target.txt):"
    head -6 "$work/licences-$target.txt" >&2
  done
}

layers() { podman image inspect "$1" --format '{{range .RootFS.Layers}}{{println .}}{{end}}' | sed '/^$/d'; }

# Nothing of the first build is used again but its base images.
check_reproducible() {
  local same total
  build again serve --no-cache
  layers "$image:serve" >"$work/layers-1.txt"
  layers "$image:again" >"$work/layers-2.txt"
  total=$(wc -l <"$work/layers-1.txt")
  same=$(paste "$work/layers-1.txt" "$work/layers-2.txt" | awk '$1 == $2' | wc -l)
  figure layers "$total"
  figure layers_same_when_built_again "$same"
  # The last one is the class-data archive, in which a JVM writes down its addresses.
  must 'all layers but the archive are the same' cmp -s <(head -n -1 "$work/layers-1.txt") <(head -n -1 "$work/layers-2.txt")
  podman rmi "$image:again" >/dev/null 2>&1 || true
}
