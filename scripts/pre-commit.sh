#!/usr/bin/env bash
# The hook of .pre-commit-hooks.yaml: pre-commit runs it in the repository that commits, out of a clone of this one.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
bash "$home/scripts/ensure-built.sh"
exec node "$home/dist/cli/main.js" check "$@"
