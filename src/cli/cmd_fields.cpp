#include "cli/command.hpp"

#include "pincite/base/json.hpp"
#include "pincite/search/search.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  options.add_options()("format", po::value<std::string>()->value_name("FORMAT"), "text, json");
}

void print_text() {
  for (const search::Field& field : search::fields()) {
    std::string name = field.name + ":";
    name.resize(std::max<std::size_t>(name.size(), 10), ' ');
    std::cout << name << field.help << "\n          " << field.example << '\n';
  }
}

void print_json() {
  base::Json fields = base::Json::array();
  for (const search::Field& field : search::fields()) {
    fields.push_back({{"name", field.name},
                      {"kind", field.kind},
                      {"help", field.help},
                      {"example", field.example}});
  }
  std::cout << base::to_text({{"schema", "pincite.fields/1"}, {"fields", fields}});
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 0, 0, "no argument"); !ok) return base::pass_on(ok);
  const auto format = format_of(call, {"text", "json"});
  if (!format) return tl::unexpected(format.error());
  if (*format == "json") {
    print_json();
  } else {
    print_text();
  }
  return 0;
}

}  // namespace

const Command fields_command = {"fields", "", "the fields a query can name", "", describe, run};

}  // namespace pincite::cli
