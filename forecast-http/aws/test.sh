#!/usr/bin/env bash
# Tries the stack without AWS: checks, plans, applies, changes and destroys it against moto, asks the API for each
# resource and each open port, breaks promises to see that this is noticed, deploys and rolls back.
#
# Needs terraform, the AWS provider, Python with moto and boto3, aws, jq, curl, openssl; without them it exits with 77.
set -euo pipefail
stack=$(cd "$(dirname "$0")" && pwd)
source "$stack/test/environment.sh"

passed=0
say() { printf '\n== %s\n' "$*"; }
pass() {
  passed=$((passed + 1))
  echo "ok: $*"
}
fail() {
  echo "FAILED: $*" >&2
  exit 1
}

run_quietly() { # LOG COMMAND...: shows the log only of what failed
  "${@:2}" >"$workshop/$1" 2>&1 || {
    tail -40 "$workshop/$1" >&2
    fail "${*:2}"
  }
}

check() { # SCENARIO NAME
  python3 "$stack/test/check.py" "$1" "$2" || fail "the $1 stack is not what it promises"
  pass "$1: resources and open ports"
}

plan_is_empty() { # [ARGUMENT...]
  terraform plan -input=false -detailed-exitcode "$@" >"$workshop/plan.log" 2>&1 || {
    cat "$workshop/plan.log" >&2
    fail "a second plan wants changes"
  }
  pass "a second plan is empty"
}

# One plan tells all mistakes together.
refuses() { # [ARGUMENT...] -- WHAT_THE_MESSAGES_HOLD...
  local arguments=() words
  while [[ $1 != -- ]]; do
    arguments+=("$1")
    shift
  done
  if terraform plan -input=false -refresh=false "${arguments[@]}" >"$workshop/plan.log" 2>&1; then
    fail "a plan with ${arguments[*]} must be refused"
  fi
  # Messages are wrapped to the width of the terminal.
  tr -s '│\n ' ' ' <"$workshop/plan.log" >"$workshop/refusal.log"
  for words in "${@:2}"; do
    grep -qF "$words" "$workshop/refusal.log" || {
      cat "$workshop/plan.log" >&2
      fail "the refusal must say '$words'"
    }
  done
}

notices() { # WORD NAME COMMAND...: that a promise broken by the command is told, with the word
  "${@:3}" >/dev/null
  if python3 "$stack/test/check.py" plain "$2" >"$workshop/check.log" 2>&1; then
    fail "nobody notices: ${*:3}"
  fi
  grep -F "$1" "$workshop/check.log" >"$workshop/told.log" || fail "'$1' must be told after: ${*:3}"
  pass "noticed: $(tr -s ' ' <"$workshop/told.log" | head -1 | cut -c 1-140)"
}

check_sources() {
  say "sources"
  terraform fmt -check -recursive "$stack" >/dev/null || fail "'terraform fmt' would change files: $(terraform fmt -list=true -write=false "$stack" | tr '\n' ' ')"
  pass "formatted"
  run_quietly validate.log terraform validate
  pass "valid"
  local variable
  while read -r variable; do
    grep -q "^|.*\`$variable\`" "$stack/README.md" || [[ $variable == region || $variable == certificate_arn ]] ||
      fail "README.md must tell of the variable $variable"
  done < <(sed -n 's/^variable "\(.*\)" {$/\1/p' "$stack"/*.tf)
  python3 "$stack/cost.py" --check >/dev/null || fail "README.md must hold what cost.py prints"
  pass "every variable and the costs stand in README.md"
}

check_validations() {
  say "what is refused"
  refuses -var image=forecast4j:latest -var certificate_arn=mine -var launch_type=EC2 -var memory=9000 \
    -var 'tasks={min=3,max=2}' -var 'settings={FORECAST_API_KEY="x"}' -var 'github={repository="everybody/*"}' \
    -var drain_seconds=100 -var user=0:0 -var log_days=8 -- \
    "image must end with a digest" "certificate_arn must be the ARN" "launch_type EC2 needs private_tasks = true" \
    "memory must be between" "tasks.max no less than it" "keys belong into the secret" "repository must be owner/name" \
    "drain_seconds must be 1 to 80" "user must be two numbers above 0" "log_days must be a number that CloudWatch knows"
  sed -i 's/^image /# &/' terraform.tfvars
  refuses -- "push an image to it"
  sed -i 's/^# image /image /' terraform.tfvars
  pass "eleven mistakes, each by its name"
}

group_id() { # NAME
  aws ec2 describe-security-groups --filters "Name=group-name,Values=$1" --query 'SecurityGroups[0].GroupId' --output text
}

check_noticing() { # NAME: what is broken is mended again
  say "what is noticed"
  local tasks
  tasks=$(group_id "$1-tasks")
  notices "22, 22, '0.0.0.0/0'" "$1" \
    aws ec2 authorize-security-group-ingress --group-id "$tasks" --protocol tcp --port 22 --cidr 0.0.0.0/0
  aws ec2 revoke-security-group-ingress --group-id "$tasks" --protocol tcp --port 22 --cidr 0.0.0.0/0 >/dev/null
  notices "was MUTABLE" "$1" aws ecr put-image-tag-mutability --repository-name "$1" --image-tag-mutability MUTABLE
  notices "alarms: wanted" "$1" aws cloudwatch delete-alarms --alarm-names "$1-no-healthy-task"
  notices "task role: wanted" "$1" \
    aws iam put-role-policy --role-name "$1-task" --policy-name more \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'
  aws iam delete-role-policy --role-name "$1-task" --policy-name more
  run_quietly mend.log terraform apply -input=false -auto-approve
  check plain "$1"
}

check_deployment() { # NAME
  say "deploy and roll back"
  local repository=123456789012.dkr.ecr.eu-central-1.amazonaws.com/$1 service=$1/$1 port
  local second third bad
  second=$repository@sha256:$(printf '2%.0s' {1..64})
  third=$repository@sha256:$(printf '3%.0s' {1..64})
  bad=$repository@sha256:dead$(printf '0%.0s' {1..60})
  export DEPLOY_POLL=0.2 SMOKE_SECONDS=2
  mkdir -p "$workshop/site/health" && touch "$workshop/site/health/ready"
  serve_folder "$workshop/site"

  run_quietly deploy.log "$stack/deploy.sh" "$service" "$second" "http://127.0.0.1:$port"
  runs "$1" "$second"
  ! "$stack/deploy.sh" "$service" "$bad" "http://127.0.0.1:$port" >"$workshop/deploy.log" 2>&1 || fail "a deployment that fails must be told"
  grep -q "tasks failed to start" "$workshop/deploy.log" || fail "the reason of a failed deployment must be told"
  runs "$1" "$second"
  ! "$stack/deploy.sh" "$service" "$third" "http://127.0.0.1:1" >"$workshop/deploy.log" 2>&1 || fail "a smoke test that fails must be told"
  runs "$1" "$second"
  [[ $(aws ecs list-task-definitions --family-prefix "$1" --status INACTIVE --query 'length(taskDefinitionArns)') == 2 ]] ||
    fail "the definitions of the two failed deployments must be retired"
  ! "$stack/deploy.sh" "$service" "$repository:latest" >/dev/null 2>&1 || fail "a tag must be refused"
  run_quietly deploy.log "$stack/deploy.sh" "$service" "$third"
  runs "$1" "$third"
  run_quietly rollback.log "$stack/rollback.sh" "$service"
  runs "$1" "$second"
  pass "two deployed, two failed and taken back, one rolled back"
  plan_is_empty
}

runs() { # NAME IMAGE
  local definition image
  definition=$(aws ecs describe-services --cluster "$1" --services "$1" --query 'services[0].taskDefinition' --output text)
  image=$(aws ecs describe-task-definition --task-definition "$definition" --query 'taskDefinition.containerDefinitions[0].image' --output text)
  [[ $image == "$2" ]] || fail "$1 must run $2, runs $image"
}

check_keys() { # NAME
  say "keys"
  local read value
  read=$("$stack/keys.sh" "$1/keys" | sed -n 's/^read: *//p')
  value=$(aws secretsmanager get-secret-value --secret-id "$1/keys" --query SecretString --output text)
  jq -e --arg read "$read" '.["api-keys"] | split(",") | contains(["read:clients:" + $read])' <<<"$value" >/dev/null ||
    fail "the secret must hold the key that was printed"
  jq -e '."metrics-key" as $key | ."api-keys" | split(",") | contains(["read:metrics:" + $key])' <<<"$value" >/dev/null ||
    fail "the collector's key must be one that the service takes"
  pass "made, kept, and of the form that the service takes"
}

# What the container beside the service does, with a bucket that changes.
check_following() { # BUCKET_URL
  say "a bucket is followed"
  local folder=$workshop/forecasters
  mkdir "$folder"
  # moto refuses all that a policy denies without reading its condition, which is "not by TLS".
  aws s3api delete-bucket-policy --bucket "$(cut -d/ -f3 <<<"$1")"
  echo first >"$workshop/traffic.forecaster"
  aws s3 cp --quiet "$workshop/traffic.forecaster" "$1"
  aws s3 cp --quiet "$workshop/traffic.forecaster" "${1}notes.txt"
  SOURCE=$1 FOLDER=$folder COPIED=$workshop/copied SECONDS_BETWEEN=1 sh "$stack/follow-bucket.sh" >"$workshop/follow.log" 2>&1 &
  children+=($!)
  until_true "a file must be copied" test -e "$workshop/copied"
  [[ $(ls "$folder") == traffic.forecaster ]] || fail "forecaster files alone must be copied, was $(ls "$folder")"
  echo second, and longer >"$workshop/traffic.forecaster"
  aws s3 cp --quiet "$workshop/traffic.forecaster" "$1"
  until_true "a change must be copied" cmp -s "$workshop/traffic.forecaster" "$folder/traffic.forecaster"
  aws s3 rm --quiet "${1}traffic.forecaster"
  until_true "what is gone must go" test ! -e "$folder/traffic.forecaster"
  kill "${children[-1]}"
  # The provider does not manage to empty a bucket of versions at moto's.
  python3 -c 'import boto3, sys; boto3.resource("s3").Bucket(sys.argv[1]).object_versions.delete()' "$(cut -d/ -f3 <<<"$1")"
  pass "a file comes, changes and goes"
}

until_true() { # WHAT COMMAND...
  local end=$((SECONDS + 60))
  until "${@:2}"; do
    ((SECONDS < end)) || fail "$1: $(tail -3 "$workshop/follow.log")"
    sleep 0.2
  done
}

# Its own cloud, so that it can run beside the other.
check_on_instances() {
  local name=on-instances
  start_cloud
  cd "$workshop/instances"
  write_values "$name"
  printf 'launch_type = "EC2"\nprivate_tasks = true\napi_keys = false\n' >>terraform.tfvars
  run_quietly instances.log terraform apply -input=false -auto-approve
  check instances "$name"
  plan_is_empty
  run_quietly instances.log terraform destroy -input=false -auto-approve
  check gone "$name"
}

write_values() { # NAME
  cat >terraform.tfvars <<VALUES
region              = "eu-central-1"
name                = "$1"
image               = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/$1@sha256:$(printf '1%.0s' {1..64})"
certificate_arn     = "$(import_certificate)"
deletion_protection = false
VALUES
}

need terraform python3 aws jq curl openssl
open_workshop
set_up_terraform
lay_out_stack "$workshop/plain"
cp -r "$workshop/plain" "$workshop/instances"

(
  children=()
  trap 'kill "${children[@]}" 2>/dev/null' EXIT
  trap 'exit 143' TERM
  check_on_instances
) >"$workshop/on-instances.log" 2>&1 &
on_instances=$!
children+=("$on_instances")

start_cloud
cd "$workshop/plain"
name=forecast4j
write_values "$name"
check_sources
check_validations

say "Fargate on ARM, all defaults"
run_quietly apply.log terraform apply -input=false -auto-approve
check plain "$name"
plan_is_empty
check_noticing "$name"
check_deployment "$name"
check_keys "$name"

say "changed: x86, private, a bucket, a watched forecast, GitHub"
run_quietly change.log terraform apply -input=false -auto-approve -var-file="$stack/test/full.tfvars"
check full "$name"
plan_is_empty -var-file="$stack/test/full.tfvars"
runs "$name" "123456789012.dkr.ecr.eu-central-1.amazonaws.com/$name@sha256:$(printf '2%.0s' {1..64})"
pass "the change leaves the version that runs alone"

check_following "$(terraform output -raw forecasters)"

say "destroyed"
run_quietly destroy.log terraform destroy -input=false -auto-approve -var-file="$stack/test/full.tfvars"
check gone "$name"

say "launch type EC2"
status=0
wait "$on_instances" || status=$?
cat "$workshop/on-instances.log"
[[ $status == 0 ]] || fail "the stack on instances"
passed=$((passed + $(grep -c '^ok:' "$workshop/on-instances.log")))

echo
echo "$passed passed, 0 failed"
