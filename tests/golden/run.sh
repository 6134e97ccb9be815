#!/usr/bin/env bash
# Runs golden tests: the real binary against recorded stdout, stderr and exit status.
#   run.sh prepare PINCITE FOLDER          makes the two sample libraries in FOLDER
#   run.sh case PINCITE FOLDER CASE_DIR    runs one case
#
# A case is a folder with
#   cmd       shell lines, run by bash in an empty scratch folder, with $PINCITE (the binary),
#             $SAMPLES (the samples folder) and $PINCITE_LIBRARY (a copy of a sample library)
#   stdout, stderr, status   what must come out; a missing stdout or stderr means empty, status 0
#   library   which library the case gets: none, filings (default), linked (stories stored too)
#   expected/NAME   files that the command must have written, as they must be
# Paths of the scratch folder and of the checkout are written $SCRATCH and $ROOT.
# PINCITE_UPDATE_GOLDEN=1 records what comes out instead; the diff is then reviewed like code.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mode=$1 PINCITE=$2 folder=$3
SAMPLES=$root/samples
export PINCITE SAMPLES LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1
unset XDG_DATA_HOME

prepare() {
  rm -rf "$folder"
  mkdir -p "$folder"
  "$PINCITE" --library "$folder/filings" add "$SAMPLES/filings" </dev/null || return
  cp -a "$folder/filings" "$folder/linked"
  # One by one: the order decides the stories' numbers.
  for story in "$SAMPLES"/stories/*.*; do
    "$PINCITE" --library "$folder/linked" --quiet link "$story" >/dev/null </dev/null || return
  done
}

# Writes paths that differ from machine to machine, and versions, in one way.
neutral() {
  sed -E -e "s|$scratch|\$SCRATCH|g" -e "s|$root|\$ROOT|g" \
    -e "s/pincite [0-9.]+, extractor [0-9]+, index [0-9]+/\$VERSIONS/" "$1"
}

failed=0
# compare EXPECTED ACTUAL WHAT; an expected file that is not there stands for an empty one.
compare() {
  if [ -n "${PINCITE_UPDATE_GOLDEN:-}" ]; then
    if [ -s "$2" ]; then cp "$2" "$1"; else rm -f "$1"; fi
    return
  fi
  local expected=$1
  [ -e "$expected" ] || expected=/dev/null
  if ! diff -u --label "expected $3" --label "actual $3" "$expected" "$2"; then failed=1; fi
}

run_case() {
  local case_dir=$1 library=filings status=0 file
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  mkdir "$scratch/work" "$scratch/out"
  [ -e "$case_dir/library" ] && library=$(cat "$case_dir/library")
  export PINCITE_LIBRARY=$scratch/library HOME=$scratch
  [ "$library" = none ] || cp -a "$folder/$library" "$PINCITE_LIBRARY"
  (cd "$scratch/work" && bash "$case_dir/cmd" >"$scratch/raw_out" 2>"$scratch/raw_err" </dev/null)
  status=$?
  neutral "$scratch/raw_out" >"$scratch/out/stdout"
  neutral "$scratch/raw_err" >"$scratch/out/stderr"
  : >"$scratch/out/status"
  [ "$status" -eq 0 ] || echo "$status" >"$scratch/out/status"
  for file in stdout stderr status; do
    compare "$case_dir/$file" "$scratch/out/$file" "$file"
  done
  for file in "$case_dir"/expected/*; do
    [ -e "$file" ] || continue
    file=$(basename "$file")
    if [ -e "$scratch/work/$file" ]; then
      neutral "$scratch/work/$file" >"$scratch/out/$file"
      compare "$case_dir/expected/$file" "$scratch/out/$file" "$file"
    else
      echo "the command did not write $file"
      failed=1
    fi
  done
  return "$failed"
}

case $mode in
  prepare) prepare ;;
  case) run_case "$(cd "$4" && pwd)" ;;
  *) echo "run.sh: unknown mode $mode" >&2; exit 2 ;;
esac
