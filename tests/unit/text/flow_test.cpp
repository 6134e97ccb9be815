#include "pincite/text/flow.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace pincite::text {
namespace {

using model::Line;
using model::LineRole;
using model::Page;
using model::WordKind;

Line line(const std::string& text, LineRole role = LineRole::body) {
  Line made;
  made.text = text;
  made.role = role;
  std::istringstream words(text);
  for (std::string word; words >> word;)
    made.words.push_back({word, {}, WordKind::text, -1});
  return made;
}

Page page(std::vector<Line> lines) {
  Page made;
  made.lines = std::move(lines);
  return made;
}

std::string tokens_of(const Flow& flow, std::size_t segment) {
  std::string out;
  for (std::uint32_t i = flow.segments.at(segment).begin; i < flow.segments.at(segment).end; ++i) {
    out += (out.empty() ? "" : " ") + flow.tokens[i].folded;
  }
  return out;
}

TEST(Flow, RunsOverLinesAndPagesPastFurniture) {
  const std::vector<Page> pages = {
      page({line("Case 3:20 Document 1", LineRole::stamp), line("1", LineRole::margin),
            line("They had a special"), line("COMPLAINT", LineRole::footer)}),
      page({line("Case 3:20 Document 1", LineRole::stamp), line("relationship of trust.")})};
  const Flow flow = build_flow(pages);
  EXPECT_EQ(tokens_of(flow, 0), "they had a special relationship of trust");
  EXPECT_EQ(flow.passage(3, 5), "special relationship");
  EXPECT_EQ(flow.tokens[4].page, 1U);
}
TEST(Flow, JoinsABrokenWordAndKeepsTheOtherReading) {
  const std::vector<Page> pages = {page({line("all infor-"), line("mation given")})};
  const Flow flow = build_flow(pages);
  EXPECT_EQ(tokens_of(flow, 0), "all information given");
  ASSERT_EQ(flow.segments.size(), 2U);
  EXPECT_EQ(flow.segments[1].zone, Zone::alternate);
  EXPECT_EQ(tokens_of(flow, 1), "all infor mation given");
  EXPECT_EQ(flow.tokens[1].line, 0U);
  EXPECT_EQ(flow.tokens[1].last_line, 1U);
}
TEST(Flow, JoinsAWordBrokenOverAPageEndWhateverTheLinesWereTakenFor) {
  const std::vector<Page> pages = {
      page({line("nobody had escala-"), line("1 As to the note", LineRole::footnote)}),
      page({line("ted the certification", LineRole::blockquote)})};
  EXPECT_EQ(tokens_of(build_flow(pages), 0), "nobody had escalated the certification");
}

TEST(Flow, JoinsAWordBrokenBeforeALineThatWasTakenForAParagraph) {
  std::vector<Page> pages = {page({line("they could be noti-"), line("\uFB01ed by mail")})};
  pages[0].lines[1].starts_paragraph = true;
  EXPECT_EQ(tokens_of(build_flow(pages), 0), "they could be notified by mail");
  pages[0].lines[1].role = LineRole::heading;
  EXPECT_EQ(tokens_of(build_flow(pages), 0), "they could be noti fied by mail");
}
TEST(Flow, JoinsAWordBrokenWhereABlockQuotationWasSeen) {
  const std::vector<Page> pages = {
      page({line("the close of busi-"), line("ness. The fund paid its own-", LineRole::blockquote),
            line("ers nothing.")})};
  EXPECT_EQ(tokens_of(build_flow(pages), 0),
            "the close of business the fund paid its owners nothing");
  const std::vector<Page> heading = {
      page({line("PLAINTIFFS-", LineRole::heading), line("appellants say")})};
  EXPECT_EQ(tokens_of(build_flow(heading), 0), "plaintiffs appellants say");
}
TEST(Flow, KeepsARealHyphen) {
  const std::vector<Page> pages = {page({line("the data-"), line("sharing deal")})};
  const Flow flow = build_flow(pages);
  EXPECT_EQ(tokens_of(flow, 0), "the data sharing deal");
  EXPECT_EQ(tokens_of(flow, 1), "the datasharing deal");
  EXPECT_NE(flow.text.find("data-sharing"), std::string::npos);
}
TEST(Flow, JoinsPrefixesThatAreWrittenTogether) {
  const std::vector<Page> pages = {page({line("an anti-"), line("competitive scheme")})};
  EXPECT_EQ(tokens_of(build_flow(pages), 0), "an anticompetitive scheme");
}
TEST(Flow, KeepsTheSecondHyphenOfACompound) {
  const std::vector<Page> pages = {page({line("a quid-pro-"), line("quo deal")})};
  EXPECT_EQ(tokens_of(build_flow(pages), 0), "a quid pro quo deal");
}
TEST(Flow, TheDocumentsOwnSpellingDecides) {
  const std::vector<Page> pages = {
      page({line("a gizmofrob is a gizmofrob here"), line("the gizmo-"), line("frob works")})};
  EXPECT_NE(tokens_of(build_flow(pages), 0).find("the gizmofrob works"), std::string::npos);
}
TEST(Flow, FootnotesAreSegmentsOfTheirOwn) {
  Line first = line("See the contract.", LineRole::footnote);
  first.starts_paragraph = true;
  Line second = line("Id. at 3.", LineRole::footnote);
  second.starts_paragraph = true;
  const std::vector<Page> pages = {page({line("Body one"), first, second}),
                                   page({line("goes on")})};
  const Flow flow = build_flow(pages);
  ASSERT_EQ(flow.segments.size(), 3U);
  EXPECT_EQ(tokens_of(flow, 0), "body one goes on");
  EXPECT_EQ(tokens_of(flow, 1), "see the contract");
  EXPECT_EQ(tokens_of(flow, 2), "id at 3");
}
TEST(Flow, LeavesMarksAndHiddenWordsOut) {
  Line made = line("agreement 2 secret word");
  made.words[1].kind = WordKind::footnote_mark;
  made.words[2].kind = WordKind::hidden;
  const std::vector<Page> pages = {page({made})};
  const Flow flow = build_flow(pages);
  EXPECT_EQ(tokens_of(flow, 0), "agreement word");
  EXPECT_EQ(flow.text.find("secret"), std::string::npos);
}
TEST(Flow, MarksAGapWhereARedactionStands) {
  Line made = line("paid [REDACTED] dollars");
  made.words[1].kind = WordKind::redaction;
  const std::vector<Page> pages = {page({made})};
  const Flow flow = build_flow(pages);
  EXPECT_EQ(tokens_of(flow, 0), "paid dollars");
  EXPECT_FALSE(flow.tokens[0].after_gap);
  EXPECT_TRUE(flow.tokens[1].after_gap);
}
TEST(Flow, PositionsMapBack) {
  Line note = line("a note", LineRole::footnote);
  const std::vector<Page> pages = {page({line("one two three"), note})};
  const Flow flow = build_flow(pages);
  for (std::uint32_t i = 0; i < flow.tokens.size(); ++i) {
    EXPECT_EQ(flow.token_at(flow.position(i)), i);
  }
  EXPECT_EQ(flow.token_at(0), -1);
  EXPECT_EQ(flow.token_at(4), -1);
  EXPECT_EQ(flow.position(3), 4U + segment_gap);
}
TEST(Flow, RepeatedHeadsAreKeptOnce) {
  const std::vector<Page> pages = {page({line("COMPLAINT", LineRole::footer), line("a")}),
                                   page({line("COMPLAINT", LineRole::footer), line("b")})};
  EXPECT_EQ(build_flow(pages).segments.size(), 2U);
}
TEST(PageTexts, ABrokenWordBelongsToThePageWhereItBegins) {
  const std::vector<Page> pages = {page({line("of their infor-")}), page({line("mation given")})};
  EXPECT_EQ(page_texts(pages), (std::vector<std::string>{"of their information", "given"}));
}
TEST(PageTexts, FootnotesEndTheirPage) {
  const std::vector<Page> pages = {page({line("Body"), line("A note", LineRole::footnote)}),
                                   page({line("on")})};
  EXPECT_EQ(page_texts(pages), (std::vector<std::string>{"Body\nA note", "on"}));
}
TEST(Flow, OfNoPagesIsEmpty) {
  const Flow flow = build_flow({});
  EXPECT_TRUE(flow.tokens.empty());
  EXPECT_EQ(flow.segments.size(), 1U);
}

}  // namespace
}  // namespace pincite::text
