#!/usr/bin/env bash
# Runs another image: deploy.sh CLUSTER/SERVICE REPOSITORY@sha256:DIGEST [URL]
#
# Takes the latest task definition, so what Terraform changed comes along; registers it with the image; waits until
# its tasks have taken over; and, with a URL, asks smoke.sh whether it answers. If anything of that fails, what ran
# before runs again, the failed definition is retired, and the exit code is 1.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/deployment.sh"

register() { # IMAGE REPLACES: prints the new task definition's ARN
  aws ecs describe-task-definition --task-definition "$SERVICE" --output json |
    jq --arg image "$1" --arg replaces "$2" '.taskDefinition
      | (.containerDefinitions[] | select(.name == "forecast")).image = $image
      | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy,
            .deregisteredAt, .placementConstraints)
      | with_entries(select(.value != null))
      | .tags = [{key: "replaces", value: $replaces}]' >"$definition"
  aws ecs register-task-definition --cli-input-json "file://$definition" --output json | jq -r .taskDefinition.taskDefinitionArn
}

take_back() { # WHY
  echo "$1: back to $before" >&2
  bring_up "$before" || echo "$before does not come up either: look at the events of $SERVICE" >&2
  aws ecs deregister-task-definition --task-definition "$new" --output json >/dev/null
  exit 1
}

[[ $# == 2 || $# == 3 ]] || die "usage: deploy.sh CLUSTER/SERVICE REPOSITORY@sha256:DIGEST [URL]"
[[ $2 =~ @sha256:[0-9a-f]{64}$ ]] || die "the image must end with a digest, @sha256: and 64 hexadecimal digits, was '$2': a tag may mean another image tomorrow"
need aws jq curl
split_service "$1"
definition=$(mktemp)
trap 'rm -f "$definition"' EXIT

before=$(running)
new=$(register "$2" "$before")
echo "$SERVICE: from $(image_of "$before") to $2 as ${new##*/}"
bring_up "$new" || take_back "the deployment failed"
if [[ $# == 3 ]]; then
  "$here/smoke.sh" "$3" || take_back "the smoke test failed"
fi
echo "$SERVICE runs ${new##*/}"
