# Sourced by tests of the nightly run, which set SAMPLES.

# make_night FOLDER: nightly.conf, a saved court feed with two papers and one that is not there, a
# folder with a paper, and a story that quotes one of the papers. Nothing asks the network.
make_night() {
  local data
  data=$(dirname "${BASH_SOURCE[0]}")
  mkdir -p "$1/saved" "$1/inbox" "$1/stories"
  cp "$data/nightly.conf" "$1/"
  cp "$data/feed.xml" "$1/saved/"
  cp "$SAMPLES/filings/0127-order.pdf" "$1/saved/gov.uscourts.cand.990417.127.0.pdf"
  cp "$SAMPLES/filings/0112-1-letter-redacted.pdf" "$1/inbox/"
  cp "$SAMPLES/stories/metro-wire-2024-07-02.txt" "$1/stories/"
}
