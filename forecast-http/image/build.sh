# Builds the images. Sourced by image.sh.
# shellcheck shell=bash disable=SC2034,SC2154

image=localhost/forecast4j

build() { # TAG TARGET [ARGUMENT...]
  local tag=$1 target=$2
  shift 2
  if [[ ${IMAGE_REUSE:-no} == yes ]] && podman image exists "$image:$tag"; then return; fi
  mkdir -p "$HOME/.m2/repository"
  # Maven sees the repository and the certificates of this machine: a warm cache, nothing else.
  buildah bud --isolation chroot --pull=never --layers --timestamp 1767225600 \
    --volume "$HOME/.m2/repository:/repository" --volume /etc/ssl/certs:/etc/ssl/certs:ro \
    --build-arg BASE_IMAGE=localhost/jre:local --build-arg BUILD_IMAGE=localhost/jdk:local \
    --build-arg MAVEN_ARGS=-Dmaven.repo.local=/repository --build-arg REVISION="$(git rev-parse HEAD 2>/dev/null || echo unknown)" \
    --target "$target" -t "$image:$tag" "$@" . >"$work/build-$tag.log" 2>&1 \
    || { grep -E 'ERROR|Error' "$work/build-$tag.log" | head -5 >&2; return 1; }
}

build_serve() {
  base jdk openjdk-17-jdk-headless,maven,ca-certificates
  build serve serve
}

build_train() {
  build train train
}

# The forecasters that the load asks, made by the image that trains: it needs no network for that.
train_forecasters() {
  local channels
  channels=$(head -1 data/sample/institution-0-daily.csv | cut -d, -f2-13)
  mkdir -p "$work/models"
  rm -f "$work"/models/*
  chown 10001:10001 "$work/models"
  for network in lstm gru-fcn; do
    podman run --rm --network=none --memory=1g --read-only --tmpfs /tmp:size=16m --cap-drop=all --health-interval=disable \
      --volume "$PWD/data/sample:/data:ro" --volume "$work/models:/models" "$image:train" \
      /opt/forecast4j/forecast-examples.jar train --csv /data/institution-0-daily.csv --targets n_bytes --inputs "$channels" \
      --window 12 --model "$network" --set epochs=1 --save "/models/$network.forecaster" >"$work/train-$network.log" 2>&1 \
      || { tail -3 "$work/train-$network.log" >&2; return 1; }
  done
  networks=(lstm gru-fcn)
  body
}

# Without an engine there is the sample: copied under the name that is asked.
use_sample() {
  mkdir -p "$work/models"
  rm -f "$work"/models/*
  cp forecast-http/src/main/resources/io/github/forecast4j/http/sample.forecaster "$work/models/lstm.forecaster"
  networks=(lstm)
  printf '{"series":[{"start":"2024-07-01T00:00:00Z","step":"P1D","values":{"n_bytes":[%s]}}],"horizon":1}' \
    '1.21e12,1.25e12,1.19e12,1.22e12,1.24e12,0.81e12,0.76e12,1.2e12,1.26e12,1.23e12,1.22e12,1.25e12' >"$work/body.json"
}
