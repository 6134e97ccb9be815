#!/usr/bin/env bash
# A night and a backup behind the walls that the systemd units set up: allowed system calls, address
# families, no capabilities, no new namespaces; where bubblewrap may, also a read-only system with
# private /tmp and /dev. Workers build their own sandbox inside.
# Usage: hardened_service.sh PINCITE AS_SERVICE
set -u
pincite=$(realpath "$1") as_service=$(realpath "$2")
here=$(dirname "$0")
units=$here/../../index/nightly
SAMPLES=$here/../../samples
source "$here/papers.sh"
source "$here/../data/nightly/make.sh"
command -v systemd-analyze > /dev/null || { echo "skipped: no systemd-analyze"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make_night "$work"
cp "$SAMPLES"/filings/*.pdf "$work/inbox/"

# calls UNIT: the system calls that the unit allows, by name.
calls() {
  local group
  for group in $(sed -n 's/^SystemCallFilter=//p' "$units/$1"); do
    case $group in
      @*) systemd-analyze syscall-filter "$group" | grep -v '#' | tail -n +2 ;;
      *) echo "$group" ;;
    esac
  done | expand_groups | sort -u
}

# Groups inside of groups, a few levels deep.
expand_groups() {
  local lines level group
  lines=$(cat)
  for level in 1 2 3 4; do
    for group in $(grep -o '@[a-z0-9-]*' <<< "$lines" | sort -u); do
      lines=$(grep -v "^ *$group\$" <<< "$lines"; systemd-analyze syscall-filter "$group" | grep -v '#' | tail -n +2)
    done
  done
  tr -d ' ' <<< "$lines"
}

walls=()
if bwrap --ro-bind / / --dev /dev --proc /proc true 2> /dev/null; then
  walls=(bwrap --ro-bind / / --dev /dev --proc /proc --tmpfs /tmp --bind "$work" "$work" --ro-bind "$pincite" "$pincite"
    --ro-bind "$as_service" "$as_service")
fi
# behind UNIT COMMAND…
behind() {
  calls "$1" > "$work/calls"
  "${walls[@]}" "$as_service" "$units/$1" "$work/calls" "${@:2}"
}

export PINCITE_LIBRARY=$work/library
behind pincite.service true || fail "the walls let nothing work"
# The walls hold: a call outside of the list kills.
(behind pincite.service unshare --user true) > /dev/null 2>&1 && fail "a new namespace was allowed"
behind pincite.service "$pincite" nightly --config "$work/nightly.conf" --offline "$work/saved" > "$work/log" 2>&1 ||
  fail "nightly: $? $(cat "$work/log")"
"$pincite" list filings > "$work/listed"
[ "$(wc -l < "$work/listed")" -ge 3 ] || fail "filings are missing: $(cat "$work/log")"
[ "$("$pincite" list articles | wc -l)" -eq 1 ] || fail "the story is missing"
"$pincite" status --format json | grep '"ocr": [1-9]' >/dev/null || fail "no page was recognised: $("$pincite" status)"
behind pincite-backup.service "$pincite" backup --quiet "$work/copy.tar" || fail "backup: $?"
"$pincite" restore --quiet --library "$work/restored" "$work/copy.tar" || fail "restore"
[ "$(stat -c %a "$PINCITE_LIBRARY/catalogue.db")" = 640 ] || fail "others may read: $(ls -l "$PINCITE_LIBRARY")"
echo "night and backup behind ${#walls[@]} walls of bubblewrap and $(wc -l < "$work/calls") allowed calls"
