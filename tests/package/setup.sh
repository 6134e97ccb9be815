#!/usr/bin/env bash
# scripts/setup decides by the package list alone: nothing to do when another package provides what
# is missing (nodejs of other makers brings npm), apt-get when nobody does. The list is long, so a
# reader that stops at the first match would be seen.
# usage: setup.sh ROOT
set -euo pipefail
setup=$1/scripts/setup
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAIL: $*" >&2; exit 1; }

# Every package but npm is installed; $provider stands early in a long list.
cat >"$work/dpkg-query" <<'END'
#!/bin/bash
for name; do :; done
case $name in
  npm) echo not-installed ;;
  *Provides*) echo "installed $provider"; yes "installed " | head -n 100000 ;;
  *) printf installed ;;
esac
END
cat >"$work/apt-get" <<'END'
#!/bin/bash
echo "$*" >>"$(dirname "$0")/asked"
END
printf '#!/bin/bash\n[ "$1" = -u ] && echo 0\n' >"$work/id"
chmod +x "$work"/*
export PATH=$work:$PATH

for _ in 1 2 3 4 5; do
  provider='libnode, npm (= 11), nodejs-legacy' "$setup" web </dev/null || fail "npm is provided, and setup fails"
  [ ! -e "$work/asked" ] || fail "npm is provided, and setup installs: $(cat "$work/asked")"
done
provider=npm-run-all "$setup" web </dev/null 2>"$work/told" || fail "npm can be had, and setup fails"
grep -q ' install .* npm$' "$work/asked" || fail "npm is missing, and setup asks for: $(cat "$work/asked")"
grep -qx 'setup: installing npm' "$work/told" || fail "setup does not say what it installs: $(cat "$work/told")"
