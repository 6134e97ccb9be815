#include "cli/command.hpp"
#include "cli/csv.hpp"
#include "cli/run_text.hpp"

#include "pincite/catalogue/catalogue.hpp"
#include "pincite/cite/place.hpp"
#include "pincite/model/json.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

using Row = std::vector<std::string>;

/// A list in all three forms: head and rows for text and CSV, objects for JSON.
struct Listing {
  Row head;
  std::vector<Row> rows;
  base::Json objects = base::Json::array();
};

void describe(po::options_description& options) {
  options.add_options()("format", po::value<std::string>()->value_name("FORMAT"),
                        "text, json, csv");
}

std::string date_text(const std::optional<base::Date>& date) {
  return date ? date->iso() : "";
}

base::Result<Listing> list_filings(catalogue::Catalogue& catalogue) {
  auto filings = catalogue.filings();
  if (!filings) return base::pass_on(filings);
  Listing list;
  list.head = {"id", "ecf", "docket", "filed", "kind", "pages", "case_name", "title"};
  for (const model::Filing& filing : *filings) {
    list.rows.push_back({model::filing_ref(filing.id), filing.ecf, model::docket_key(filing),
                         date_text(filing.filed), model::to_string(filing.kind),
                         std::to_string(filing.pages), filing.case_name, filing.title});
    list.objects.push_back(model::to_json(filing));
  }
  return list;
}

base::Result<Listing> list_dockets(catalogue::Catalogue& catalogue) {
  auto dockets = catalogue.dockets();
  if (!dockets) return base::pass_on(dockets);
  Listing list;
  list.head = {"docket", "filings", "entries", "missing", "sealed", "case_name"};
  for (const model::Docket& docket : *dockets) {
    list.rows.push_back({docket.key, std::to_string(docket.filings), std::to_string(docket.entries),
                         std::to_string(docket.entries_missing),
                         std::to_string(docket.entries_sealed), docket.case_name});
    list.objects.push_back({{"docket", docket.key},
                            {"case_name", docket.case_name},
                            {"filings", docket.filings},
                            {"entries", docket.entries},
                            {"entries_missing", docket.entries_missing},
                            {"entries_sealed", docket.entries_sealed}});
  }
  return list;
}

base::Result<Listing> list_articles(catalogue::Catalogue& catalogue) {
  auto articles = catalogue.articles();
  if (!articles) return base::pass_on(articles);
  Listing list;
  list.head = {"id", "published", "outlet", "quotations", "links", "title"};
  for (const model::CheckedArticle& checked : *articles) {
    const model::Article& article = checked.article;
    std::size_t links = 0;
    for (const model::Finding& finding : checked.findings)
      links += finding.links.empty() ? 0 : 1;
    list.rows.push_back({model::article_ref(article.id), date_text(article.published),
                         article.outlet.value_or(""), std::to_string(article.quotations.size()),
                         std::to_string(links), article.title.value_or(article.source)});
    const auto null_or = [](const auto& value) {
      return value ? base::Json(*value) : base::Json(nullptr);
    };
    list.objects.push_back({{"id", model::article_ref(article.id)},
                            {"source", article.source},
                            {"url", null_or(article.url)},
                            {"title", null_or(article.title)},
                            {"outlet", null_or(article.outlet)},
                            {"published", article.published ? base::Json(article.published->iso())
                                                            : base::Json(nullptr)},
                            {"quotations", article.quotations.size()},
                            {"linked", links}});
  }
  return list;
}

base::Result<Listing> list_runs(catalogue::Catalogue& catalogue) {
  auto runs = catalogue.runs();
  if (!runs) return base::pass_on(runs);
  Listing list;
  list.head = {"id", "kind", "begun", "ended", "status", "counts"};
  for (const model::Run& run : *runs) {
    list.rows.push_back(
        {model::run_ref(run.id), run.kind, run.begun, run.ended.empty() ? "unfinished" : run.ended,
         run.exit_status ? std::to_string(*run.exit_status) : "", counts_text(run)});
    list.objects.push_back(model::to_json(run));
  }
  return list;
}

base::Result<Listing> listing_of(const std::string& what, catalogue::Catalogue& catalogue) {
  if (what == "filings") return list_filings(catalogue);
  if (what == "dockets") return list_dockets(catalogue);
  if (what == "articles") return list_articles(catalogue);
  return list_runs(catalogue);
}

/// Columns two blanks apart, the last one unpadded; widths in code points would need a terminal's
/// own table, so bytes of ASCII columns decide.
std::string aligned(const Listing& list) {
  std::vector<std::size_t> widths(list.head.size(), 0);
  for (const Row& row : list.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], row[i].size());
  }
  std::string out;
  for (const Row& row : list.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += printable(row[i]);
      if (i + 1 < row.size()) line += std::string(widths[i] - row[i].size() + 2, ' ');
    }
    while (!line.empty() && line.back() == ' ')
      line.pop_back();
    out += line + "\n";
  }
  return out;
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, 1, "filings|dockets|articles|runs"); !ok) {
    return base::pass_on(ok);
  }
  const std::string& what = call.arguments.front();
  if (what != "filings" && what != "dockets" && what != "articles" && what != "runs") {
    return base::fail(base::ErrorCode::usage, what, "cannot be listed",
                      "one of: filings, dockets, articles, runs");
  }
  const auto format = format_of(call, {"text", "json", "csv"});
  if (!format) return tl::unexpected(format.error());
  auto catalogue = catalogue::Catalogue::open(call.library, catalogue::Access::read);
  if (!catalogue) return base::pass_on(catalogue);
  auto list = listing_of(what, **catalogue);
  if (!list) return base::pass_on(list);
  if (*format == "json") {
    std::cout << base::to_text({{"schema", "pincite." + what + "/1"}, {what, list->objects}});
  } else if (*format == "csv") {
    std::cout << csv_row(list->head);
    for (const Row& row : list->rows)
      std::cout << csv_row(row);
  } else {
    std::cout << aligned(*list);
  }
  return list->rows.empty() ? base::exit_status(base::ErrorCode::not_found) : 0;
}

}  // namespace

const Command list_command = {
    "list", "filings|dockets|articles|runs", "what is in the library", "", describe, run};

}  // namespace pincite::cli
