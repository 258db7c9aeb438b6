# What tests of the stack share: the tools, a cloud of moto's, a folder to run Terraform in. Source it.
#
# Terraform finds the AWS provider as it is set up to (TF_CLI_CONFIG_FILE, ~/.terraformrc, the implied mirrors, or the
# registry), or in the folder that TERRAFORM_MIRROR names.

source "$(dirname "${BASH_SOURCE[0]}")/../../../.ci/shell.sh"

# A folder for everything, and an end for every process.
open_workshop() {
  workshop=$(mktemp -d)
  children=()
  trap close_workshop EXIT
}

close_workshop() {
  local status=$?
  ((${#children[@]} == 0)) || kill "${children[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$workshop"
  exit "$status"
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

await_port() { # PORT SECONDS
  python3 - "$@" <<'PY'
import socket, sys, time
end = time.monotonic() + float(sys.argv[2])
while True:
    try:
        socket.create_connection(("127.0.0.1", int(sys.argv[1])), 1).close()
        break
    except OSError:
        if time.monotonic() > end:
            sys.exit(f"nothing listens on port {sys.argv[1]} after {sys.argv[2]} seconds")
        time.sleep(0.2)
PY
}

start_cloud() {
  python3 -c 'import boto3, moto, moto.server' 2>/dev/null || unavailable "the Python packages moto[server] and boto3 are not installed"
  local port
  port=$(free_port)
  export PYTHONDONTWRITEBYTECODE=1
  # Nothing of this machine's own access to AWS may be used, nor be needed.
  unset AWS_PROFILE AWS_SESSION_TOKEN AWS_CA_BUNDLE
  export AWS_ENDPOINT_URL=http://127.0.0.1:$port AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
  export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1 AWS_EC2_METADATA_DISABLED=true AWS_PAGER=
  export AWS_CONFIG_FILE=$workshop/none AWS_SHARED_CREDENTIALS_FILE=$workshop/none
  python3 "$stack/test/cloud.py" "$port" >"$workshop/cloud.log" 2>&1 &
  children+=($!)
  await_port "$port" 60 || {
    tail -5 "$workshop/cloud.log" >&2
    exit 1
  }
}

set_up_terraform() {
  # One file or folder that is said to configure Terraform but is not there stops it from running at all well.
  [[ -e ${TF_CLI_CONFIG_FILE:-/} ]] || unset TF_CLI_CONFIG_FILE
  if [[ -n ${TERRAFORM_MIRROR:-} ]]; then
    printf 'provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' "$TERRAFORM_MIRROR" >"$workshop/terraformrc"
    export TF_CLI_CONFIG_FILE=$workshop/terraformrc
  fi
  export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_CLI_ARGS=-no-color
}

# A copy, so that the sources stay free of state; moto serves buckets by path.
lay_out_stack() { # FOLDER
  mkdir -p "$1"
  cp "$stack"/*.tf "$stack"/*.tftpl "$stack"/*.sh "$1"
  printf 'provider "aws" {\n  s3_use_path_style = true\n}\n' >"$1/moto_override.tf"
  (cd "$1" && terraform init -input=false >"$workshop/init.log" 2>&1) || {
    cat "$workshop/init.log" >&2
    unavailable "'terraform init' does not find the AWS provider: say where a mirror is, TERRAFORM_MIRROR=DIR"
  }
}

import_certificate() { # prints its ARN
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$workshop/key.pem" -out "$workshop/certificate.pem" -days 2 \
    -subj /CN=forecast.example.com -addext subjectAltName=DNS:forecast.example.com 2>/dev/null
  aws acm import-certificate --certificate "fileb://$workshop/certificate.pem" --private-key "fileb://$workshop/key.pem" \
    --query CertificateArn --output text
}

# A stand-in for the service: answers whatever stands in a folder.
serve_folder() { # FOLDER: sets port
  port=$(free_port)
  python3 -m http.server "$port" --bind 127.0.0.1 --directory "$1" >/dev/null 2>&1 &
  children+=($!)
  await_port "$port" 20
}
