#include "article/dom.hpp"
#include "article/loose_tree.hpp"
#include "article/markup.hpp"
#include "article/thin.hpp"

#include <gtest/gtest.h>

namespace pincite::article {
namespace {

std::string kinds(std::string_view page) {
  std::string result;
  MarkupScanner scanner(page);
  for (MarkupToken token; scanner.next(token);) {
    const std::string_view part = page.substr(token.begin, token.end - token.begin);
    result += "tsero"[static_cast<int>(token.kind)];
    result += "[" + std::string(part) + "]";
  }
  return result;
}

TEST(MarkupScanner, CutsTagsTextsAndComments) {
  EXPECT_EQ(kinds("a<p class='x>y'>b</p><!-- <p> -->1 < 2"),
            "t[a]s[<p class='x>y'>]t[b]e[</p>]o[<!-- <p> -->]t[1 < 2]");
}

TEST(MarkupScanner, ReadsScriptsToTheirEndTag) {
  EXPECT_EQ(kinds("<script>if (a</b) \"<p>\"</SCRIPT >x"),
            "s[<script>]r[if (a</b) \"<p>\"]e[</SCRIPT >]t[x]");
}

TEST(MarkupScanner, TakesWhatThePageCutsOffAsNoTag) {
  EXPECT_EQ(kinds("a<p class='x"), "t[a]o[<p class='x]");
  EXPECT_EQ(kinds("<"), "t[<]");
}

TEST(MarkupScanner, ToldASlashOfAValueFromAnEndedElement) {
  MarkupToken token;
  MarkupScanner("<a href=x/>").next(token);
  EXPECT_FALSE(token.closed);
  MarkupScanner("<svg width=1 />").next(token);
  EXPECT_TRUE(token.closed);
}

TEST(ThinMarkup, DropsWhatNobodyReadsAndKeepsTheWayBack) {
  const std::string page =
      "<p onclick=x class=a class=b>Hi<script>1<2</script><svg><path d='1'/></svg>"
      "<style>p{}</style><!-- note --></p>";
  const ThinPage thin = thin_markup(page);
  EXPECT_EQ(thin.markup.text, "<p class=a>Hi<script></script><svg></svg><style></style></p>");
  const std::size_t at = thin.markup.text.find("Hi");
  EXPECT_EQ(thin.markup.map.begin_of(at), page.find("Hi"));
}

TEST(ThinMarkup, KeepsLinkedData) {
  const std::string page = "<script type=\"application/ld+json\">{\"a\":1}</script>";
  EXPECT_EQ(thin_markup(page).markup.text, page);
}

TEST(ThinMarkup, KeepsThePageBehindADrawingThatIsNotClosed) {
  const std::string page = "<svg><path><p>One.</p><svg></svg>";
  EXPECT_EQ(thin_markup(page).markup.text, page);
}

/// "html(head body(p(#)))": elements with children in brackets, text as #.
std::string shape(const Dom& dom, NodeId id = 0) {
  if (dom.at(id).is_text()) return "#" + std::string(dom.text_of(id));
  std::string result(dom.at(id).tag);
  std::string inside;
  for (NodeId child = dom.at(id).first_child; child != no_node; child = dom.at(child).next)
    inside += (inside.empty() ? "" : " ") + shape(dom, child);
  return inside.empty() ? result : result + "(" + inside + ")";
}

TEST(LooseTree, EndsParagraphsItemsAndCellsLikeAParser) {
  EXPECT_EQ(shape(loose_tree("<p>a<p>b<ul><li>c<li>d</ul>e")),
            "html(head body(p(#a) p(#b) ul(li(#c) li(#d)) #e))");
  EXPECT_EQ(shape(loose_tree("<table><tr><td>a<td>b<tr><td><table><tr><td>c</table>d</table>e")),
            "html(head body(table(tr(td(#a) td(#b)) tr(td(table(tr(td(#c))) #d))) #e))");
}

TEST(LooseTree, LeavesFormattingAndEmptyElementsOut) {
  EXPECT_EQ(shape(loose_tree("<p>a <b>b</b><i>c</i> d</p><div><p></p></div><br><br><br><br>e")),
            "html(head body(p(#a bc d) br br #e))");
}

TEST(LooseTree, KeepsTitleAttributesAndCharacters) {
  const Dom dom = loose_tree(
      "<html lang=en><head><title>A &amp; B</title></head><body><p class='x'>&eacute;&unknown;");
  EXPECT_EQ(shape(dom), "html(head(title(#A & B)) body(p(#\xC3\xA9&unknown;)))");
  EXPECT_EQ(dom.attribute(0, "lang"), "en");
  EXPECT_EQ(dom.attribute(dom.at(dom.at(0).last_child).first_child, "class"), "x");
}

TEST(LooseTree, PassesOverWhatNobodyReads) {
  EXPECT_EQ(shape(loose_tree("<p>a</p><select><option>x</select><p>b</p>")),
            "html(head body(p(#a) select p(#b)))");
}

TEST(LooseTree, DoesNotEndAParagraphWithStrayFormatting) {
  EXPECT_EQ(shape(loose_tree("<b><p>a</b>b</p>c")), "html(head body(p(#ab) #c))");
}

}  // namespace
}  // namespace pincite::article
