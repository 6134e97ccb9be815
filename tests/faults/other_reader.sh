#!/usr/bin/env bash
# Somebody who may read a library but not write into its folder searches it, while nobody writes and
# while somebody does.
# Usage: other_reader.sh PINCITE
set -u
source "$(dirname "$0")/papers.sh"
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cp "$1" "$1-full" "$work/"
pincite=$work/pincite
make_papers "$work/papers" 12
library=$work/library
chmod 755 "$work"
"$pincite" --quiet --library "$library" add "$work"/papers/paper00*.pdf || fail "add"
other=()
if [ "$(id -u)" -eq 0 ]; then
  other=(setpriv --reuid=65534 --regid=65534 --clear-groups)
else
  chmod -R a-w "$library"
fi

reads() {
  "${other[@]}" "$pincite" --library "$library" search lantern --limit 1 > "$work/found" || fail "search $1: $?"
  "${other[@]}" "$pincite" --library "$library" status > "$work/status" || fail "status $1: $?"
}
reads "with no writer"
if [ "$(id -u)" -eq 0 ]; then
  "$pincite" --quiet --library "$library" add "$work"/papers/paper01*.pdf &
  writer=$!
  while kill -0 $writer 2> /dev/null; do reads "beside a writer"; done
  wait $writer || fail "the writer"
  reads "after a writer"
  "${other[@]}" "$pincite" --library "$library" search lantern --format json | grep '"total": 12' >/dev/null || fail "not all is found"
fi
"${other[@]}" "$pincite" --library "$library" add "$work/papers" 2> "$work/refused" && fail "a stranger could add"
grep -q "pincite: .*library" "$work/refused" || fail "$(cat "$work/refused")"
echo "read by somebody who may not write"
