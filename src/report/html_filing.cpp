// Filings, their cited passages and pictures in an HTML report.

#include "report/clean.hpp"
#include "report/html_values.hpp"
#include "report/html_words.hpp"

#include "pincite/base/base64.hpp"
#include "pincite/cite/place.hpp"

namespace pincite::report {
namespace {

Values picture_values(const std::string& png, const model::Filing& filing, int page_number,
                      const std::string& words) {
  Values values;
  values.set("picture", base::base64(png));
  const PictureSize size = png_size(png);
  if (size.width > 0) {
    values.set("picture_width", std::to_string(size.width));
    values.set("picture_height", std::to_string(size.height));
  }
  const std::string page =
      "PDF page " + std::to_string(page_number) + " of " + cite::short_name(filing);
  values.set("picture_text", page + ". Marked on the page: “" + words + "”");
  values.set("picture_caption", page + ", the words marked");
  return values;
}

}  // namespace

void put_pictures(Values& values, const Pictures& pictures, const model::Filing& filing,
                  const model::Place& place, const std::string& words) {
  if (!pictures) return;
  Values list{Values::type::list};
  for (const model::Place& part : by_page(place)) {
    const std::optional<std::string> png = pictures(filing, part);
    if (png && !png->empty()) list << picture_values(*png, filing, part.page.pdf, words);
  }
  values.set("pictures", list);
}

void put_filing_title(Values& values, const model::Filing& filing) {
  const std::string name = cite::short_name(filing);
  const std::string title = filing_title(filing);
  if (name != title) put(values, "lead", name);
  values.set("title", title);
  put_flag(values, "caps", is_in_capitals(title));
}

Values filing_values(const model::Filing& filing, const FilingNames& names) {
  Values values;
  values.set("anchor", filing_anchor(filing));
  put_filing_title(values, filing);
  put(values, "reference", filing.id == 0 ? "" : model::filing_ref(filing.id));
  values.set("citation", cite::citation(filing, ""));
  values.set("sentence_of_filing", cite::plain_sentence(filing));
  values.set("facts", filing_facts(filing));
  put(values, "versions", names.names(filing.versions));
  put(values, "path", filing.path);
  put(values, "page_link", page_link(filing, 1));
  put(values, "sha256", filing.sha256);
  return values;
}

Values passage_values(const model::Filing& filing, const model::CitedPassage& passage) {
  Values values;
  put(values, "pin", passage.place.pin_cite);
  values.set("page", page_basis(passage.place, filing));
  put(values, "page_link", page_link(filing, passage.place.page.pdf));
  values.set("words", html_text(passage.text));
  put(values, "origin_note", origin_note(passage.place));
  return values;
}

}  // namespace pincite::report
