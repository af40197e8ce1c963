#!/usr/bin/env bash
# The step of action.yml that comments: the comment of an earlier run is written anew, so that a pull request has one.
set -euo pipefail

comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"
earlier="$(gh api --paginate "$comments" --jq '.[] | select(.user.type == "Bot" and (.body | startswith("<!-- gainsay -->"))) | .id')"
# The oldest, if there are several.
earlier="${earlier%%$'\n'*}"
if [ -n "$earlier" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$earlier" --field "body=@$COMMENT"
else
  gh api --silent --method POST "$comments" --field "body=@$COMMENT"
fi
