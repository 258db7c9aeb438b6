# Tools to build and run containers, set up apart from whatever else this machine runs. Sourced by image.sh.
# shellcheck shell=bash disable=SC2034,SC2154

# Always the same, as podman keeps it in mind with the layers; and short, as it allows sockets no long paths.
run_root=/run/forecast4j-image
exec 9>"$work/lock"
flock -n 9 || { say 'another run is under way here'; exit 1; }
rm -rf "$run_root"
mkdir -p "$run_root"
export CONTAINERS_CONF=$run_root/containers.conf CONTAINERS_STORAGE_CONF=$run_root/storage.conf
export BUILDAH_FORMAT=docker # what keeps HEALTHCHECK

finish() {
  local code=$?
  set +e
  podman rm -af >/dev/null 2>&1
  if [[ -n ${registry_pid:-} ]]; then kill "$registry_pid" 2>/dev/null; fi
  umount "$run_root"/disk 2>/dev/null
  # The layers stay in target/, also those of the stages that build, so that the next run need not.
  umount "$work/store/overlay" 2>/dev/null
  rm -rf "$run_root"
  if ((code != 0)); then say "failed; what containers said is in $work/*.log"; fi
  exit "$code"
}
trap finish EXIT

forbidden() {
  say "containers cannot be exercised here: $*"
  exit 77
}

prepare() {
  ((EUID == 0)) || forbidden 'this needs root, to make file systems and control groups'
  install_missing 'command -v buildah podman runc mmdebstrap skopeo docker-registry wrk python3 curl' \
    buildah podman runc mmdebstrap skopeo docker-registry wrk python3 curl \
    || forbidden 'buildah, podman, runc, mmdebstrap and docker-registry are missing, and Debian does not bring them'
  settings
  base jre openjdk-17-jre-headless,ca-certificates
  podman run --rm --network=host --memory=256m --read-only --cap-drop=all --user 10001 \
    localhost/jre:local java -XshowSettings:system -version >"$work/probe.log" 2>&1 \
    || forbidden "podman cannot run Java with a memory limit: $(tail -1 "$work/probe.log")"
  grep -q 'Memory Limit: 256.00M' "$work/probe.log" \
    || forbidden "the kernel does not hold a container to its memory: $(grep 'Memory Limit' "$work/probe.log")"
}

settings() {
  cat >"$CONTAINERS_CONF" <<'CONF'
[containers]
default_ulimits=["nofile=1024:1024","nproc=4096:4096"]
[engine]
cgroup_manager="cgroupfs"
events_logger="none"
runtime="runc"
tmp_dir="/run/forecast4j-image/podman"
CONF
  cat >"$CONTAINERS_STORAGE_CONF" <<CONF
[storage]
driver="overlay"
runroot="$run_root/run"
graphroot="$work/store"
CONF
}

# An image of Debian's packages, in the place of one from a registry.
base() { # NAME PACKAGES
  if podman image exists "localhost/$1:local"; then return; fi
  say "base $1: $2"
  mmdebstrap --quiet --variant=minbase --include="$2" bookworm "$work/$1.tar" 2>"$work/$1.log" \
    || { tail -5 "$work/$1.log" >&2; return 1; }
  podman import --quiet "$work/$1.tar" "localhost/$1:local" >/dev/null 2>"$work/$1.log" \
    || forbidden "podman cannot unpack an image: $(tail -1 "$work/$1.log")"
  rm "$work/$1.tar"
}
