#!/usr/bin/env bash
# The step of action.yml that checks. Writes the reports beside each other and says where they are, whatever was found; the last step fails.
set -euo pipefail

# Globs are for gainsay, which sorts what they find and skips what is ignored.
set -f
read -r -a paths <<< "${PATHS//$'\n'/ }"
arguments=()
while IFS= read -r line; do
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<< "${ARGUMENTS:-}"
if [ -n "${FAIL_ON:-}" ]; then arguments+=("--fail-on=$FAIL_ON"); fi

folder="$RUNNER_TEMP/gainsay"
mkdir -p "$folder"
gainsay=(node "$ACTION_PATH/dist/cli/main.js")
code=0
"${gainsay[@]}" check ${arguments[@]+"${arguments[@]}"} \
  --format json --output "$folder/report.json" \
  --format sarif --output "$folder/report.sarif" \
  --format comment --output "$folder/comment.md" \
  --format github --output "$folder/annotations.txt" \
  -- "${paths[@]}" || code=$?

echo "exit-code=$code" >> "$GITHUB_OUTPUT"
# Without a report there is nothing to tell but what stands on standard error.
if [ "$code" -gt 1 ]; then exit 0; fi
{
  echo "report=$folder/report.json"
  echo "sarif=$folder/report.sarif"
  echo "comment=$folder/comment.md"
} >> "$GITHUB_OUTPUT"
if [ "${ANNOTATIONS:-true}" = true ]; then cat "$folder/annotations.txt"; fi
cat "$folder/comment.md" >> "$GITHUB_STEP_SUMMARY"
