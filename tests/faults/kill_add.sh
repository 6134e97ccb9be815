#!/usr/bin/env bash
# Kills `pincite add` at random moments. Nothing that was reported as added may be lost or
# unsearchable, and one more run must lead to the library of an undisturbed run.
# Usage: kill_add.sh PINCITE [ROUNDS]
set -u
pincite=$1
rounds=${2:-20}
source "$(dirname "$0")/papers.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
papers=40
make_papers "$work/papers" $papers
export PINCITE_LIBRARY=$work/library

describe_library() { "$pincite" list filings --format json --library "$1"; }

milliseconds() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }

begun=$(milliseconds)
"$pincite" add "$work/papers" --library "$work/clean" > "$work/clean.log" || fail "undisturbed run"
whole=$(($(milliseconds) - begun)) # kills fall anywhere within the time of an undisturbed run
describe_library "$work/clean" > "$work/clean.json"

# check_reported LOG: every paper the log reports is in the library and can be found by its words.
check_reported() {
  "$pincite" list filings --format json > "$work/listed.json" || fail "list after a kill"
  "$pincite" search lantern --limit 1000 --format json > "$work/found.json"
  local line paper
  while IFS= read -r line; do
    paper=$(basename "${line%%: added f*}")
    grep -q "/$paper\"" "$work/listed.json" || fail "$paper is lost"
    grep -q "/$paper\"" "$work/found.json" || fail "$paper cannot be found"
  done < <(grep ': added f' "$1")
}

RANDOM=7
killed=0
reported=0
reach=$((whole * 5 / 4))
# A fast machine may report everything in one go at the end: kills reach a little beyond it, and
# rounds go on until something was both killed and reported.
for round in $(seq 1 $((rounds * 3))); do
  [ "$round" -le "$rounds" ] || [ "$killed" -eq 0 ] || [ "$reported" -eq 0 ] || break
  "$pincite" add "$work/papers" > "$work/round.log" 2> "$work/round.err" &
  pid=$!
  after=$((RANDOM % reach + 20))
  sleep "$((after / 1000)).$(printf '%03d' $((after % 1000)))"
  if kill -9 $pid 2> /dev/null; then
    killed=$((killed + 1))
  else
    reach=$((reach > 40 ? reach * 3 / 4 : reach)) # it ended before: the machine has become faster
  fi
  wait $pid 2> /dev/null
  added=$(grep -c ': added f' "$work/round.log")
  reported=$((reported + added))
  # The machine may have become busier than it was for the undisturbed run.
  [ "$reported" -gt 0 ] || reach=$((reach + whole / 4))
  [ "$added" -eq 0 ] || check_reported "$work/round.log"
  if [ "$(grep -c '"id"' "$work/listed.json" 2> /dev/null)" = $papers ]; then
    "$pincite" add "$work/papers" > "$work/last.log" 2>&1 || fail "the run after the last kill"
    describe_library "$PINCITE_LIBRARY" > "$work/killed.json"
    cmp -s "$work/clean.json" "$work/killed.json" || fail "another library than an undisturbed run"
    rm -rf "$PINCITE_LIBRARY" "$work/listed.json"
  fi
done
"$pincite" add "$work/papers" > "$work/last.log" 2>&1 || fail "the run after the last kill"
describe_library "$PINCITE_LIBRARY" > "$work/killed.json"
cmp -s "$work/clean.json" "$work/killed.json" || fail "another library than an undisturbed run"
"$pincite" status | grep . >/dev/null || fail "status"
[ "$killed" -gt 0 ] && [ "$reported" -gt 0 ] || fail "no kill fell into the work: means nothing"
echo "$killed killed, $reported filings reported and none lost"
