#include "report/blame_table.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "experiment/estimate_json.hpp"
#include "report/text_table.hpp"
#include "stats/moments.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using base::Json;
using record::Directory;
using record::Kind;

constexpr std::size_t kRows = 10;  // of each table

double hours(Duration d) { return base::in_seconds(d) / 3600; }

/// Late time by some part of a share or a case, the most first.
template <class Key>
std::vector<std::pair<Key, Duration>> ranked(const std::map<Key, Duration>& sums) {
  std::vector<std::pair<Key, Duration>> all(sums.begin(), sums.end());
  std::ranges::stable_sort(all, std::greater{}, [](const auto& row) { return row.second; });
  return all;
}

/// Who holds cases: a department whatever its team; Directory's number, kNobody where none did.
std::uint32_t whole_of(model::UnitId unit, const Directory& directory) {
  if (!unit.exists()) return record::kNobody;
  const std::uint32_t parent = directory.entry(Kind::Unit, unit.index()).parent;
  return parent == record::kNobody ? static_cast<std::uint32_t>(unit.index()) : parent;
}

class Writer {
 public:
  Writer(const WhyLate& why, const Directory& directory, const Style& style)
      : why_(why), directory_(directory), style_(style), all_(why.blame.late()) {}

  [[nodiscard]] std::string head(std::uint64_t seed) const {
    const auto name = directory_.name(Kind::Configuration, why_.configuration.index(), style_.lang);
    const std::string title = words(style_, "report.run", name, why_.replications, seed);
    const std::size_t late = why_.blame.cases.size();
    const std::string sum =
        late == 0 ? words(style_, "why.none", count(why_.blame.judged))
                  : words(style_, "why.sum", count(why_.blame.judged), count(late),
                          number(hours(all_) / double(late), 1), number(hours(all_), 0));
    return inked(title + "\n", Ink::Bold, style_) + wrapped(sum, style_.width);
  }

  [[nodiscard]] std::string by_unit() const {
    std::map<std::uint32_t, Duration> sums;
    for (const Share& s : why_.blame.shares) sums[whole_of(s.unit, directory_)] += s.late;
    return table("why.by_unit", sums, [&](std::uint32_t unit) {
      return directory_.name(Kind::Unit, unit, style_.lang);
    });
  }
  [[nodiscard]] std::string by_cause() const {
    using Key = std::tuple<std::uint32_t, record::Stage, record::Cause>;
    std::map<Key, Duration> sums;
    for (const Share& s : why_.blame.shares)
      sums[{static_cast<std::uint32_t>(s.unit.index()), s.stage, s.cause}] += s.late;
    return table("why.by_cause", sums, [&](const Key& key) {
      const auto& [unit, stage, cause] = key;
      return words(style_, "why.share", directory_.name(Kind::Unit, unit, style_.lang),
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
    if (why_.one_more.empty()) return "";
    TextTable rows({{words(style_, "why.line"), Align::Left, true},
                    {words(style_, "why.people")},
                    {words(style_, "why.held")},
                    {words(style_, "why.rescued")},
                    {words(style_, "why.fallen")},
                    {words(style_, "why.fewer")},
                    {words(style_, "why.saved")},
                    {words(style_, "why.cost")}});
    for (const OneMore& m : why_.one_more)
      rows.add({m.line, words(style_, "why.from_to", m.people, m.people + 1), count(m.held),
                count(m.rescued), count(m.fallen),
                estimate_text(m.fewer, indicator::Measure::Count), number(hours(m.saved), 0),
                number(m.cost_a_day.count(), 0)});
    const std::string sure = number(100 * why_.confidence.count(), 0);
    return "\n" + wrapped(words(style_, "why.one_more", sure), style_.width) + "\n" +
           rows.str(style_);
  }

 private:
  static std::string count(std::size_t n) { return number(static_cast<double>(n), 0); }
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
    rows.add({name, number(hours(late), 1), number(100 * hours(late) / hours(all_), 1)});
  }

  const WhyLate& why_;
  const Directory& directory_;
  const Style& style_;
  Duration all_;
};

Json shares_json(const Blame& blame, const Directory& directory) {
  Json all = Json::array();
  for (const Share& s : blame.shares)
    all.push_back(
        {{"unit", s.unit.exists() ? Json(directory.entry(Kind::Unit, s.unit.index()).name.key)
                                  : Json(nullptr)},
         {"stage", record::word_of(s.stage)},
         {"cause", record::word_of(s.cause)},
         {"late_seconds", base::in_seconds(s.late)}});
  return all;
}

Json categories_json(const Blame& blame, const Directory& directory) {
  std::map<std::size_t, std::pair<std::uint64_t, Duration>> sums;
  for (const LateCase& c : blame.cases) {
    ++sums[c.category.index()].first;
    sums[c.category.index()].second += c.late;
  }
  Json all = Json::array();
  for (const auto& [category, sum] : sums)
    all.push_back({{"category", directory.entry(Kind::Category, category).name.key},
                   {"late_cases", sum.first},
                   {"late_seconds", base::in_seconds(sum.second)}});
  return all;
}

Json one_more_json(const OneMore& m, const Directory& directory) {
  return {{"line", m.line},
          {"unit", directory.entry(Kind::Unit, m.unit.index()).name.key},
          {"people", m.people},
          {"late_cases", m.held},
          {"rescued", m.rescued},
          {"fallen", m.fallen},
          {"fewer_late_cases", experiment::json_of(m.fewer)},
          {"saved_seconds", base::in_seconds(m.saved)},
          {"cost_a_day", m.cost_a_day.count()}};
}

using Names = std::set<std::pair<std::uint32_t, std::uint64_t>>;

/// The late cases that the unit handled; all without one.
Names names(const Blame& blame, model::UnitId handler) {
  Names all;
  for (const LateCase& c : blame.cases)
    if (!handler.exists() || c.handler == handler) all.insert({c.replication, c.problem.count()});
  return all;
}

std::size_t missing(const Names& of, const Names& in) {
  return static_cast<std::size_t>(
      std::ranges::count_if(of, [&](const auto& name) { return !in.contains(name); }));
}

/// Late cases of each replication.
std::vector<double> counts(const Blame& blame, std::uint32_t replications) {
  std::vector<double> all(replications);
  for (const LateCase& c : blame.cases) ++all.at(c.replication);
  return all;
}

}  // namespace

OneMore compared(OneMore line, const Blame& before, const Blame& after, std::uint32_t replications,
                 base::Probability confidence) {
  const Names was = names(before, line.unit), is = names(after, line.unit);
  line.held = was.size();
  line.rescued = missing(was, names(after, {}));
  line.fallen = missing(is, names(before, {}));
  line.saved = before.late() - after.late();
  const auto old_counts = counts(before, replications), new_counts = counts(after, replications);
  stats::Moments fewer;
  for (std::uint32_t r = 0; r < replications; ++r) fewer.add(old_counts[r] - new_counts[r]);
  line.fewer = experiment::estimate(fewer, confidence);
  return line;
}

std::string why_table(const WhyLate& why, const Directory& directory,
                      const record::Provenance& provenance, const Style& style) {
  const Writer writer(why, directory, style);
  const std::string head = writer.head(provenance.seed);
  if (why.blame.cases.empty()) return head;
  return head + writer.by_unit() + writer.by_cause() + writer.by_category() + writer.one_more();
}

Json why_json(const WhyLate& why, const Directory& directory,
              const record::Provenance& provenance) {
  Json more = Json::array();
  for (const OneMore& m : why.one_more) more.push_back(one_more_json(m, directory));
  return {
      {"version", provenance.version},
      {"command", provenance.command},
      {"scenario_hash", provenance.scenario_hash},
      {"seed", provenance.seed},
      {"configuration", directory.entry(Kind::Configuration, why.configuration.index()).name.key},
      {"replications", why.replications},
      {"judged_cases", why.blame.judged},
      {"late_cases", why.blame.cases.size()},
      {"late_seconds", base::in_seconds(why.blame.late())},
      {"shares", shares_json(why.blame, directory)},
      {"categories", categories_json(why.blame, directory)},
      {"one_more", more}};
}

}  // namespace wangge::report
