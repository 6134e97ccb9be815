#!/usr/bin/env bash
# CPU seconds from PDFs to a searchable library, beside recollindex on the same files.
# usage: intake_bench.sh PINCITE FOLDER [RUNS]   (OCR off: recoll has none by default)
set -euo pipefail
pincite=$1 folder=$(realpath "$2") runs=${3:-3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# CPU seconds of a command and its children.
cpu() {
  local TIMEFORMAT='%U %S'
  { time "$@" >"$scratch/out" 2>&1 || [ $? -eq 6 ]; } 2>&1 | awk '{ printf "%.2f\n", $1 + $2 }'
}
ours() {
  rm -rf "$scratch/library"
  "$pincite" --library "$scratch/library" --quiet add --ocr never "$folder"
}
recoll() {
  rm -rf "$scratch/recoll"
  mkdir "$scratch/recoll"
  printf 'topdirs = %s\nthrQSizes = -1 -1 -1\n' "$folder" >"$scratch/recoll/recoll.conf"
  recollindex -c "$scratch/recoll" -z
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

mine=$(for ((i = 0; i < runs; i++)); do cpu ours; done | median)
theirs=$(for ((i = 0; i < runs; i++)); do cpu recoll; done | median)
echo "$(find "$folder" -name '*.pdf' | wc -l) PDFs: pincite $mine CPU s, recollindex $theirs CPU s," \
  "ratio $(awk "BEGIN { printf \"%.2f\", $mine / $theirs }") (goal 0.45)"
