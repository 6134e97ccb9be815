#!/usr/bin/env bash
# Makes the package, unpacks it, and looks at it as the machine it is installed on will.
# Usage: package.sh BUILD_FOLDER
set -u
build=$(realpath "$1")
source_folder=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
  echo "FAILED: $*" >&2
  exit 1
}
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work" > "$work/cpack.log" 2>&1 || fail "$(cat "$work/cpack.log")"
package=$(echo "$work"/pincite_*.deb)
root=$work/root
dpkg-deb -x "$package" "$root"
dpkg-deb -e "$package" "$work/control"

# Whom it needs: the libraries of the program and the runtime group of scripts/packages.txt.
depends=$(dpkg-deb -f "$package" Depends)
for name in $(awk '/^## /{inside = /runtime/; next} inside && NF {print $1}' "$source_folder/scripts/packages.txt"); do
  grep -q "\b$name\b" <<< "$depends" || fail "does not depend on $name: $depends"
done
for library in libcurl4 libpoppler libsqlite3-0 libtesseract; do
  grep -q "$library" <<< "$depends" || fail "does not depend on $library: $depends"
done

"$root/usr/bin/pincite" --version > /dev/null || fail "the program does not run"
loads=$(readelf -d "$root/usr/bin/pincite") || fail "readelf"
grep -q 'NEEDED.*libxapian' <<< "$loads" || fail "the program that starts at once cannot search"
grep -E 'NEEDED|RUNPATH|RPATH' <<< "$loads" | grep -vE '\[(lib(boost_program_options|xapian|sqlite3|zstd|icuuc|nettle|stdc\+\+|m|gcc_s|c)\.so|ld-linux)' &&
  fail "the program that starts at once loads more than a search needs"
grep -qF "$build" "$root/usr/bin/pincite" && fail "the program names the folder where it was built"
cp "$build/pincite" "$work/copy"
"$work/copy" --version > /dev/null || fail "a copy out of the build does not run"
mv "$root/usr/libexec/pincite/pincite-full" "$work/"
"$root/usr/bin/pincite" fields > /dev/null || fail "a quick command needs the other program"
"$root/usr/bin/pincite" --version 2> "$work/alone" && fail "runs without the program with all commands"
grep -q "pincite-full.*is missing" "$work/alone" || fail "does not say what is missing: $(cat "$work/alone")"
mv "$work/pincite-full" "$root/usr/libexec/pincite/"
for page in "$source_folder"/docs/man/*.1.md; do
  file=$root/usr/share/man/man1/$(basename "$page" .md).gz
  [ -s "$file" ] || fail "no man page $file"
  zcat "$file" | head -3 | grep "^.TH $(basename "$page" .1.md | tr '[:lower:]' '[:upper:]') 1 \|^.TH \"*$(basename "$page" .1.md)" >/dev/null ||
    fail "$file begins with $(zcat "$file" | head -3)"
  zcat "$file" | grep '^\.SH NAME' >/dev/null || fail "$file has no NAME"
done

# The units as systemd reads them, and the users and folders that they need.
if command -v systemd-analyze > /dev/null; then
  mkdir "$work/units"
  for unit in "$root"/usr/lib/systemd/system/pincite*; do
    sed "s|/usr/bin/pincite|$root/usr/bin/pincite|g" "$unit" > "$work/units/$(basename "$unit")"
  done
  systemd-analyze verify --man=no "$work"/units/* > "$work/verify" 2>&1 ||
    fail "systemd-analyze verify: $(cat "$work/verify")"
  grep pincite "$work/verify" && fail "systemd-analyze verify warns"
fi
grep -q '^u pincite ' "$root/usr/lib/sysusers.d/pincite.conf" || fail "nobody makes the user"
for folder in $(sed -n 's/^StateDirectory=//p' "$root"/usr/lib/systemd/system/pincite*.service | tr ' ' '\n' | sort -u); do
  grep -q "^d /var/lib/$folder " "$root/usr/lib/tmpfiles.d/pincite.conf" || fail "nobody makes /var/lib/$folder"
done
grep -qx /etc/pincite/nightly.conf "$work/control/conffiles" || fail "the configuration would be overwritten"

# The configuration works as it comes, once its folder is there.
mkdir -p "$work/inbox"
sed "s|/var/lib/pincite/inbox|$work/inbox|" "$root/etc/pincite/nightly.conf" > "$work/nightly.conf"
"$root/usr/bin/pincite" --library "$work/library" nightly --config "$work/nightly.conf" > "$work/night" 2>&1 ||
  fail "the configuration as it comes: $(cat "$work/night")"
for script in postinst prerm postrm; do
  [ -x "$work/control/$script" ] || fail "$script cannot be run"
  sh -n "$work/control/$script" || fail "$script"
done
echo "$(basename "$package"): $(find "$root" -type f | wc -l) files, $(stat -c %s "$package") bytes"
