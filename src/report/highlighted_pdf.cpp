#include "report/clean.hpp"
#include "report/highlight_drawing.hpp"
#include "report/view.hpp"

#include "pincite/report/report.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>
#include <memory>

namespace pincite::report {
namespace {

using Handle = QPDFObjectHandle;

constexpr double note_size = 18;  // points, the usual size of a note icon

// The worst verdict among the citations decides: an altered quotation must be seen.
model::Verdict verdict_of(const model::CitedPassage& passage) {
  model::Verdict worst = model::Verdict::verbatim;
  for (const auto& citation : passage.cited_by) {
    if (citation.verdict == model::Verdict::altered) return model::Verdict::altered;
    if (citation.verdict != model::Verdict::verbatim) worst = citation.verdict;
  }
  return worst;
}

Colour colour_of(model::Verdict verdict) {
  if (verdict == model::Verdict::altered) return orange;
  return verdict == model::Verdict::verbatim || verdict == model::Verdict::edited ? yellow : blue;
}

// Stories by library id, to name them in notes.
class Stories {
 public:
  explicit Stories(const std::vector<model::CheckedArticle>& articles) {
    for (const model::CheckedArticle& checked : articles) {
      by_id_.emplace(checked.article.id, &checked.article);
    }
  }
  [[nodiscard]] std::string line(const model::CitedPassage::Citation& citation) const {
    std::string line = verdict_word(citation.verdict) + ": ";
    const auto found = by_id_.find(citation.article);
    if (found == by_id_.end()) {
      line += citation.article == 0 ? "a story" : model::article_ref(citation.article);
    } else {
      const std::string byline = article_byline(*found->second);
      line += "“" + article_title(*found->second) + "”" + (byline.empty() ? "" : ", " + byline);
    }
    return visible(line + " (" + citation.quotation + ")");
  }

 private:
  std::map<model::ArticleId, const model::Article*> by_id_;
};

class Annotator {
 public:
  Annotator(QPDF& pdf, std::string object, const std::vector<model::CheckedArticle>& articles)
      : pdf_(pdf), object_(std::move(object)), stories_(articles),
        pages_(QPDFPageDocumentHelper(pdf).getAllPages()) {}

  base::Status add(const model::CitedPassage& passage) {
    std::map<int, std::vector<model::Box>> by_page;
    for (const model::PageBox& part : passage.place.boxes)
      by_page[part.page].push_back(part.box);
    if (by_page.empty()) by_page[passage.place.page.pdf];
    const std::string note = contents(passage);
    for (const auto& [number, boxes] : by_page) {
      if (number < 1 || static_cast<std::size_t>(number) > pages_.size()) {
        return base::fail(base::ErrorCode::unusable_document, object_,
                          "page " + std::to_string(number) + " is cited, the PDF has " +
                              std::to_string(pages_.size()),
                          "the file differs from the one that was read; add it again");
      }
      QPDFPageObjectHelper page = pages_[static_cast<std::size_t>(number) - 1];
      attach(page, boxes.empty() ? text_note(page, note) : highlight(page, boxes, passage, note));
    }
    return {};
  }

 private:
  [[nodiscard]] std::string contents(const model::CitedPassage& passage) const {
    std::string text = visible(passage.place.pin_cite);
    for (const auto& citation : passage.cited_by)
      text += "\n" + stories_.line(citation);
    return text;
  }

  Handle base_annotation(QPDFPageObjectHelper page, const char* subtype,
                         const std::vector<double>& rectangle_, const std::string& note) {
    Handle annotation = Handle::newDictionary();
    annotation.replaceKey("/Type", Handle::newName("/Annot"));
    annotation.replaceKey("/Subtype", Handle::newName(subtype));
    annotation.replaceKey("/Rect", array_of(rectangle_));
    annotation.replaceKey("/P", page.getObjectHandle());
    annotation.replaceKey("/F", Handle::newInteger(4));  // print
    annotation.replaceKey("/T", Handle::newUnicodeString("pincite"));
    annotation.replaceKey("/NM", Handle::newString("pincite-" + std::to_string(++count_)));
    annotation.replaceKey("/Contents", Handle::newUnicodeString(note));
    return annotation;
  }

  Handle highlight(QPDFPageObjectHelper& page, const std::vector<model::Box>& boxes,
                   const model::CitedPassage& passage, const std::string& note) {
    const PageSpace space = space_of(page);
    Quads quads;
    for (const model::Box& box : boxes)
      quads.push_back(quad_of(space, box));
    const std::vector<double> box = around(quads);
    const model::Verdict verdict = verdict_of(passage);
    const Colour colour = colour_of(verdict);
    Handle annotation = base_annotation(page, "/Highlight", box, note);
    std::vector<double> corners;
    for (const auto& quad : quads) {
      for (const Point& corner : quad)
        corners.insert(corners.end(), {corner.x, corner.y});
    }
    annotation.replaceKey("/QuadPoints", array_of(corners));
    annotation.replaceKey("/C", array_of({colour.red, colour.green, colour.blue}));
    annotation.replaceKey("/Subj", Handle::newUnicodeString(verdict_word(verdict)));
    std::string content = fill_of(quads, colour);
    if (verdict == model::Verdict::altered) content += underline_of(quads);
    annotation.replaceKey("/AP", appearance(pdf_, box, content));
    return annotation;
  }

  // A passage whose boxes are unknown gets a note in the corner of its page.
  Handle text_note(QPDFPageObjectHelper page, const std::string& note) {
    const PageSpace space = space_of(page);
    const double left = 12.0 + (note_size + 4) * notes_on_[page.getObjectHandle().getObjGen()]++;
    const Quads quads = {quad_of(space, {left, 12, left + note_size, 12 + note_size})};
    const std::vector<double> box = around(quads);
    Handle annotation = base_annotation(page, "/Text", box, note);
    annotation.replaceKey("/Name", Handle::newName("/Comment"));
    annotation.replaceKey("/C", array_of({yellow.red, yellow.green, yellow.blue}));
    const std::string content = fill_of(quads, yellow) + outline_of(quads);
    annotation.replaceKey("/AP", appearance(pdf_, box, content));
    return annotation;
  }

  void attach(QPDFPageObjectHelper& page, const Handle& annotation) {
    Handle dictionary = page.getObjectHandle();
    // A copy, since damaged files let pages share one array.
    Handle annotations = Handle::newArray();
    Handle present = dictionary.getKey("/Annots");
    if (present.isArray()) annotations = present.shallowCopy();
    annotations.appendItem(pdf_.makeIndirectObject(annotation));
    dictionary.replaceKey("/Annots", annotations);
  }

  QPDF& pdf_;
  std::string object_;
  Stories stories_;
  std::vector<QPDFPageObjectHelper> pages_;
  std::map<QPDFObjGen, int> notes_on_;
  int count_ = 0;
};

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setPreserveEncryption(false);  // encrypted bytes would differ from run to run
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setDecodeLevel(qpdf_dl_none);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

base::Result<std::string> annotated(const std::string& path, const model::CitedFiling& cited,
                                    const std::vector<model::CheckedArticle>& articles) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processFile(path.c_str());
  if (pdf.isEncrypted() && !pdf.allowModifyAnnotation()) {
    return base::fail(base::ErrorCode::unusable_document, path,
                      "the owner of the PDF does not permit annotations",
                      "use --format html, which needs no copy of the PDF");
  }
  Annotator annotator(pdf, path, articles);
  for (const model::CitedPassage& passage : cited.passages) {
    base::Status added = annotator.add(passage);
    if (!added) return base::pass_on(added);
  }
  return written(pdf);
}

}  // namespace

base::Result<std::string> highlighted_pdf(const std::string& original_path,
                                          const model::CitedFiling& cited,
                                          const std::vector<model::CheckedArticle>& articles) {
  if (cited.passages.empty()) {
    return base::fail(base::ErrorCode::not_found, filing_name(cited.filing),
                      "no story quotes this filing", "link stories with pincite link first");
  }
  try {
    return annotated(original_path, cited, articles);
  } catch (const QPDFExc& problem) {
    if (problem.getErrorCode() == qpdf_e_password) {
      return base::fail(base::ErrorCode::unusable_document, original_path,
                        "the PDF is locked with a password",
                        "remove the password and add it again");
    }
    return base::fail(base::ErrorCode::unusable_document, original_path,
                      "the PDF is damaged: " + problem.getMessageDetail(),
                      "use --format html, which needs no copy of the PDF");
  } catch (const std::exception& problem) {
    return base::fail(base::ErrorCode::unusable_document, original_path,
                      std::string("the PDF cannot be opened: ") + problem.what(),
                      "use --format html, which needs no copy of the PDF");
  }
}

}  // namespace pincite::report
