#!/usr/bin/env bash
# Builds dist/ in a clone that has none, as GitHub and pre-commit make them: neither runs the scripts of npm that would. Says nothing
# on standard output; what npm says is shown only if the build fails, after which it is tried again the next time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The last thing that a build writes.
if [ -e dist/review/page/index.html ]; then exit 0; fi

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
if ! { npm ci --include=dev --ignore-scripts --no-audit --no-fund && node scripts/build.js; } > "$log" 2>&1; then
  cat "$log" >&2
  echo "gainsay could not be built. It needs Node 20.19 or later, and npm with access to its registry." >&2
  exit 2
fi
