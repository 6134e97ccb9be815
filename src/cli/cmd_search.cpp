#include "cli/command.hpp"
#include "cli/search_text.hpp"

#include "pincite/pipeline/library.hpp"
#include "pincite/search/search.hpp"

#include <chrono>
#include <iostream>

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  const auto number = [] { return po::value<std::size_t>()->value_name("N"); };
  const auto word = [](const char* name) { return po::value<std::string>()->value_name(name); };
  options.add_options()("limit", number(), "at most N filings (20)")(
      "offset", number(), "leave out the first N filings")(
      "places", number(), "at most N places per filing (text 3, otherwise all)")(
      "sort", word("ORDER"), "relevance, date (earliest first), -date (latest first)")(
      "group", word("BY"), "filing, docket")("format", word("FORMAT"), "text, json, jsonl, csv")(
      "timing", "tell how long it took");
}

base::Status read_sort(const Invocation& call, search::Request& request) {
  const std::string sort = call.has("sort") ? call.text("sort") : "relevance";
  if (sort == "date") {
    request.sort = search::Sort::oldest;
  } else if (sort == "-date") {
    request.sort = search::Sort::newest;
  } else if (sort != "relevance") {
    return base::fail(base::ErrorCode::usage, "--sort " + sort, "no such order",
                      "one of: relevance, date, -date");
  }
  return {};
}

base::Status read_group(const Invocation& call, search::Request& request) {
  const std::string group = call.has("group") ? call.text("group") : "filing";
  if (group == "docket") {
    request.group = search::Group::docket;
  } else if (group != "filing") {
    return base::fail(base::ErrorCode::usage, "--group " + group, "no such grouping",
                      "one of: filing, docket");
  }
  return {};
}

base::Result<search::Request> request_of(const Invocation& call, const std::string& format) {
  search::Request request;
  if (auto ok = expect_arguments(call, 1, SIZE_MAX, "QUERY"); !ok) return base::pass_on(ok);
  for (const std::string& word : call.arguments) {
    request.query += (request.query.empty() ? "" : " ") + word;
  }
  if (call.has("limit")) request.limit = call.options["limit"].as<std::size_t>();
  if (call.has("offset")) request.offset = call.options["offset"].as<std::size_t>();
  if (format == "text") request.places = 3;
  if (call.has("places")) request.places = call.options["places"].as<std::size_t>();
  if (auto ok = read_sort(call, request); !ok) return base::pass_on(ok);
  if (auto ok = read_group(call, request); !ok) return base::pass_on(ok);
  return request;
}

base::Result<search::Answer> answer_of(const Invocation& call, const search::Request& request) {
  auto library = pipeline::Library::open(call.library, pipeline::Access::read);
  if (!library) return base::pass_on(library);
  auto reader = (*library)->reader();
  if (!reader) return base::pass_on(reader);
  return search::search(request, (*library)->catalogue(), **reader);
}

std::string render(const search::Answer& answer, const std::string& format, const Console& console,
                   const std::optional<double>& milliseconds) {
  if (format == "text") return search_text(answer, console);
  if (format == "csv") return search_csv(answer);
  base::Json json = search::to_json(answer);
  if (format == "jsonl") {
    std::string lines;
    for (const base::Json& hit : json.at("hits")) {
      base::Json line = {{"schema", "pincite.hit/1"}};
      line.update(hit);
      lines += base::to_line(line) + "\n";
    }
    return lines;
  }
  if (milliseconds) json["timing"] = {{"milliseconds", *milliseconds}};
  return base::to_text(json);
}

Outcome run(const Invocation& call) {
  const auto format = format_of(call, {"text", "json", "jsonl", "csv"});
  if (!format) return tl::unexpected(format.error());
  auto request = request_of(call, *format);
  if (!request) return base::pass_on(request);
  const auto begin = std::chrono::steady_clock::now();
  auto answer = answer_of(call, *request);
  if (!answer) return base::pass_on(answer);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  std::optional<double> milliseconds;
  if (call.has("timing")) milliseconds = took.count();
  std::cout << render(*answer, *format, call.console, milliseconds);
  if (milliseconds && *format != "json") std::cerr << *milliseconds << " ms\n";
  if (*format != "json") {
    for (const std::string& suggestion : answer->suggestions)
      print_note(call.console, suggestion);
  }
  return answer->total > 0 ? 0 : base::exit_status(base::ErrorCode::not_found);
}

}  // namespace

const Command search_command = {
    "search",
    "QUERY",
    "find filings by words and phrases",
    "\"exact phrase\"   \"two words\"~5   word~   \"phrase\"~~ (OCR-tolerant)   prefix*\n"
    "AND OR NOT - ( )   fields: see pincite fields\n"
    "In a shell, put the whole query into single quotes: pincite search '\"inbox api\"'",
    describe,
    run};

}  // namespace pincite::cli
