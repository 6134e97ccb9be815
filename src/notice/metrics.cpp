#include "pincite/notice/notice.hpp"

namespace pincite::notice {

namespace {

/// A label's value (backslash, quote and line end escaped).
std::string label(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '"') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out;
}

class Page {
 public:
  void begin(const std::string& name, const std::string& help) {
    name_ = "pincite_" + name;
    text_ += "# HELP " + name_ + " " + help + "\n# TYPE " + name_ + " gauge\n";
  }
  void value(std::int64_t number, const std::string& labels = "") {
    text_ +=
        name_ + (labels.empty() ? "" : "{" + labels + "}") + " " + std::to_string(number) + "\n";
  }
  void one(const std::string& name, const std::string& help, std::int64_t number) {
    begin(name, help);
    value(number);
  }
  std::string text() { return std::move(text_); }

 private:
  std::string name_, text_;
};

void write_run(Page& page, const model::Run& run) {
  const auto begun = base::parse_iso_time(run.begun).value_or(0);
  const auto ended = base::parse_iso_time(run.ended).value_or(begun);
  page.one("last_run_timestamp_seconds", "End of the last run.", ended);
  page.one("last_run_duration_seconds", "How long the last run took.", ended - begun);
  page.one("last_run_exit_status", "Exit status of the last run.", run.exit_status.value_or(-1));
  page.one("last_run_failures", "Items that failed in the last run.",
           static_cast<std::int64_t>(run.failures.size()));
  page.one("last_run_warnings", "Warnings of the last run.",
           static_cast<std::int64_t>(run.warnings.size()));
  page.begin("last_run_items", "Items of the last run by stage.");
  for (const auto& [name, count] : run.counts)
    page.value(count, "stage=\"" + label(name) + "\"");
  page.begin("source_up", "1 when the last run reached the source.");
  for (const model::RunSource& source : run.sources)
    page.value(source.reached ? 1 : 0, "source=\"" + label(source.name) + "\"");
}

void write_times(Page& page, const std::vector<model::SourceState>& sources,
                 std::string model::SourceState::*member) {
  for (const model::SourceState& source : sources) {
    const auto time = base::parse_iso_time(source.*member);
    if (time) page.value(*time, "source=\"" + label(source.name) + "\"");
  }
}

}  // namespace

std::string prometheus(const Metrics& metrics) {
  Page page;
  write_run(page, metrics.run);
  page.begin("source_last_reached_timestamp_seconds", "Last run that reached the source.");
  write_times(page, metrics.sources, &model::SourceState::last_reached);
  page.begin("source_last_new_timestamp_seconds", "Last run in which the source had a new item.");
  write_times(page, metrics.sources, &model::SourceState::last_new);
  const model::LibraryStatus& library = metrics.library;
  page.one("filings", "Filings in the library.", library.filings);
  page.one("entries", "Docket entries known.", library.entries);
  page.one("articles", "Stories in the library.", library.articles);
  page.one("links", "Quotations linked to a filing.", library.links);
  page.begin("pages", "Pages in the library by origin of their text.");
  page.value(library.pages_text, "origin=\"text\"");
  page.value(library.pages_ocr, "origin=\"ocr\"");
  page.value(library.pages_unreadable, "origin=\"none\"");
  return page.text();
}

}  // namespace pincite::notice
