#!/usr/bin/env bash
# Runs the ten commands of ecs.md, as they stand there: against moto for AWS, a clone of these sources for GitHub, and
# the service itself, on this machine, for the tasks. Docker's commands are answered by a stand-in.
#
# Needs what forecast-http/aws/test.sh needs, and a JDK with Maven; without them it exits with 77.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
stack=$root/forecast-http/aws
source "$stack/test/environment.sh"

commands_of_page() {
  awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' "$root/docs/ecs.md"
}

# Answers what the page asks of Docker, as Docker would, and refuses anything else.
put_docker_in_path() {
  mkdir "$workshop/bin"
  cat >"$workshop/bin/docker" <<'DOCKER'
#!/usr/bin/env bash
set -euo pipefail
case "$*" in
  "login --username AWS --password-stdin "*.dkr.ecr.*.amazonaws.com) [[ -n $(cat) ]] ;;
  "buildx build --platform linux/arm64 --target serve --push --tag "*.amazonaws.com/forecast4j:first" --metadata-file image.json .")
    grep -qE '^FROM .* AS serve$' Dockerfile 2>/dev/null || echo "note: no Dockerfile with a target 'serve' in these sources" >&2
    printf '{"containerimage.digest": "sha256:%064d"}\n' 7 >image.json
    ;;
  *)
    echo "docker: not as the page has it: $*" >&2
    exit 1
    ;;
esac
DOCKER
  chmod +x "$workshop/bin/docker"
  export PATH=$workshop/bin:$PATH
}

put_clone_in_place_of_github() {
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url.file://$root.insteadOf
  export GIT_CONFIG_VALUE_0=https://github.com/forecast4j/forecast4j.git
}

# The service behind the name, with TLS and the keys that the secret holds.
start_service() {
  local jar=$root/forecast-http/target/forecast-http.jar port
  if [[ ! -f $jar ]]; then
    (cd "$root" && mvn -B -ntp -pl forecast-http -am -DskipTests -Djacoco.skip package) >"$workshop/mvn.log" 2>&1 ||
      { tail -20 "$workshop/mvn.log" >&2 && die "forecast-http does not build"; }
  fi
  port=$(free_port)
  FORECAST_API_KEY=$(aws secretsmanager get-secret-value --secret-id forecast4j/keys --query SecretString --output text | jq -r '."api-keys"') \
    java -jar "$jar" --port "$port" --tls-certificate "$workshop/certificate.pem" --tls-key "$workshop/key.pem" >"$workshop/service.log" 2>&1 &
  children+=($!)
  printf 'connect-to = "forecast.example.com:443:127.0.0.1:%s"\ncacert = "%s"\n' "$port" "$workshop/certificate.pem" >"$workshop/.curlrc"
  export CURL_HOME=$workshop
  await_port "$port" 60
}

run_command() { # NUMBER COMMAND: in this shell, since commands export what later ones read
  echo "$1: $2"
  eval "$2" >"$workshop/command.log" 2>&1 || {
    cat "$workshop/command.log" >&2
    die "command $1: $2"
  }
}

need terraform python3 aws jq curl openssl git java mvn
open_workshop
set_up_terraform
lay_out_stack "$workshop/probe" # only to be left out where the provider is not to be had
start_cloud
put_docker_in_path
put_clone_in_place_of_github

certificate=$(import_certificate)
zone=$(aws route53 create-hosted-zone --name example.com --caller-reference test --query HostedZone.Id --output text)
mapfile -t commands < <(commands_of_page)
[[ ${#commands[@]} == 10 ]] || die "the page must have ten commands, has ${#commands[@]}"

cd "$workshop"
key=
for i in "${!commands[@]}"; do
  command=${commands[i]//YOUR_CERTIFICATE/$certificate}
  command=${command//YOUR_ZONE/${zone##*/}}
  [[ $command != *YOUR_READ_KEY* ]] || start_service
  run_command $((i + 1)) "${command//YOUR_READ_KEY/$key}"
  [[ $command != *keys.sh* ]] || key=$(sed -n 's/^read: *//p' "$workshop/command.log")
done

grep -q '"forecasts":\[{' "$workshop/command.log" || die "the last command must print a forecast, printed $(cat "$workshop/command.log")"
served=$(aws ecs describe-task-definition --task-definition forecast4j --query 'taskDefinition.containerDefinitions[0].image' --output text)
[[ $served == *"@$(jq -r '."containerimage.digest"' image.json)" ]] || die "the image that was pushed must be served, is $served"
FORECAST_KEY=wrong "$stack/first-forecast.sh" https://forecast.example.com >/dev/null 2>&1 && die "a wrong key must be refused"
echo "10 passed, 0 failed"
