#include "report/twin_table.hpp"

#include "base/civil.hpp"
#include "report/names.hpp"
#include "report/text_table.hpp"
#include "report/to_json.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using record::Interval;
using record::Kind;

class TwinWriter {
 public:
  TwinWriter(const Twin& twin, const TwinNames& names, const record::Directory& directory,
             base::Instant horizon, const Style& style)
      : twin_(twin), names_(names), directory_(directory), horizon_(horizon), style_(style) {}

  [[nodiscard]] std::string head() const {
    const std::string title =
        words(style_, "twin.title", names_.subject, name(names_.a), name(names_.b));
    return inked(wrapped(title, style_.width), Ink::Bold, style_) +
           wrapped(parting(), style_.width) + "\n";
  }

  [[nodiscard]] std::string steps() const {
    TextTable table({{""},
                     {words(style_, "interval.stage"), Align::Left},
                     {words(style_, "report.held_by"), Align::Left, true},
                     {words(style_, "interval.cause"), Align::Left},
                     {"A"},
                     {"B"},
                     {"B - A"}});
    for (std::size_t i = 0; i < twin_.steps.size(); ++i) add_step(table, i);
    table.add({"", words(style_, "report.sum"), "", "", duration_text(life(twin_.a), style_),
               duration_text(life(twin_.b), style_), signed_time(life(twin_.b) - life(twin_.a))});
    return table.str(style_);
  }

  [[nodiscard]] std::string notes() const {
    return "\nA: " + name(names_.a) + "; B: " + name(names_.b) + "\n" + lateness_line();
  }

 private:
  [[nodiscard]] std::string name(model::ConfigurationId id) const {
    return directory_.name(Kind::Configuration, id.index(), style_.lang);
  }
  [[nodiscard]] const Interval* of_a(const TwinStep& step) const {
    return step.a ? &twin_.a.intervals[*step.a] : nullptr;
  }
  [[nodiscard]] const Interval* of_b(const TwinStep& step) const {
    return step.b ? &twin_.b.intervals[*step.b] : nullptr;
  }
  template <class Word>
  [[nodiscard]] std::string word(const char* list, Word value) const {
    return words(style_, std::string(list) + "." + std::string(record::word_of(value)));
  }
  [[nodiscard]] std::string held(const Interval* interval) const {
    return interval != nullptr ? duration_text(interval->when.length(), style_) : "-";
  }
  [[nodiscard]] std::string signed_time(Duration time) const {
    return (time > Duration(0) ? "+" : "") + duration_text(time, style_);
  }
  [[nodiscard]] static Duration length(const Interval* interval) {
    return interval != nullptr ? interval->when.length() : Duration(0);
  }
  [[nodiscard]] static Duration life(const CaseStory& story) {
    Duration sum{};
    for (const Interval& i : story.intervals) sum += i.when.length();
    return sum;
  }

  void add_step(TextTable& table, std::size_t i) const {
    const Interval *a = of_a(twin_.steps[i]), *b = of_b(twin_.steps[i]);
    const Interval& either = a != nullptr ? *a : *b;
    const Duration more = length(b) - length(a);
    table.add({twin_.parting == i ? ">" : "", word("stage", either.stage),
               holder_name(either.unit, directory_, style_), word("cause", either.cause), held(a),
               held(b), more == Duration(0) ? "" : signed_time(more)});
  }

  [[nodiscard]] std::string parting() const {
    if (!twin_.parting) return words(style_, "twin.same");
    const TwinStep& step = twin_.steps[*twin_.parting];
    const Interval *a = of_a(step), *b = of_b(step);
    const Interval& either = a != nullptr ? *a : *b;
    return words(style_, "twin.part", base::format_minute(parting_time(twin_)),
                 words(style_, "why.share", holder_name(either.unit, directory_, style_),
                       word("stage", either.stage), word("cause", either.cause)),
                 held(a), held(b));
  }

  [[nodiscard]] std::string lateness_line() const {
    if (!twin_.a.record || !twin_.b.record) return "";
    const auto late = [&](const CaseStory& story) {
      const Duration by = lateness(*story.record, horizon_);
      return by > Duration(0) ? duration_text(by, style_) : words(style_, "twin.not_late");
    };
    return wrapped(words(style_, "twin.late", late(twin_.a), late(twin_.b)), style_.width);
  }

  const Twin& twin_;
  const TwinNames& names_;
  const record::Directory& directory_;
  base::Instant horizon_;
  const Style& style_;
};

}  // namespace

std::string twin_table(const Twin& twin, const TwinNames& names, const record::Directory& directory,
                       base::Instant horizon, const Style& style) {
  const TwinWriter writer(twin, names, directory, horizon, style);
  return writer.head() + writer.steps() + writer.notes();
}

base::Json twin_json(const Twin& twin, const TwinNames& names, const record::Directory& directory,
                     base::Instant horizon, const record::Provenance& provenance) {
  base::Json steps = base::Json::array();
  const auto place = [](const std::optional<std::size_t>& at) {
    return at ? base::Json(*at) : base::Json(nullptr);
  };
  for (const TwinStep& step : twin.steps)
    steps.push_back({{"a", place(step.a)}, {"b", place(step.b)}});
  const auto key = [&](model::ConfigurationId id) {
    return directory.entry(Kind::Configuration, id.index()).name.key;
  };
  return {{"case", names.subject},
          {"replication", names.replication},
          {"parting_step", place(twin.parting)},
          {"parts_at", twin.parting ? base::Json(base::format_instant(parting_time(twin)))
                                    : base::Json(nullptr)},
          {"steps", std::move(steps)},
          {"a",
           {{"configuration", key(names.a)},
            {"trace", trace_json(twin.a, directory, horizon, provenance)}}},
          {"b",
           {{"configuration", key(names.b)},
            {"trace", trace_json(twin.b, directory, horizon, provenance)}}}};
}

}  // namespace wangge::report
