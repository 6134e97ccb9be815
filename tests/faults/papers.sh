# Sourced by the trials: makes small PDFs, each with a word of its own.

# make_papers FOLDER COUNT: paper001.pdf … with one page that says "serialNNNword lantern".
make_papers() {
  mkdir -p "$1"
  local i name text
  for i in $(seq 1 "$2"); do
    name=$(printf 'paper%03d' "$i")
    text=$(printf 'serial%03dword lantern' "$i")
    {
      printf '%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'
      printf '2 0 obj\n<</Type/Pages/Count 1/Kids[4 0 R]>>\nendobj\n'
      printf '3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n'
      printf '4 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]'
      printf '/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>\nendobj\n'
      printf '5 0 obj\n<</Length %d>>stream\n' $((${#text} + 33))
      printf 'BT /F1 12 Tf 72 720 Td (%s) Tj ET\n' "$text"
      printf 'endstream\nendobj\ntrailer<</Root 1 0 R/Size 6>>\n%%%%EOF\n'
    } > "$1/$name.pdf"
  done
}

fail() {
  echo "FAILED: $*" >&2
  exit 1
}
