#include "library_search.hpp"

namespace pincite::search {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::typed_page;

class Suggestions : public testing::LibrarySearch {};

TEST_F(Suggestions, CorrectTheSpelling) {
  add({typed_page(1, {"a special relationship"})});
  EXPECT_THAT(ask("relatonship").suggestions, Contains(HasSubstr("did you mean \"relationship\"")));
}

TEST_F(Suggestions, OfferTheTolerantForm) {
  add({typed_page(1, {"a speciai relationship"})});
  EXPECT_THAT(ask("\"special relationship\"").suggestions,
              Contains(HasSubstr("\"special relationship\"~~")));
}

TEST_F(Suggestions, CorrectAPhrase) {
  add({typed_page(1, {"they had a special relationship"})});
  EXPECT_THAT(ask("\"special relatonship\"").suggestions,
              Contains("try \"special relationship\": 1 filing"));
}

TEST_F(Suggestions, TakeNoOtherExhibitForASlip) {
  add({typed_page(1, {"see exhibit a and the others"})});
  EXPECT_THAT(ask("\"exhibit g\"").suggestions, Not(Contains(HasSubstr("exhibit a"))));
}

TEST_F(Suggestions, OfferTheLongestPartOfAPhrase) {
  add({typed_page(1, {"they had a special relationship with the company, which denied it"})});
  add({typed_page(1, {"it had a very special relationship with them"})});
  const auto part = [&](const std::string& typed) { return ask("\"" + typed + "\"").suggestions; };
  EXPECT_THAT(part("it had a special relationship with the company"),
              Contains("try \"had a special relationship with the company\" (the longest part that "
                       "is found): 1 filing"));
  EXPECT_THAT(part("company special relationship with it"),
              Contains("try \"special relationship with\" (the longest part that is found): 2 "
                       "filings"));
  // "with the" stands there, but says nothing.
  EXPECT_THAT(part("denied with the"), Not(Contains(HasSubstr("longest part"))));
}

TEST_F(Suggestions, NameTheFieldThatExcludedEverything) {
  model::Filing filing;
  filing.court = "cand";
  add(filing, {typed_page(1, {"a special relationship"})});
  EXPECT_THAT(ask("special court:nysd").suggestions,
              Contains(HasSubstr("without court:nysd: 1 filing")));
}

TEST_F(Suggestions, NameTheNearestValueOfAField) {
  model::Filing filing;
  filing.court = "cand";
  filing.docket_number = "3:20-cv-08570-JD";
  filing.ecf = "112-1";
  filing.judges = {"James Donato"};
  add(filing, {typed_page(1, {"a special relationship"})});
  EXPECT_THAT(ask("ecf:112").suggestions,
              Contains(HasSubstr("no filing has ecf:112; did you mean ecf:112-1 (1 filing)?")));
  EXPECT_THAT(ask("judge:donatto special").suggestions,
              Contains(HasSubstr("did you mean judge:donato")));
  EXPECT_THAT(ask("court:cnd").suggestions, Contains(HasSubstr("did you mean court:cand")));
  EXPECT_THAT(ask("court:xyz").suggestions, Contains("no filing has court:xyz"));
}

TEST_F(Suggestions, SayWhatCouldNotBeRead) {
  model::Page blank;
  blank.number = 2;
  blank.origin = model::Origin::none;
  blank.why = "the page could not be read";
  add({typed_page(1, {"a word"}), blank});
  EXPECT_THAT(ask("missing").suggestions, Contains(HasSubstr("1 page without readable text")));
}

TEST_F(Suggestions, SayThatTheLibraryIsEmpty) {
  EXPECT_THAT(ask("word").suggestions, Contains(HasSubstr("empty")));
}

TEST_F(Suggestions, AreNotMadeWhenSomethingWasFound) {
  add({typed_page(1, {"a word"})});
  EXPECT_THAT(ask("word").suggestions, IsEmpty());
}

TEST_F(Suggestions, AskForAnIndexWhenThereIsNone) {
  add({typed_page(1, {"a word"})});
  writer_.reset();
  base::fs::remove_all(library() / "index");
  reader_.reset();
  const base::Error error = refused("word");
  EXPECT_EQ(error.code, base::ErrorCode::library_unusable);
  EXPECT_THAT(error.hint, HasSubstr("pincite reindex"));
}

}  // namespace
}  // namespace pincite::search
