#!/usr/bin/env bash
# Ratios of extraction to its peers, over the filings of ../shared and generated ones.
# usage: extract.sh PINCITE EXTRACT_BENCH SCRATCH [text|workers|add|ocr]...
# Needs pdftotext (poppler-utils), ocrmypdf, and ../shared beside the repository. Takes about a
# quarter of an hour; run it on a machine that has nothing else to do.
set -euo pipefail
pincite=$(realpath "$1")
bench=$(realpath "$2")
scratch=$3
shift 3
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(text workers add ocr)
shared=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/shared
[ -d "$shared/corpus" ] || { echo "extract.sh: $shared is not there: nothing to measure"; exit 0; }
export PYTHONDONTWRITEBYTECODE=1
eval=$shared/eval/filings
mkdir -p "$scratch"

# Born-digital filings of the corpus, PDF/A documents among them, and 40 generated ones.
make_text_set() {
  [ -d "$scratch"/text/set-* ] 2>/dev/null ||
    /usr/bin/python3 "$eval/phrase_bench.py" --work "$scratch/text" --seed 20261 --filings 40 \
      --scan-share 0 --phrases 11 --absent 0 --make-only >/dev/null
  awk -F'\t' -v root="$shared/corpus/" '$1 ~ /^filings\/.*\.pdf$/ && $6 ~ /born-digital/ &&
    $6 !~ /scan|stamp-only|garbled|ocr-layer/ { print root $1 }' "$shared/corpus/MANIFEST.tsv" \
    >"$scratch/text.list"
  ls "$scratch"/text/set-*/pdf/*.pdf >>"$scratch/text.list"
}

make_scan_set() {
  [ -d "$scratch"/scans/set-* ] 2>/dev/null ||
    /usr/bin/python3 "$eval/phrase_bench.py" --work "$scratch/scans" --seed 20262 --filings 6 \
      --scan-share 1 --phrases 3 --absent 0 --make-only >/dev/null
}

wall() { # seconds of a command
  local begun=$EPOCHREALTIME
  "$@" >/dev/null 2>&1 || true
  awk -v a="$begun" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }'
}

for part in "${parts[@]}"; do
  case $part in
    text | workers)
      make_text_set
      mapfile -t files <"$scratch/text.list"
      "$bench" "$part" "$pincite" "$scratch" "${files[@]}"
      ;;
    add) # the whole of an intake, index and catalogue included
      make_text_set
      rm -rf "$scratch/pdfs"
      mkdir -p "$scratch/pdfs"
      while read -r file; do ln -sf "$file" "$scratch/pdfs/"; done <"$scratch/text.list"
      for jobs in 1 2; do
        rm -rf "$scratch/library"
        seconds[jobs]=$(wall "$pincite" add --ocr never --jobs "$jobs" --library "$scratch/library" \
          "$scratch/pdfs")
      done
      awk -v a="${seconds[1]}" -v b="${seconds[2]}" 'BEGIN {
        printf "wall time of add with one worker : two workers: %.2f (%.1f s, %.1f s)\n", a / b, a, b }'
      ;;
    ocr)
      make_scan_set
      mkdir -p "$scratch/ocr"
      "$bench" ocr "$pincite" "$scratch/ocr" "$scratch"/scans/set-*/pdf/*.pdf
      echo "word error rate, pincite:"
      /usr/bin/python3 "$eval/extract_bench.py" --pdf "$scratch"/scans/set-*/pdf \
        --truth "$scratch"/scans/set-*/truth --pincite "$pincite" | tail -1
      echo "word error rate, pdftotext of what ocrmypdf wrote (margin numbers and stamps count):"
      /usr/bin/python3 "$eval/extract_bench.py" --pdf "$scratch/ocr" \
        --truth "$scratch"/scans/set-*/truth --peer pdftotext | tail -1
      ;;
    *)
      echo "extract.sh: no such part: $part" >&2
      exit 2
      ;;
  esac
done
