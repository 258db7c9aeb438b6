#!/usr/bin/env bash
# Prints the version that the sources have.
set -euo pipefail
cd "$(dirname "$0")/.."
perl -0ne 'print "$1\n" if m{<artifactId>forecast-parent</artifactId>\s*<version>([^<]+)</version>}' pom.xml
