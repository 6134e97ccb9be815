#include "pincite/base/json.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace pincite::base {
namespace {

TEST(JsonWriter, WritesTheBytesOfTheWhole) {
  const Json inner = {{"text", "two\nlines"}, {"list", {1, 2}}, {"empty", Json::array()}};
  const Json whole = {
      {"name", "x"},          {"inner", inner},      {"none", Json::array()},
      {"no", Json::object()}, {"all", {inner, 3}},   {"known", true},
      {"unknown", nullptr},   {"texts", {"a", "b"}}, {"number", 18446744073709551615U}};
  std::ostringstream out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.members({{"name", "x"}, {"inner", inner}});
  writer.key("none");
  writer.begin_array();
  writer.end_array();
  writer.key("no");
  writer.begin_object();
  writer.end_object();
  writer.key("all");
  writer.begin_array();
  writer.value(inner);
  writer.value(std::size_t{3});
  writer.end_array();
  writer.member("known", true);
  writer.member("unknown", std::optional<std::string>());
  writer.member("texts", std::vector<std::string>{"a", "b"});
  writer.member("number", std::size_t{18446744073709551615U});
  writer.end_object();
  writer.finish();
  EXPECT_EQ(out.str(), to_text(whole));
}

std::string written(const std::string& text) {
  std::ostringstream out;
  JsonWriter writer(out);
  writer.value(text);
  writer.finish();
  return out.str();
}

TEST(JsonWriter, EscapesAsTheLibraryDoes) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text = std::string("a") + static_cast<char>(byte) + "b";
    EXPECT_EQ(written(text), to_text(text)) << byte;
  }
  for (const char* text :
       {"", "plain words of more than eight bytes", "caf\xC3\xA9 \xE2\x80\x9Cq\xE2\x80\x9D",
        "\xEF\xBF\xBD", "cut \xE2\x80", "\xF0\x9F\x98\x80", "\xED\xA0\x80", "\xC0\xAF"})
    EXPECT_EQ(written(text), to_text(std::string(text))) << text;
}

TEST(JsonWriter, WritesMoreThanItsBufferHolds) {
  const std::vector<std::string> texts(30000, "some words");
  std::ostringstream out;
  JsonWriter writer(out);
  writer.value(texts);
  writer.finish();
  EXPECT_EQ(out.str(), to_text(Json(texts)));
}

}  // namespace
}  // namespace pincite::base
