#include "report/life_table.hpp"

#include "base/civil.hpp"
#include "report/names.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using record::Directory;

template <class Word>
std::string word(const char* list, Word value, const Style& style) {
  return words(style, std::string(list) + "." + std::string(record::word_of(value)));
}

std::string percent(Duration part, Duration all) {
  if (all <= Duration(0)) return "-";
  return number(100 * base::in_seconds(part) / base::in_seconds(all), 1);
}

std::string if_any(Duration late, const Style& style) {
  return late > Duration(0) ? duration_text(late, style) : "-";
}

}  // namespace

std::string life_table(const CaseStory& story, const Directory& directory, const Style& style) {
  TextTable table({{words(style, "interval.from"), Align::Left},
                   {words(style, "report.for")},
                   {words(style, "interval.stage"), Align::Left},
                   {words(style, "report.held_by"), Align::Left, true},
                   {words(style, "interval.cause"), Align::Left}});
  for (const record::Interval& i : story.intervals)
    table.add({base::format_instant(i.when.from).substr(5), duration_text(i.when.length(), style),
               word("stage", i.stage, style), holder_name(i.unit, directory, style),
               word("cause", i.cause, style)});
  return "\n" + table.str(style);
}

std::string shares_table(const std::vector<Share>& shares, const Directory& directory,
                         const Style& style) {
  TextTable table({{words(style, "report.held_by"), Align::Left, true},
                   {words(style, "interval.stage"), Align::Left},
                   {words(style, "interval.cause"), Align::Left},
                   {words(style, "report.in_all")},
                   {"%"},
                   {words(style, "report.of_it_late")}});
  Duration life{}, late{};
  for (const Share& s : shares) life += s.time, late += s.late;
  for (const Share& s : shares)
    table.add({holder_name(s.unit, directory, style), word("stage", s.stage, style),
               word("cause", s.cause, style), duration_text(s.time, style), percent(s.time, life),
               if_any(s.late, style)});
  table.add({words(style, "report.sum"), "", "", duration_text(life, style), percent(life, life),
             if_any(late, style)});
  return "\n" + table.str(style);
}

}  // namespace wangge::report
