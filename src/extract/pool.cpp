#include "pincite/extract/pool.hpp"

#include "extract/layout.hpp"
#include "extract/pool/askew.hpp"
#include "extract/pool/crew.hpp"
#include "extract/pool/reading.hpp"

#include <algorithm>
#include <fstream>

namespace pincite::extract {

using base::ErrorCode;
using base::fail;

const char* const extractor_version = "5";

struct Pool::State {
  PoolOptions options;
  std::unique_ptr<Crew> crew;
};

namespace {

/// A PDF says so within its first kilobyte (readers accept junk before the header).
base::Status check_header(const base::fs::path& pdf) {
  std::error_code failed;
  if (!base::fs::is_regular_file(pdf, failed)) {
    return fail(ErrorCode::unusable_document, pdf.string(),
                base::fs::exists(pdf, failed) ? "is not a file" : "does not exist");
  }
  std::ifstream in(pdf, std::ios::binary);
  std::string head(1024, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
  if (!in && !in.eof())
    return fail(ErrorCode::unusable_document, pdf.string(), "cannot be read",
                "check its permissions");
  if (head.empty()) return fail(ErrorCode::unusable_document, pdf.string(), "is empty");
  if (head.find("%PDF-") != std::string::npos) return {};
  return fail(ErrorCode::unusable_document, pdf.string(), "is not a PDF",
              "pincite reads PDF files; its content decides, not its name");
}

void report(const std::vector<std::string>& complaints, const std::vector<RawPage>& pages,
            std::vector<model::Issue>& issues) {
  for (const std::string& text : complaints)
    issues.push_back({model::Severity::note, 0, "PDF: " + text});
  for (const RawPage& page : pages) {
    for (const std::string& text : page.complaints) {
      issues.push_back({model::Severity::note, page.number, "PDF: " + text});
    }
    if (page.origin == model::Origin::none) {
      const bool chosen = left_unread(page);
      issues.push_back({chosen ? model::Severity::warning : model::Severity::error, page.number,
                        (chosen ? "is not read: " : "cannot be read: ") + page.why});
    }
  }
}

void show(std::vector<RawPage>& pages) {
  for (RawPage& page : pages) {
    for (RawWord& word : page.words)
      word.hidden = false;
  }
}

}  // namespace

Pool::Pool() : state_(std::make_unique<State>()) {}
Pool::~Pool() = default;

base::Result<std::unique_ptr<Pool>> Pool::start(PoolOptions options) {
  std::unique_ptr<Pool> pool(new Pool());
  int workers = options.workers;
  if (workers <= 0) workers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  pool->state_->options = std::move(options);
  pool->state_->crew = std::make_unique<Crew>(pool->state_->options, std::min(workers, 256));
  return pool;
}

base::Result<Extraction> Pool::extract(const base::fs::path& pdf, const GivenMetadata& given,
                                       const Options& options, const Progress& progress) {
  if (auto ok = check_header(pdf); !ok) return base::pass_on(ok);
  auto hash = base::sha256_file(pdf);
  if (!hash) return base::pass_on(hash);
  Reading reading(*state_->crew, state_->options, pdf, options.ocr, progress);
  const auto count = reading.count_pages();
  if (!count) return tl::unexpected<base::Error>(count.error());
  if (*count < 1)
    return fail(ErrorCode::unusable_document, pdf.string(), "has no pages that can be read");
  const int last = options.last_page > 0 ? std::min(options.last_page, *count) : *count;
  if (options.first_page < 1 || options.first_page > last) {
    return fail(ErrorCode::unusable_document, pdf.string(),
                "has no page " + std::to_string(options.first_page),
                "it has " + std::to_string(*count) + " pages");
  }
  std::vector<RawPage> raw = reading.read(options.first_page, last);
  if (options.show_hidden) show(raw);
  Extraction result;
  report(reading.complaints(), raw, result.issues);
  result.pages = analyse(raw, result.issues);
  for (std::size_t i = 0; i < result.pages.size() && i < raw.size(); ++i)
    put_askew(result.pages[i], raw[i].skew);
  result.filing = identify(result.pages, pdf, given, result.issues);
  result.filing.pages = *count;
  result.filing.sha256 = std::move(*hash);
  result.filing.path = pdf.string();
  return result;
}

base::Result<std::string> Pool::picture(const base::fs::path& pdf, const PictureRequest& request) {
  if (auto ok = check_header(pdf); !ok) return base::pass_on(ok);
  Answer answer;
  Pending pending;
  pending.begin();
  state_->crew->add([&](WorkerClient& client) {
    Request asked;
    asked.task = Task::picture;
    asked.path = pdf.string();
    asked.picture = request;
    answer = client.ask(std::move(asked));
    pending.end();
  });
  pending.wait();
  if (!answer.last) {
    return fail(answer.start_failed ? ErrorCode::internal : ErrorCode::unusable_document,
                pdf.string(),
                "page " + std::to_string(request.page) + " cannot be drawn: " + answer.died);
  }
  if (answer.last->kind == ReplyKind::failure)
    return tl::unexpected<base::Error>(answer.last->error);
  return std::move(answer.last->bytes);
}

}  // namespace pincite::extract
