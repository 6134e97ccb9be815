#!/usr/bin/env bash
# Backs up a library again and again while a writer adds and removes filings and readers search. Every
# backup must be restorable and whole: all that was reported before it began, each file with its hash,
# and what is listed can be found.
# Usage: backup_while_writing.sh PINCITE [ROUNDS]   a backup for every five rounds
set -u
pincite=$1
backups=$((${2:-20} / 5))
source "$(dirname "$0")/papers.sh"
work=$(mktemp -d)
trap 'kill $writer $reader 2> /dev/null; wait; rm -rf "$work"' EXIT
writer='' reader=''
make_papers "$work/papers" 240
export PINCITE_LIBRARY=$work/library
"$pincite" --quiet add "$work"/papers/paper00*.pdf || fail "the first papers"

# One after another, so that the writer works during all backups; some go out again.
(
  for paper in "$work"/papers/paper0[1-9]*.pdf "$work"/papers/paper[12]*.pdf; do
    "$pincite" add "$paper" >> "$work/added.log" 2>> "$work/added.err" || echo "add failed" >> "$work/trouble"
    if [ $((RANDOM % 7)) -eq 0 ]; then
      last=$(grep -o 'added f[0-9]*' "$work/added.log" | tail -1 | cut -d' ' -f2)
      echo "$last" >> "$work/removed.log"
      "$pincite" --quiet remove "$last" > /dev/null || echo "remove failed" >> "$work/trouble"
    fi
  done
) &
writer=$!
(while "$pincite" search lantern --limit 1 > /dev/null || [ $? -eq 1 ]; do :; done
  echo "search failed" >> "$work/trouble") &
reader=$!
touch "$work/added.log" "$work/removed.log"

overlapped=0
for round in $(seq 1 "$backups"); do
  cp "$work/added.log" "$work/before.log"
  "$pincite" --quiet backup "$work/copy.tar" || fail "backup $round"
  cp "$work/removed.log" "$work/gone.log"
  [ "$(wc -l < "$work/added.log")" -le "$(wc -l < "$work/before.log")" ] || overlapped=1
  rm -rf "$work/restored"
  "$pincite" --quiet restore --library "$work/restored" "$work/copy.tar" || fail "restore $round"
  "$pincite" --library "$work/restored" list filings > "$work/listed"
  for id in $(grep -o 'added f[0-9]*' "$work/before.log" | cut -d' ' -f2); do
    # What was removed by the end of the backup may be in it or not.
    grep -q "^$id " "$work/listed" || grep -qx "$id" "$work/gone.log" || fail "$id is lost in $round"
  done
  count=$("$pincite" --library "$work/restored" status --format json | grep -m1 '"filings"' | grep -o '[0-9]*')
  [ "$count" = "$(wc -l < "$work/listed")" ] || fail "status and list differ in $round"
  total=$("$pincite" --library "$work/restored" search lantern --format json | grep -m1 '"total"' | grep -o '[0-9]*')
  [ "$total" = "$count" ] || fail "$total of $count can be found in $round"
  (cd "$work/restored/files" && find . -name '*.pdf' -printf '%f %p\n' |
    while read -r name path; do echo "${name%.pdf}  $path"; done | sha256sum --quiet -c) || fail "a file of $round"
done
[ ! -e "$work/trouble" ] || fail "$(sort -u "$work/trouble")"
kill -0 $writer 2> /dev/null || [ $overlapped -eq 1 ] || fail "no backup met the writer: means nothing"
ls "$work" | grep partial >/dev/null && fail "a folder of a backup is left"
echo "$backups backups beside a writer and a reader, each whole"
