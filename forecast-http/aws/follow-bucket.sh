# Keeps FOLDER like SOURCE, and makes COPIED once it is. Runs in a container with the AWS command line, as the text of
# its command.
set -u
trap 'exit 0' TERM INT
while :; do
  if aws s3 sync "$SOURCE" "$FOLDER" --delete --exact-timestamps --exclude '*' --include '*.forecaster' --no-progress; then
    touch "$COPIED"
  else
    echo "could not copy $SOURCE: the files copied before are served on; next try in $SECONDS_BETWEEN seconds" >&2
  fi
  sleep "$SECONDS_BETWEEN" &
  wait $!
done
