#!/usr/bin/env bash
# Searches while filings are added and the index is rebuilt again and again. Every answer must be of
# one state: it succeeds, its totals are what it lists, and no filing that was found is lost later.
# Usage: search_live.sh PINCITE [ROUNDS]
set -u
pincite=$1
rounds=${2:-20}
source "$(dirname "$0")/papers.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make_papers "$work/papers" $((rounds + 1))
export PINCITE_LIBRARY=$work/library
"$pincite" --quiet add "$work/papers/paper001.pdf" > "$work/log" 2>&1 || fail "$(cat "$work/log")"

writer() {
  local i
  for i in $(seq 2 $((rounds + 1))); do
    "$pincite" --quiet add "$work/papers/$(printf 'paper%03d' "$i").pdf" || return 1
    [ $((i % 3)) -ne 0 ] || "$pincite" --quiet reindex || return 1
  done
}
writer > "$work/writer.log" 2>&1 &
pid=$!

# number NAME: that member of the answer.
number() { sed -n "s/^  \"$1\": \([0-9]*\),*$/\1/p" "$work/answer.json"; }

seen=0
answers=0
between=0
while kill -0 $pid 2> /dev/null; do
  "$pincite" search '"word lantern" OR lantern' --limit 1000 --format json \
    > "$work/answer.json" 2> "$work/answer.err" || fail "search: $(cat "$work/answer.err")"
  total=$(number total)
  listed=$(grep -c '"sha256"' "$work/answer.json")
  [ "$total" = "$listed" ] || fail "total $total, listed $listed"
  [ "$(number total_places)" = "$total" ] || fail "places: $(number total_places) in $total"
  [ "$total" -ge "$seen" ] || fail "$seen filings were found, then $total"
  [ "$total" -eq 1 ] || [ "$total" -gt "$rounds" ] || between=$((between + 1))
  seen=$total
  answers=$((answers + 1))
done
wait $pid || fail "writer: $(cat "$work/writer.log")"
[ "$between" -gt 0 ] || fail "no search fell into the work: means nothing"
"$pincite" search lantern --limit 1000 --format json > "$work/answer.json"
[ "$(number total)" -eq $((rounds + 1)) ] || fail "$(number total) filings in the end"
echo "$answers answers, $between of them between the first filing and the last"
