#include <algorithm>

#include "report/bulletin.hpp"

namespace wangge::report {
namespace {

using indicator::Measure;
using record::IndicatorId;
using record::Kind;
using record::Scope;
using record::Sheet;
using record::SheetCell;

/// One that is ranked.
struct Ranked {
  std::uint32_t index = 0;
  MeanFigure on_time;
  MeanFigure score;
};

struct Ranking {
  const FigureMeans& means;
  Kind kind;
  const char* score;  ///< key of its indicator
};

/// A whole department, subdistrict office or body; teams are in it.
bool is_ranked(const record::Entry& entry, std::uint32_t index, Kind kind) {
  const bool handles =
      entry.trait == "department" || entry.trait == "subdistrict" || entry.trait == "outside";
  return kind != Kind::Unit || (handles && entry.parent == index);
}

/// The best on-time handling first, then the better score, then the order of the scenario.
bool before(const Ranked& a, const Ranked& b) {
  const auto key = [](const Ranked& r) {
    return std::pair(r.on_time.value.mean(), r.score.value.mean());
  };
  return key(a) > key(b);
}

std::vector<Ranked> ranked(const Ranking& by, const record::Directory& directory) {
  std::vector<Ranked> all;
  const auto& entries = directory.all(by.kind);
  for (std::uint32_t index = 0; index < entries.size(); ++index) {
    const Scope scope{by.kind, index};
    Ranked one{index, by.means.of(scope, indicator::find("on_time_handling")),
               by.means.of(scope, indicator::find(by.score))};
    if (is_ranked(entries[index], index, by.kind) && one.on_time.value.count() > 0)
      all.push_back(one);
  }
  std::ranges::stable_sort(all, before);
  return all;
}

SheetCell light_cell(record::Light light, const Style& style) {
  constexpr const char* kWords[] = {"", "bulletin.red", "bulletin.yellow", "bulletin.green"};
  return text_cell(words(style, kWords[std::size_t(light)]), light);
}

std::vector<SheetCell> line_of(const Ranked& one, std::size_t rank, const Ranking& by,
                               const record::Directory& directory, const Style& style) {
  const auto figure = [&](const char* key) {
    return by.means.of({by.kind, one.index}, indicator::find(key));
  };
  const auto value = [&](const char* key) {
    return value_cell(figure(key), indicator::indicator(indicator::find(key)).measure);
  };
  const record::Light light = light_of(one.on_time.value.mean());
  return {count_cell(static_cast<double>(rank)),
          text_cell(directory.name(by.kind, one.index, style.lang)),
          value("filed"),
          count_cell(one.on_time.denominator),
          count_cell(figure("handling_rate").numerator),
          count_cell(one.on_time.numerator),
          value_cell(one.on_time, Measure::Share, light),
          light_cell(light, style),
          value("handling_rate"),
          value("overdue_open_rate"),
          value("handling_mean"),
          value("rework_rate"),
          value(by.score)};
}

Sheet ranking(const char* name, const BulletinSource& source, Kind kind, const char* score,
              const Style& style) {
  Sheet sheet = sheet_called(name, source, style);
  const Ranking by{shown_configuration(source).means, kind, score};
  const std::string who = "kind." + std::string(record::word_of(kind));
  for (const char* key : {"report.rank", who.c_str(), "bulletin.filed", "bulletin.due",
                          "bulletin.handled", "bulletin.in_time", "bulletin.on_time",
                          "bulletin.light", "bulletin.handling_rate", "bulletin.overdue_rate",
                          "bulletin.handling_mean", "bulletin.rework_rate", "bulletin.score"})
    sheet.headings.push_back(words(style, key));
  std::size_t rank = 0;
  for (const Ranked& one : ranked(by, source.origin.directory))
    sheet.rows.push_back(line_of(one, ++rank, by, source.origin.directory, style));
  sheet.notes.push_back(words(style, "bulletin.note.means", by.means.replications()));
  sheet.notes.push_back(words(style, "bulletin.colours_are", 100 * kGreenFrom, 100 * kYellowFrom));
  const bool scored = by.means.of({kind, 0}, indicator::find(score)).value.count() > 0;
  if (!scored && kind == Kind::Subdistrict)
    sheet.notes.push_back(words(style, "bulletin.note.no_region_score"));
  return sheet;
}

}  // namespace

Sheet department_ranking(const BulletinSource& source, const Style& style) {
  return ranking("departments", source, Kind::Unit, "score_department", style);
}

Sheet subdistrict_ranking(const BulletinSource& source, const Style& style) {
  return ranking("subdistricts", source, Kind::Subdistrict, "score_region", style);
}

}  // namespace wangge::report
