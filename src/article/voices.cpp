#include "article/voices.hpp"

#include "article/ascii.hpp"
#include "article/code_points.hpp"
#include "article/discourse.hpp"
#include "article/filing_cues.hpp"
#include "article/lexicon.hpp"
#include "article/sieve.hpp"
#include "article/speaker.hpp"
#include "article/statements.hpp"
#include "article/usage.hpp"

#include <algorithm>
#include <iterator>

namespace pincite::article {
namespace {

using model::SourceClass;

class Reader {
 public:
  Reader(model::Article& article, const Body& body)
      : article_(article), story_(read_discourse(body)), points_(story_.body), entities_(story_) {}

  void run() {
    voices_ = attribute_quotations(story_);
    acts_ = read_acts(story_, voices_);
    article_.case_cues = case_cues(story_);
    read_speakers();
    add_quotations();
    add_statements();
    add_denials();
    add_chain();
  }

 private:
  model::Span points(std::size_t begin, std::size_t end) const {
    return {points_.at(begin), points_.at(end)};
  }

  /// Speakers are read in the order of the text, so that "he" means the last one before.
  void read_speakers() {
    StoryFacts facts;
    facts.outlet = article_.outlet.value_or("");
    facts.about_case =
        !article_.case_cues.empty() ||
        std::any_of(acts_.begin(), acts_.end(), [](const Act& act) { return act.about_filing; });
    SpeakerReader reader(story_, entities_, facts);
    struct Job {
      std::size_t at;
      const Voice* voice;
      model::Attribution* out;
    };
    quoted_.resize(story_.marked.size());
    article_.statements.resize(acts_.size());
    std::vector<Job> jobs;
    for (std::size_t i = 0; i < voices_.size(); ++i) {
      if (voices_[i]) jobs.push_back({story_.marked[i].begin, &*voices_[i], &quoted_[i]});
    }
    for (std::size_t i = 0; i < acts_.size(); ++i) {
      if (acts_[i].voice)
        jobs.push_back(
            {story_.sentences[i].begin, &*acts_[i].voice, &article_.statements[i].attribution});
    }
    std::stable_sort(jobs.begin(), jobs.end(),
                     [](const Job& a, const Job& b) { return a.at < b.at; });
    for (const Job& job : jobs) {
      *job.out = reader.read(*job.voice);
      job.out->span = points(job.out->span.start, job.out->span.end);
    }
  }

  void add_quotations() {
    article_.quotations.reserve(story_.marked.size());
    for (std::size_t i = 0; i < story_.marked.size(); ++i) {
      const Marked& marked = story_.marked[i];
      if (marked.begin >= marked.end) continue;
      model::Quotation quotation;
      quotation.text = std::string(story_.slice(marked.begin, marked.end));
      quotation.kind = marked.block ? model::QuotationKind::block : model::QuotationKind::direct;
      quotation.span = points(marked.begin, marked.end);
      quotation.source = {marked.begin, marked.end};
      quotation.unclosed = marked.unclosed;
      std::size_t voice = i;  // of the outermost quotation: at most three levels
      while (story_.marked[voice].parent >= 0)
        voice = static_cast<std::size_t>(story_.marked[voice].parent);
      quotation.attribution = quoted_.at(voice);
      quotation.usage = usage_of(story_, i, voices_.at(voice).has_value());
      article_.quotations.push_back(std::move(quotation));
      order_.push_back(i);
    }
    quoted_ = {};
    sort_quotations();
  }

  void sort_quotations() {
    std::vector<std::size_t> by_place(article_.quotations.size());
    for (std::size_t i = 0; i < by_place.size(); ++i)
      by_place[i] = i;
    std::stable_sort(by_place.begin(), by_place.end(), [&](std::size_t a, std::size_t b) {
      const model::Span &x = article_.quotations[a].span, &y = article_.quotations[b].span;
      return x.start != y.start ? x.start < y.start : x.end > y.end;
    });
    std::vector<model::Quotation> sorted;
    sorted.reserve(by_place.size());
    std::vector<int> number(story_.marked.size(), -1);
    for (const std::size_t i : by_place) {
      number.at(order_.at(i)) = static_cast<int>(sorted.size());
      sorted.push_back(std::move(article_.quotations[i]));
      sorted.back().id = "q" + std::to_string(sorted.size());
    }
    for (std::size_t i = 0; i < story_.marked.size(); ++i) {
      const int parent = story_.marked[i].parent;
      if (parent < 0 || number[i] < 0 || number.at(static_cast<std::size_t>(parent)) < 0) continue;
      sorted.at(static_cast<std::size_t>(number[static_cast<std::size_t>(parent)]))
          .nested.push_back(sorted.at(static_cast<std::size_t>(number[i])).id);
    }
    article_.quotations = std::move(sorted);
  }

  void add_statements() {
    std::size_t next = 0;  // first quotation that may still reach into a sentence
    for (std::size_t i = 0; i < story_.sentences.size(); ++i) {
      const Sentence& sentence = story_.sentences[i];
      model::Statement& statement = article_.statements[i];
      statement.id = "s" + std::to_string(i + 1);
      statement.text = std::string(story_.slice(sentence.begin, sentence.end));
      statement.span = points(sentence.begin, sentence.end);
      statement.source = {sentence.begin, sentence.end};
      statement.kind = acts_[i].kind;
      statement.about_filing = acts_[i].about_filing;
      statement.attribution.hedges = acts_[i].hedges;
      while (next < article_.quotations.size() &&
             article_.quotations[next].span.end <= statement.span.start)
        ++next;
      for (std::size_t q = next;
           q < article_.quotations.size() && article_.quotations[q].span.start < statement.span.end;
           ++q) {
        if (article_.quotations[q].span.end <= statement.span.start) continue;
        statement.quotations.push_back(article_.quotations[q].id);
        pass_on(article_.quotations[q], statement);
      }
    }
  }

  /// An outlet that brings somebody else's words is on the way of the quotation; hedges too.
  static void pass_on(model::Quotation& quotation, const model::Statement& statement) {
    model::Attribution& own = quotation.attribution;
    if (own.hedges.empty()) own.hedges = statement.attribution.hedges;
    if (statement.attribution.source_class != SourceClass::outlet ||
        own.source_class == SourceClass::outlet || own.source_class == SourceClass::none)
      return;
    const std::string outlet = statement.attribution.name.value_or(statement.attribution.surface);
    if (std::find(own.via.begin(), own.via.end(), outlet) == own.via.end())
      own.via.push_back(outlet);
  }

  void add_denials() {
    const auto denials = link_denials(story_, acts_);
    for (std::size_t i = 0; i < denials.size(); ++i) {
      for (const std::size_t claim : denials[i]) {
        article_.statements[i].denies.push_back(article_.statements[claim].id);
        for (const std::string& id : article_.statements[claim].quotations) {
          const std::size_t number = std::stoul(id.substr(1));  // "q7" is the seventh
          article_.quotations.at(number - 1).denied_by.push_back(article_.statements[i].id);
        }
      }
    }
  }

  /// The outlets through which the story knows the filing or the words it quotes; where none is
  /// tied to either, all outlets it reports from.
  [[nodiscard]] std::vector<std::string> upstream() const {
    std::vector<std::string> tied, others;
    for (const auto& statement : article_.statements) {
      const model::Attribution& who = statement.attribution;
      if (who.source_class == SourceClass::outlet)
        (statement.about_filing ? tied : others).push_back(who.name.value_or(who.surface));
    }
    for (const auto& quotation : article_.quotations) {
      const auto& via = quotation.attribution.via;
      std::copy_if(via.begin(), via.end(), std::back_inserter(tied), is_outlet_name);
    }
    return tied.empty() ? others : tied;
  }

  void add_chain() {
    const auto note = [&](const std::string& name) {
      std::string bare = name;
      if (starts_with(bare, "The ") && !is_outlet_name(bare)) bare.erase(0, 4);
      auto& chain = article_.chain;
      if (!bare.empty() && std::find(chain.begin(), chain.end(), bare) == chain.end())
        chain.push_back(bare);
    };
    if (article_.outlet) note(*article_.outlet);
    for (const std::string& name : upstream()) {
      if (is_outlet_name(name)) note(name);
    }
  }

  model::Article& article_;
  Discourse story_;
  CodePoints points_;
  Entities entities_;
  std::vector<std::optional<Voice>> voices_;
  std::vector<Act> acts_;
  std::vector<model::Attribution> quoted_;
  std::vector<std::size_t> order_;
};

}  // namespace

void read_voices(model::Article& article, const Body& body) {
  Reader(article, body).run();
}

}  // namespace pincite::article
