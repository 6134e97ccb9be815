#!/usr/bin/env bash
# A file system (simulated by a limit on file size) that refuses to grow: add must end with a clear
# error, keep what it reported, and complete the rest when there is room again.
# Usage: full_disk.sh PINCITE
set -u
pincite=$1
source "$(dirname "$0")/papers.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
papers=40
make_papers "$work/papers" $papers
export PINCITE_LIBRARY=$work/library

for blocks in 60 100 140 180 260 400; do
  (
    ulimit -f $blocks # units of 1,024 bytes in bash
    "$pincite" add "$work/papers" > "$work/full.log" 2> "$work/full.err"
    echo $? > "$work/status"
  )
  status=$(cat "$work/status")
  reported=$(grep -c ': added f' "$work/full.log")
  case $status in
    0) break ;;
    4 | 6) grep -q . "$work/full.err" || fail "no message at a limit of $blocks kB" ;;
    *) fail "exit status $status at a limit of $blocks kB: $(cat "$work/full.err")" ;;
  esac
  if [ "$reported" -gt 0 ]; then
    stored=$("$pincite" list filings | wc -l)
    [ "$stored" -ge "$reported" ] || fail "$reported were reported, $stored are stored"
  fi
done
"$pincite" add "$work/papers" > "$work/last.log" 2>&1 || fail "with room again: $(cat "$work/last.log")"
[ "$("$pincite" list filings | wc -l)" -ge $papers ] || fail "papers are missing"
"$pincite" search lantern --format json | grep "\"total\": $papers" >/dev/null || fail "not all can be found"
echo "full at several sizes, $papers filings in the end"
