#include "report/bulletin_months.hpp"

#include <algorithm>
#include <optional>

#include "base/civil.hpp"
#include "indicator/catalogue.hpp"
#include "record/fields.hpp"
#include "report/bulletin.hpp"

namespace wangge::report {
namespace {

using indicator::Measure;
using indicator::Sum;
using indicator::Tally;
using record::SheetCell;

base::Instant begin_of_month(int year, int month) {
  return base::start_of_day(base::to_date(year, month, 1));
}

std::vector<MonthRow> months_in(base::Span measured) {
  std::vector<MonthRow> rows;
  const auto first = base::to_civil(measured.from);
  int year = first.year, month = first.month;
  while (begin_of_month(year, month) < measured.to) {
    const int next_year = month == 12 ? year + 1 : year, next = month % 12 + 1;
    const base::Span all{begin_of_month(year, month), begin_of_month(next_year, next)};
    rows.push_back(
        {year, month, {std::max(all.from, measured.from), std::min(all.to, measured.to)}, {}});
    year = next_year;
    month = next;
  }
  return rows;
}

std::optional<double> share(const Tally& sums, Sum part, Sum whole) {
  if (sums[whole] == 0) return {};
  return static_cast<double>(sums[part]) / static_cast<double>(sums[whole]);
}

std::optional<double> mean_hours(const Tally& sums, Sum time, Sum number) {
  const auto ms = share(sums, time, number);
  return ms ? std::optional(*ms / static_cast<double>(base::hours(1).count())) : ms;
}

std::optional<double> change(std::optional<double> now, std::optional<double> before) {
  return now && before ? std::optional(*now - *before) : std::nullopt;
}

std::optional<double> growth(double now, double before) {
  return before > 0 ? std::optional(now / before - 1) : std::nullopt;
}

double per_day(const MonthRow& month, Sum sum) {
  return static_cast<double>(month.sums[sum]) /
         (base::in_hours(month.measured.length()) / base::in_hours(base::days(1)));
}

std::vector<SheetCell> line_of(const MonthRow& month, const MonthRow* before) {
  const Tally& sums = month.sums;
  const auto on_time = share(sums, Sum::HandlingInTime, Sum::HandlingDue);
  const auto closed = share(sums, Sum::Closed, Sum::ClosingDue);
  const auto was_on_time =
      before != nullptr ? share(before->sums, Sum::HandlingInTime, Sum::HandlingDue) : std::nullopt;
  const auto more = before != nullptr
                        ? growth(per_day(month, Sum::Messages), per_day(*before, Sum::Messages))
                        : std::nullopt;
  SheetCell rate = number_cell(on_time, Measure::Share);
  if (on_time) rate.light = light_of(*on_time);
  const auto day = base::days(1).count();
  const auto count = [&](Sum sum) { return count_cell(static_cast<double>(sums[sum])); };
  return {text_cell(base::format_date(base::to_date(month.year, month.month, 1)).substr(0, 7)),
          count_cell(static_cast<double>((month.measured.length().count() + day - 1) / day)),
          count(Sum::Messages),
          number_cell(more, Measure::Share),
          count(Sum::Filed),
          count(Sum::HandlingDue),
          count(Sum::HandlingInTime),
          rate,
          number_cell(change(on_time, was_on_time), Measure::Share),
          number_cell(closed, Measure::Share),
          number_cell(mean_hours(sums, Sum::HandlingTime, Sum::HandlingDone), Measure::Hours),
          count(Sum::ReworkedCases)};
}

}  // namespace

MonthTallies::MonthTallies(const record::Directory& directory, base::Span measured)
    : directory_(directory), measured_(measured), rows_(months_in(measured)) {}

void MonthTallies::case_ended(const record::CaseRecord& record) {
  if (!record.reported) return;
  const auto in = std::ranges::find_if(rows_, [&](const MonthRow& month) {
    return month.measured.from <= *record.reported && *record.reported < month.measured.to;
  });
  if (in == rows_.end()) return;
  const std::string& kind = directory_.entry(record::Kind::Category, record.category.index()).trait;
  const bool component = kind == "component";
  in->sums += indicator::tally_of(
      record, {component ? model::CategoryKind::Component : model::CategoryKind::Event}, measured_);
}

void add_months(record::Sheet& sheet, const std::vector<MonthRow>& months, const Style& style) {
  for (const char* key : {"bulletin.month", "bulletin.days", "bulletin.reports",
                          "bulletin.reports_growth", "bulletin.filed", "bulletin.due",
                          "bulletin.in_time", "bulletin.on_time", "bulletin.on_time_change",
                          "bulletin.closing_rate", "bulletin.handling_mean", "bulletin.reworked"})
    sheet.headings.push_back(words(style, key));
  const MonthRow* before = nullptr;
  for (const MonthRow& month : months) {
    sheet.rows.push_back(line_of(month, before));
    before = &month;
  }
  sheet.notes.push_back(words(style, "bulletin.note.months"));
  if (months.size() < 2) sheet.notes.push_back(words(style, "bulletin.note.one_month"));
}

}  // namespace wangge::report
