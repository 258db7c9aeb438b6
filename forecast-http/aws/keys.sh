#!/usr/bin/env bash
# Makes new keys and puts them into the secret that the service reads: keys.sh SECRET
#
# Prints the key for clients (role read) and the one for whoever changes what is served (role admin): they are shown
# this once. Tasks take new keys when they start: 'aws ecs update-service --force-new-deployment' starts new ones.
set -euo pipefail

[[ $# == 1 ]] || {
  echo "usage: keys.sh SECRET, as 'terraform output -raw keys_secret' prints it" >&2
  exit 2
}
umask 077
value=$(mktemp)
trap 'rm -f "$value"' EXIT

key() { openssl rand -hex 24; }

clients=$(key) admin=$(key) metrics=$(key)
printf '{"api-keys": "read:clients:%s,admin:operator:%s,read:metrics:%s", "metrics-key": "%s"}' \
  "$clients" "$admin" "$metrics" "$metrics" >"$value"
aws secretsmanager put-secret-value --secret-id "$1" --secret-string "file://$value" --output json >/dev/null
printf 'read:  %s\nadmin: %s\n' "$clients" "$admin"
