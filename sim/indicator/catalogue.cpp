#include "indicator/catalogue.hpp"

#include <algorithm>
#include <array>

#include "indicator/case_rows.hpp"
#include "indicator/emergency_rows.hpp"
#include "indicator/post_rows.hpp"
#include "indicator/score.hpp"

namespace wangge::indicator {
namespace {

using enum Measure;
using base::Lang;

template <class First, class Second>
constexpr auto both(const First& first, const Second& second) {
  std::array<Indicator, std::tuple_size_v<First> + std::tuple_size_v<Second>> all{};
  std::ranges::copy(second, std::ranges::copy(first, all.begin()).out);
  return all;
}

constexpr auto kCatalogue = both(both(cases::kRows, posts::kRows), emergency::kRows);

constexpr std::array<std::string_view, 12> kMeasureWords{
    "share",  "hours", "minutes",     "count",  "per_day", "per_supervisor_day",
    "people", "cases", "staff_hours", "points", "seconds", "per_incident"};

constexpr std::array<std::string_view, 3> kBetterWords{"higher", "lower", "neither"};

std::string text_key(IndicatorId id) { return "indicator." + std::string(indicator(id).key); }

/// The scores in which it may earn points.
std::vector<std::string> scores_with(const Indicator& part) {
  std::vector<std::string> keys;
  for (const Indicator& row : kCatalogue)
    if (row.method == Method::Score && earns_in(part, row)) keys.emplace_back(row.key);
  return keys;
}

/// What it counts: cases have a place in the city, desk work is at desks, and posts are always
/// there.
model::Subject subject_of(const Indicator& row) {
  if (row.of != Of::Cases) return model::Subject::Emergencies;
  if (is_of_communities(row.method) || row.method == Method::Score ||
      (row.where & kSubdistricts) != 0)
    return model::Subject::Cases;
  return row.where == (kWhole | kDesks) ? model::Subject::DeskWork : model::Subject::Any;
}

/// How many of the measure's units a unit of numerator over denominator is, where the one or the
/// other is in milliseconds.
double scale(Measure measure) {
  switch (measure) {
    case Hours:
    case StaffHours:
      return 1.0 / 3600e3;
    case Minutes:
      return 1.0 / 60e3;
    case Seconds:
      return 1.0 / 1e3;
    case PerDay:
    case PerSupervisorDay:
      return 86400e3;
    default:
      return 1;
  }
}

}  // namespace

std::span<const Indicator> catalogue() { return kCatalogue; }

IndicatorId find(std::string_view key) {
  for (std::size_t i = 0; i < kCatalogue.size(); ++i)
    if (kCatalogue[i].key == key) return IndicatorId(i);
  return IndicatorId::none();
}

std::vector<model::IndicatorName> names() {
  std::vector<model::IndicatorName> all;
  for (std::size_t i = 0; i < kCatalogue.size(); ++i) {
    const auto in = [i](Lang lang) { return name(IndicatorId(i), lang); };
    all.push_back({{std::string(kCatalogue[i].key), in(Lang::Zh), in(Lang::En)},
                   scores_with(kCatalogue[i]),
                   kCatalogue[i].measure == Share,
                   (kCatalogue[i].where & kWhole) != 0,
                   kCatalogue[i].method == Method::Score,
                   subject_of(kCatalogue[i])});
  }
  return all;
}

std::string name(IndicatorId id, Lang lang) { return text_in(lang, text_key(id)); }
std::string formula(IndicatorId id, Lang lang) { return text_in(lang, text_key(id) + ".how"); }

std::string_view word_of(Measure measure) { return kMeasureWords[std::size_t(measure)]; }
std::string_view word_of(Better better) { return kBetterWords[std::size_t(better)]; }

double ratio(const Indicator& indicator, double numerator, double denominator) {
  return numerator / denominator * scale(indicator.measure);
}

std::vector<record::Entry> entries() {
  std::vector<record::Entry> all;
  for (model::IndicatorName& name : names()) {
    const Measure measure = kCatalogue[all.size()].measure;
    all.push_back(
        {std::move(name), record::kNobody, record::kNobody, std::string(word_of(measure))});
  }
  return all;
}

record::Directory directory_of(const model::World& world) {
  record::Directory directory(world);
  directory.set(record::Kind::Indicator, entries());
  return directory;
}

}  // namespace wangge::indicator
