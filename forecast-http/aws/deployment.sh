# What deploy.sh and rollback.sh share. Takes CLUSTER and SERVICE; waits DEPLOY_SECONDS at most (900), and looks every
# DEPLOY_POLL seconds (5).

die() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

need() { # TOOL...
  local tool
  for tool; do
    command -v "$tool" >/dev/null || die "$tool is not on PATH: install it"
  done
}

split_service() { # CLUSTER/SERVICE
  [[ $1 == ?*/?* ]] || die "the service must be CLUSTER/SERVICE, as 'terraform output -raw service' prints it, was '$1'"
  CLUSTER=${1%%/*}
  SERVICE=${1#*/}
}

service() {
  local answer
  answer=$(aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" --output json)
  jq -e '.services[0]' <<<"$answer" || die "no service $SERVICE in cluster $CLUSTER: is AWS_REGION the stack's?"
}

running() {
  service | jq -r .taskDefinition
}

image_of() { # TASK_DEFINITION
  aws ecs describe-task-definition --task-definition "$1" --output json |
    jq -r '.taskDefinition.containerDefinitions[] | select(.name == "forecast") | .image'
}

# Points the service at a task definition and waits. Fails where the circuit breaker, or an alarm, takes it back.
bring_up() { # TASK_DEFINITION
  local end=$((SECONDS + ${DEPLOY_SECONDS:-900})) now
  aws ecs update-service --cluster "$CLUSTER" --service "$SERVICE" --task-definition "$1" --output json >/dev/null
  while ((SECONDS <= end)); do
    now=$(service | jq -r --arg wanted "$1" '[.deployments[] | select(.status == "PRIMARY")][0]
      | if .taskDefinition != $wanted then "taken back to " + .taskDefinition
        elif .rolloutState == "FAILED" then "failed: " + (.rolloutStateReason // "no reason given")
        else .rolloutState end')
    case $now in
      COMPLETED) return 0 ;;
      failed:* | "taken back"*)
        echo "$1 $now" >&2
        return 1
        ;;
    esac
    sleep "${DEPLOY_POLL:-5}"
  done
  echo "$1 was not up after ${DEPLOY_SECONDS:-900} seconds, $now" >&2
  return 1
}
