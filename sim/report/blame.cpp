#include "report/blame.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace wangge::report {

using base::Duration;

namespace {

constexpr std::int64_t kNobody = -1;

std::int64_t number_of(model::UnitId unit) {
  return unit.exists() ? static_cast<std::int64_t>(unit.index()) : kNobody;
}
model::UnitId unit_of(std::int64_t number) {
  return number == kNobody ? model::UnitId() : model::UnitId(static_cast<std::size_t>(number));
}

void write(std::ostream& out, const Holding& holding, Duration late) {
  const auto& [unit, stage, cause] = holding;
  out << number_of(unit) << ' ' << static_cast<int>(stage) << ' ' << static_cast<int>(cause) << ' '
      << late.count() << '\n';
}

void write(std::ostream& out, const LateCase& c) {
  out << c.replication << ' ' << c.problem.count() << ' ' << c.category.index() << ' '
      << number_of(c.handler) << ' ' << c.late.count() << '\n';
}

std::pair<Holding, Duration> read_share(std::istream& in) {
  std::int64_t unit = 0, late = 0;
  int stage = 0, cause = 0;
  in >> unit >> stage >> cause >> late;
  return {{unit_of(unit), static_cast<record::Stage>(stage), static_cast<record::Cause>(cause)},
          Duration(late)};
}

LateCase read_case(std::istream& in) {
  std::uint32_t replication = 0;
  std::uint64_t problem = 0;
  std::size_t category = 0;
  std::int64_t handler = 0, late = 0;
  in >> replication >> problem >> category >> handler >> late;
  return {replication, model::ProblemId(problem), model::CategoryId(category), unit_of(handler),
          Duration(late)};
}

}  // namespace

void Blame::add(const Blame& other) {
  judged += other.judged;
  for (const auto& [holding, late] : other.shares) shares[holding] += late;
  cases.insert(cases.end(), other.cases.begin(), other.cases.end());
  std::ranges::sort(cases, {},
                    [](const LateCase& c) { return std::pair(c.replication, c.problem); });
}

Duration Blame::late() const {
  Duration sum{};
  for (const LateCase& one : cases) sum += one.late;
  return sum;
}

std::string Blame::serialise() const {
  std::ostringstream out;
  out << judged << ' ' << shares.size() << ' ' << cases.size() << '\n';
  for (const auto& [holding, late] : shares) write(out, holding, late);
  for (const LateCase& c : cases) write(out, c);
  return out.str();
}

Blame Blame::parse(std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  Blame blame;
  std::size_t shares = 0, cases = 0;
  in >> blame.judged >> shares >> cases;
  for (std::size_t i = 0; i < shares && in; ++i) blame.shares.insert(read_share(in));
  for (std::size_t i = 0; i < cases && in; ++i) blame.cases.push_back(read_case(in));
  if (!in) throw std::invalid_argument("report: a blame is cut short");
  return blame;
}

void BlameListener::interval(const record::Interval& interval) {
  open_[interval.problem.count()].intervals.push_back(interval);
}

bool BlameListener::is_judged(const record::CaseRecord& record) const {
  const auto& [from, to] = measured_;
  if (!record.reported || *record.reported < from || *record.reported >= to) return false;
  return record.handling.deadline && record.handling.due(record.ended.value_or(to));
}

void BlameListener::case_ended(const record::CaseRecord& record) {
  CaseStory story = std::move(open_[record.problem.count()]);
  open_.erase(record.problem.count());
  if (!is_judged(record)) return;
  ++blame_.judged;
  const Duration late = lateness(record, measured_.to);
  if (late <= Duration(0)) return;
  blame_.cases.push_back({replication_, record.problem, record.category, record.handler, late});
  story.record = record;
  for (const Share& share : shares(story, measured_.to))
    if (share.late > Duration(0))
      blame_.shares[{share.unit, share.stage, share.cause}] += share.late;
}

void BlameListener::incident_ended(const record::IncidentRecord& record) {
  open_.erase(record.incident.count());
}

}  // namespace wangge::report
