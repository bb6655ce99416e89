#include "report/blame_table.hpp"

#include <algorithm>
#include <map>

#include "report/names.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using record::Directory;
using record::Kind;

constexpr std::size_t kRows = 10;  // of each table

/// Late time by some part of a share or a case, the most first.
template <class Key>
std::vector<std::pair<Key, Duration>> ranked(const std::map<Key, Duration>& sums) {
  std::vector<std::pair<Key, Duration>> all(sums.begin(), sums.end());
  std::ranges::stable_sort(all, std::greater{}, [](const auto& row) { return row.second; });
  return all;
}

class BlameWriter {
 public:
  BlameWriter(const WhyLate& why, const Directory& directory, const Style& style)
      : why_(why), directory_(directory), style_(style), all_(why.blame.late()) {}

  [[nodiscard]] std::string head(std::uint64_t seed) const {
    const auto name = directory_.name(Kind::Configuration, why_.configuration.index(), style_.lang);
    const std::string title = words(style_, "report.run", name, why_.replications, seed);
    const std::size_t late = why_.blame.cases.size();
    const std::string sum = late == 0
                                ? words(style_, "why.none", each(why_.blame.judged))
                                : words(style_, "why.sum", each(why_.blame.judged), each(late),
                                        number(base::in_hours(all_) / static_cast<double>(late), 1),
                                        number(base::in_hours(all_) / runs(), 0));
    return inked(title + "\n", Ink::Bold, style_) + wrapped(sum, style_.width);
  }

  [[nodiscard]] std::string by_unit() const {
    std::map<model::UnitId, Duration> sums;
    for (const auto& [holding, late] : why_.blame.shares)
      sums[whole_of(std::get<0>(holding), directory_)] += late;
    return table("why.by_unit", sums,
                 [&](model::UnitId unit) { return holder_name(unit, directory_, style_); });
  }
  [[nodiscard]] std::string by_cause() const {
    return table("why.by_cause", why_.blame.shares, [&](const Holding& holding) {
      const auto& [unit, stage, cause] = holding;
      return words(style_, "why.share", holder_name(unit, directory_, style_),
                   words(style_, "stage." + std::string(record::word_of(stage))),
                   words(style_, "cause." + std::string(record::word_of(cause))));
    });
  }
  [[nodiscard]] std::string by_category() const {
    std::map<std::size_t, Duration> sums;
    for (const LateCase& c : why_.blame.cases) sums[c.category.index()] += c.late;
    return table("why.by_category", sums, [&](std::size_t category) {
      return directory_.name(Kind::Category, category, style_.lang);
    });
  }

  [[nodiscard]] std::string one_more() const {
    if (why_.one_more.empty())
      return why_.nobody_waited ? "\n" + wrapped(words(style_, "why.nobody_waited"), style_.width)
                                : "";
    TextTable rows({{words(style_, "why.line"), Align::Left, true},
                    {words(style_, "why.people")},
                    {words(style_, "why.held")},
                    {words(style_, "why.rescued")},
                    {words(style_, "why.fallen")},
                    {words(style_, "why.fewer")},
                    {words(style_, "why.saved")},
                    {words(style_, "why.cost")}});
    for (const OneMore& m : why_.one_more)
      rows.add({m.line, words(style_, "why.from_to", m.people, m.people + 1), each(m.held),
                each(m.rescued), each(m.fallen), estimate_text(m.fewer, indicator::Measure::Count),
                number(base::in_hours(m.saved) / runs() / why_.days, 1),
                number(m.cost_a_day.count(), 0)});
    const std::string sure = number(100 * why_.confidence.count(), 0);
    return "\n" + wrapped(words(style_, "why.one_more", sure), style_.width) + "\n" +
           rows.str(style_);
  }

 private:
  [[nodiscard]] double runs() const { return why_.replications; }
  /// Of so many in all replications those of one, on the average.
  [[nodiscard]] std::string each(std::size_t n) const {
    const double mean = static_cast<double>(n) / runs();
    return number(mean, mean < 100 ? 1 : 0);
  }
  /// The largest rows, and the rest as one: they add up to all.
  template <class Key, class Name>
  [[nodiscard]] std::string table(const char* title, const std::map<Key, Duration>& sums,
                                  const Name& name) const {
    TextTable rows({{words(style_, title), Align::Left, true},
                    {words(style_, "why.hours")},
                    {words(style_, "why.percent")}});
    Duration rest = all_;
    const auto largest = ranked(sums);
    for (std::size_t i = 0; i < std::min(kRows, largest.size()); ++i) {
      add(rows, name(largest[i].first), largest[i].second);
      rest -= largest[i].second;
    }
    if (largest.size() > kRows)
      add(rows, counted(style_, "why.rest", largest.size() - kRows), rest);
    return rows.empty() ? "" : "\n" + rows.str(style_);
  }
  void add(TextTable& rows, const std::string& name, Duration late) const {
    rows.add({name, number(base::in_hours(late) / runs(), 1),
              number(100 * base::in_hours(late) / base::in_hours(all_), 1)});
  }

  const WhyLate& why_;
  const Directory& directory_;
  const Style& style_;
  Duration all_;
};

}  // namespace

std::string why_table(const WhyLate& why, const Directory& directory,
                      const record::Provenance& provenance, const Style& style) {
  const BlameWriter writer(why, directory, style);
  const std::string head = writer.head(provenance.seed);
  if (why.blame.cases.empty()) return head;
  return head + writer.by_unit() + writer.by_cause() + writer.by_category() + writer.one_more();
}

}  // namespace wangge::report
