#!/usr/bin/env bash
# A night and a backup behind the walls that the systemd units set up: allowed system calls, address
# families, no capabilities, no new namespaces, another user; where bubblewrap may, also a read-only
# system with private /tmp and /dev, and for the backup no network. Workers build their own sandbox
# inside. Then the same with units that are wrong: each must be noticed, or the trial means nothing.
# Usage: hardened_service.sh PINCITE AS_SERVICE
set -u
pincite=$(realpath "$1") as_service=$(realpath "$2")
here=$(realpath "$(dirname "$0")")
units=$here/../../index/nightly
SAMPLES=$here/../../samples
source "$here/papers.sh"
source "$here/../data/nightly/make.sh"
command -v systemd-analyze > /dev/null || { echo "skipped: no systemd-analyze"; exit 77; }
work=$(mktemp -d)
server=''
trap '[ -z "$server" ] || kill $server; rm -rf "$work"' EXIT
# All that is needed behind the walls lies here: a checkout below /tmp is hidden there.
cp "$pincite" "$pincite-full" "$as_service" "$here/walls.py" "$units"/*.service "$work/"

# A night from before, and a court's feed that is asked for over the network, by name.
prepare() {
  rm -rf "$work/night" && mkdir -p "$work/night"
  make_night "$work/night"
  cp "$SAMPLES"/filings/*.pdf "$work/night/inbox/"
  printf '%s\n' '[rss "cand"]' 'court = cand' "url = http://localhost:$port/feed.xml" 'docket = 3:23-cv-90417' \
    'documents = recap' "archive = http://localhost:$port/" 'allow-private = yes' > "$work/night/online.conf"
  [ "$(id -u)" -ne 0 ] || chown -R 65534:65534 "$work/night"
}
python3 -u -m http.server --bind 127.0.0.1 --directory "$here/../data/nightly" 0 > "$work/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do
  port=$(grep -o 'port [0-9]*' "$work/server.log" | cut -d' ' -f2)
  [ -z "$port" ] || break
  sleep 0.1
done
[ -n "$port" ] || fail "no server: $(cat "$work/server.log")"
chmod 755 "$work"

# calls UNIT_FILE: the system calls that the unit allows, by name; @default always are.
calls() {
  local group
  for group in @default $(sed -n 's/^SystemCallFilter=//p' "$1"); do
    case $group in
      @*) systemd-analyze syscall-filter "$group" | grep -v '#' | tail -n +2 ;;
      '~'*) fail "a filter that forbids is not simulated: $group" ;;
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

read_only=()
if bwrap --ro-bind / / --dev /dev --proc /proc true 2> /dev/null; then
  read_only=(bwrap --ro-bind / / --dev /dev --proc /proc --tmpfs /tmp --ro-bind "$work" "$work"
    --bind "$work/night" "$work/night" --chdir "$work/night")
fi

# behind UNIT_FILE COMMAND…: at that unit's walls.
behind() {
  local unit=$1 network=()
  calls "$unit" > "$work/calls"
  [ ${#read_only[@]} -eq 0 ] || ! grep -q '^PrivateNetwork=yes' "$unit" || network=(--unshare-net)
  PINCITE_LIBRARY=$work/night/library "${read_only[@]}" "${network[@]}" "$work/as_service" "$unit" "$work/calls" "${@:2}"
}

# standing UNIT_FILE: the walls hold.
standing() { behind "$1" python3 -B "$work/walls.py" "$work/night"; }

# working UNIT_FILE: a night from files, and a court's feed from the network.
working() {
  prepare
  behind "$1" "$work/pincite" nightly --config "$work/night/nightly.conf" --offline "$work/night/saved" || return
  behind "$1" "$work/pincite" nightly --config "$work/night/online.conf" --library "$work/night/online"
}

night=$work/pincite.service copy=$work/pincite-backup.service
prepare
standing "$night" || fail "pincite.service"
working "$night" > "$work/log" 2>&1 || fail "nightly: $? $(cat "$work/log")"
held() { "$pincite" --library "$work/night/library" "$@"; }
[ "$(held list filings | wc -l)" -ge 3 ] || fail "filings are missing: $(cat "$work/log")"
[ "$(held list articles | wc -l)" -eq 1 ] || fail "the story is missing"
held status --format json | grep '"ocr": [1-9]' > /dev/null || fail "no page was recognised: $(held status)"
[ "$(stat -c %a "$work/night/library/catalogue.db")" = 640 ] || fail "others may read: $(ls -l "$work/night/library")"
behind "$copy" python3 -B "$work/walls.py" "$work/night" > "$work/holes"
grep -v -e realtime -e sockets "$work/holes" && fail "pincite-backup.service" # it has no network at all
behind "$copy" "$work/pincite" backup --quiet "$work/night/copy.tar" || fail "backup: $?"
"$pincite" restore --quiet --library "$work/restored" "$work/night/copy.tar" || fail "restore"
allowed=$(wc -l < "$work/calls")

# wrong QUESTION SED_SCRIPT: the unit changed so must not pass.
wrong() {
  sed "$2" "$night" > "$work/wrong.service"
  cmp -s "$night" "$work/wrong.service" && fail "$2 changes nothing"
  if "$1" "$work/wrong.service" > "$work/log" 2>&1; then fail "nobody noticed: $2"; fi
}
tries=0
for setting in NoNewPrivileges CapabilityBoundingSet RestrictNamespaces RestrictAddressFamilies RestrictSUIDSGID \
  RestrictRealtime LockPersonality; do
  if [ $setting = CapabilityBoundingSet ] && [ "$(id -u)" -ne 0 ]; then continue; fi
  wrong standing "/^$setting=/d"
  tries=$((tries + 1))
done
wrong standing 's/^UMask=.*/UMask=0022/'
wrong standing 's/^SystemCallFilter=.*/& @debug/'
wrong working 's/^\(SystemCallFilter=.*\) seccomp/\1/'
wrong working 's/^\(SystemCallFilter=\).*/\1@basic-io @file-system @io-event @process @signal @sync @timer @ipc seccomp/'
wrong working 's/^\(RestrictAddressFamilies=\).*/\1AF_UNIX/'
echo "night and backup behind ${#read_only[@]} words of bubblewrap and $allowed allowed calls; $((tries + 5)) wrong units noticed"
