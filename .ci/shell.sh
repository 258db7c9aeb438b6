# What the scripts here share. Source it.

die() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

unavailable() { # WHY: the script is left out
  echo "left out: $*" >&2
  exit 77
}

need() { # TOOL...: without one of them the script is left out
  local tool
  for tool; do
    command -v "$tool" >/dev/null || unavailable "$tool is not on PATH"
  done
}
