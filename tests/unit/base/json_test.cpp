#include "pincite/base/json.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace pincite::base {
namespace {

TEST(ObjectWriter, WritesTheBytesOfTheWholeObject) {
  const Json inner = {{"text", "two\nlines"}, {"list", {1, 2}}, {"empty", Json::array()}};
  const Json whole = {
      {"name", "x"}, {"inner", inner}, {"none", Json::array()}, {"all", {inner, 3}}};
  std::ostringstream out;
  ObjectWriter writer(out);
  writer.put_all({{"name", "x"}, {"inner", inner}});
  writer.put_array("none", 0, [](std::size_t) { return Json(); });
  writer.put_array("all", 2, [&](std::size_t i) { return i == 0 ? inner : Json(3); });
  writer.finish();
  EXPECT_EQ(out.str(), to_text(whole));
}

TEST(ObjectWriter, WritesAnEmptyObject) {
  std::ostringstream out;
  ObjectWriter(out).finish();
  EXPECT_EQ(out.str(), to_text(Json::object()));
}

}  // namespace
}  // namespace pincite::base
