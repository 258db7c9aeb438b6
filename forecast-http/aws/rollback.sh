#!/usr/bin/env bash
# Runs what ran before the latest deployment: rollback.sh CLUSTER/SERVICE [TASK_DEFINITION]
#
# deploy.sh notes on each task definition which one it replaced; name another to go further back.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/deployment.sh"

replaced_by() { # TASK_DEFINITION: prints what ran before it
  aws ecs describe-task-definition --task-definition "$1" --include TAGS --output json |
    jq -r '.tags[]? | select(.key == "replaces") | .value'
}

[[ $# == 1 || $# == 2 ]] || die "usage: rollback.sh CLUSTER/SERVICE [TASK_DEFINITION]"
need aws jq
split_service "$1"
now=$(running)
to=${2:-$(replaced_by "$now")}
[[ -n $to ]] || die "nothing ran before ${now##*/}, or Terraform made it: name a task definition, such as $SERVICE:1"
to=$(aws ecs describe-task-definition --task-definition "$to" --output json | jq -r .taskDefinition.taskDefinitionArn)
echo "$SERVICE: from ${now##*/} back to ${to##*/}, $(image_of "$to")"
bring_up "$to" || die "${to##*/} does not come up: look at the events of $SERVICE"
echo "$SERVICE runs ${to##*/}"
