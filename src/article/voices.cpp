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
      : article_(article), story_(read_discourse(body)), points_(story_.body) {}

  void run() {
    const auto voices = attribute_quotations(story_);
    acts_ = read_acts(story_, voices);
    article_.case_cues = case_cues(story_);
    place_quotations();
    read_speakers(voices);
    story_.paragraphs = {};  // what follows asks for sentences and marks only
    story_.lowered = {};
    fill_quotations(voices);
    add_statements();
    add_denials();
    add_chain();
  }

 private:
  using Voices = std::vector<std::optional<Voice>>;

  model::Span points(std::size_t begin, std::size_t end) const {
    return {points_.at(begin), points_.at(end)};
  }

  /// One quotation, still empty, for each marked stretch with words, in the order of the text.
  void place_quotations() {
    const std::vector<Marked>& marked = story_.marked;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      if (marked[i].begin < marked[i].end) order_.push_back(i);
    }
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      const Marked &x = marked[a], &y = marked[b];
      return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
    });
    number_.assign(marked.size(), none);
    for (std::size_t q = 0; q < order_.size(); ++q)
      number_[order_[q]] = q;
    article_.quotations.resize(order_.size());
  }

  /// Speakers are read in the order of the text, so that "he" means the last one before.
  void read_speakers(const Voices& voices) {
    StoryFacts facts;
    facts.outlet = article_.outlet.value_or("");
    facts.about_case =
        !article_.case_cues.empty() ||
        std::any_of(acts_.begin(), acts_.end(), [](const Act& act) { return act.about_filing; });
    const Entities entities(story_);
    SpeakerReader reader(story_, entities, facts);
    article_.statements.resize(acts_.size());
    for (const Job& job : jobs(voices)) {
      model::Attribution read = reader.read(*job.voice);
      read.span = points(read.span.start, read.span.end);
      if (job.out != nullptr) *job.out = std::move(read);
    }
  }

  struct Job {
    std::size_t at;
    const Voice* voice;
    model::Attribution* out;
  };

  std::vector<Job> jobs(const Voices& voices) {
    std::vector<Job> all;
    for (std::size_t i = 0; i < voices.size(); ++i) {
      if (!voices[i]) continue;
      const bool kept = number_[i] != none;
      all.push_back({story_.marked[i].begin, &*voices[i],
                     kept ? &article_.quotations[number_[i]].attribution : nullptr});
    }
    for (std::size_t i = 0; i < acts_.size(); ++i) {
      if (!acts_[i].voice) continue;
      all.push_back(
          {story_.sentences[i].begin, &*acts_[i].voice, &article_.statements[i].attribution});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Job& a, const Job& b) { return a.at < b.at; });
    return all;
  }

  void fill_quotations(const Voices& voices) {
    for (std::size_t q = 0; q < order_.size(); ++q) {
      const std::size_t i = order_[q];
      const Marked& marked = story_.marked[i];
      model::Quotation& quotation = article_.quotations[q];
      quotation.id = "q" + std::to_string(q + 1);
      quotation.text = std::string(story_.slice(marked.begin, marked.end));
      quotation.kind = marked.block ? model::QuotationKind::block : model::QuotationKind::direct;
      quotation.span = points(marked.begin, marked.end);
      quotation.source = {marked.begin, marked.end};
      quotation.unclosed = marked.unclosed;
      std::size_t outer = i;  // at most three levels
      while (story_.marked[outer].parent >= 0)
        outer = static_cast<std::size_t>(story_.marked[outer].parent);
      if (outer != i && number_[outer] != none)
        quotation.attribution = article_.quotations[number_[outer]].attribution;
      quotation.usage = usage_of(story_, i, voices.at(outer).has_value());
    }
    for (std::size_t i = 0; i < story_.marked.size(); ++i) {
      const int parent = story_.marked[i].parent;
      if (parent < 0 || number_[i] == none) continue;
      const std::size_t outer = number_[static_cast<std::size_t>(parent)];
      if (outer != none)
        article_.quotations[outer].nested.push_back(article_.quotations[number_[i]].id);
    }
  }

  void add_statements() {
    std::size_t next = 0;           // first quotation that begins behind the sentences so far
    std::vector<std::size_t> open;  // quotations that reach into the sentence
    for (std::size_t i = 0; i < story_.sentences.size(); ++i) {
      const Sentence& sentence = story_.sentences[i];
      model::Statement& statement = article_.statements[i];
      statement.id = "s" + std::to_string(i + 1);
      statement.text = std::string(story_.slice(sentence.begin, sentence.end));
      statement.span = points(sentence.begin, sentence.end);
      statement.source = {sentence.begin, sentence.end};
      statement.kind = acts_[i].kind;
      statement.about_filing = acts_[i].about_filing;
      statement.attribution.hedges = std::move(acts_[i].hedges);
      for (; next < article_.quotations.size() &&
             article_.quotations[next].span.start < statement.span.end;
           ++next)
        open.push_back(next);
      open.erase(std::remove_if(open.begin(), open.end(),
                                [&](std::size_t q) {
                                  return article_.quotations[q].span.end <= statement.span.start;
                                }),
                 open.end());
      for (const std::size_t q : open) {
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
  std::vector<Act> acts_;
  static constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> order_;   ///< marked stretches, by number of quotation
  std::vector<std::size_t> number_;  ///< of the quotation, by marked stretch; none: without words
};

}  // namespace

void read_voices(model::Article& article, const Body& body) {
  Reader(article, body).run();
}

}  // namespace pincite::article
