#!/usr/bin/env bash
# HTML reports of every view of the sample library, and of a hostile story, through a validator, an
# accessibility engine and a browser's print.
#   check_reports.sh PINCITE LIBRARY    LIBRARY: the golden tests' library with stories
# Exit status 77 (skipped) with the reason when the browser or its tools are not installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pincite=$1 library=$2

skip() { echo "skipped: $1"; exit 77; }
command -v node >/dev/null || skip "no node (scripts/setup web)"
export CHROMIUM=${CHROMIUM:-$(command -v chromium-headless-shell || command -v chromium || true)}
[ -n "$CHROMIUM" ] || skip "no browser (scripts/setup web)"
[ -d "$here/node_modules/playwright-core" ] || skip "no checkers (npm install in tests/web)"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
report() { "$pincite" --library "$library" report --format html "${@:2}" -o "$work/$1.html"; }
report everything
report docket --docket cand/3:23-cv-90417
for story in a1 a2 a3 a4 a5 a6 a7; do report "story-$story" --article "$story"; done
for filing in f1 f4 f5 f7 f8; do report "filing-$filing" --filing "$filing"; done
# A check of a story that tries to break the page; its exit status is about the story.
"$pincite" --library "$library" check --format html -o "$work/hostile.html" \
  "$here/../data/hostile-story.html" || [ $? -eq 1 ]
node "$here/check_report.mjs" "$work"/*.html
