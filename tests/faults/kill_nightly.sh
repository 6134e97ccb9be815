#!/usr/bin/env bash
# Kills `pincite nightly` at random moments. One more run must lead to the library of an undisturbed
# run, and to the same alerts, each once.
# Usage: kill_nightly.sh PINCITE [ROUNDS]
set -u
pincite=$1
rounds=${2:-10}
here=$(dirname "$0")
SAMPLES=$here/../../samples
source "$here/papers.sh"
source "$here/../data/nightly/make.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make_night "$work"
cp "$SAMPLES/filings/0088-joint-discovery-letter.pdf" "$work/saved/gov.uscourts.cand.990417.88.0.pdf"
make_papers "$work/inbox" 20
export PINCITE_LIBRARY=$work/library

# Takes the place of its subshell, so that a kill reaches the program.
night() { exec "$pincite" nightly --config "$work/nightly.conf" --offline "$work/saved"; }

milliseconds() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }

begin_library() {
  rm -rf "$PINCITE_LIBRARY" "$work/alerts.atom"
  "$pincite" --quiet alert add case --docket cand/3:23-cv-90417-RMV || fail "alert add"
  "$pincite" --quiet alert add lamps lantern || fail "alert add"
}

# What is to be the same whatever happened on the way: numbers are given in order of arrival.
describe_library() {
  "$pincite" list filings --format json || fail "list filings"
  "$pincite" list articles --format json || fail "list articles"
  "$pincite" status --format json || fail "status"
  grep -o '<title>.*</title>' "$work/alerts.atom" | sort
}

begin_library
begun=$(milliseconds)
(night) > "$work/night.log" 2>&1 || fail "undisturbed night: $(cat "$work/night.log")"
whole=$(($(milliseconds) - begun)) # kills fall anywhere within the time of an undisturbed night
describe_library > "$work/clean.txt"

RANDOM=11
killed=0
for round in $(seq 1 "$rounds"); do
  begin_library
  for kill in 1 2; do
    night > "$work/round.log" 2>&1 &
    pid=$!
    after=$((RANDOM % whole + 20))
    sleep "$((after / 1000)).$(printf '%03d' $((after % 1000)))"
    kill -9 $pid 2> /dev/null
    wait $pid 2> /dev/null
    [ $? -ne 137 ] || killed=$((killed + 1))
  done
  (night) > "$work/last.log" 2>&1 || fail "the night after the kills: $(cat "$work/last.log")"
  describe_library > "$work/killed.txt"
  diff "$work/clean.txt" "$work/killed.txt" >&2 || fail "another library than an undisturbed night"
done
[ "$killed" -gt 0 ] || fail "no kill fell into the work: means nothing"
echo "$rounds rounds, $killed nights killed, every library as after an undisturbed night"
