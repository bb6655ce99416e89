#include "report/blame.hpp"

#include <algorithm>
#include <sstream>
#include <tuple>

namespace wangge::report {

using base::Duration;

namespace {

/// The others hold no late time.
bool is_late(const Share& share) { return share.late > Duration(0); }

void add_share(std::vector<Share>& all, const Share& share) {
  const auto same = [&](const Share& s) {
    return s.unit == share.unit && s.stage == share.stage && s.cause == share.cause;
  };
  const auto found = std::ranges::find_if(all, same);
  if (found == all.end()) return all.push_back(share);
  found->time += share.time;
  found->late += share.late;
}

}  // namespace

void Blame::add(const Blame& other) {
  judged += other.judged;
  for (const Share& share : other.shares) add_share(shares, share);
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
  for (const Share& s : shares)
    out << (s.unit.exists() ? static_cast<std::int64_t>(s.unit.index()) : -1) << ' '
        << static_cast<int>(s.stage) << ' ' << static_cast<int>(s.cause) << ' ' << s.time.count()
        << ' ' << s.late.count() << '\n';
  for (const LateCase& c : cases)
    out << c.replication << ' ' << c.problem.count() << ' ' << c.category.index() << ' '
        << c.handler.index() << ' ' << c.late.count() << '\n';
  return out.str();
}

Blame Blame::parse(std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  Blame blame;
  std::size_t shares = 0, cases = 0;
  in >> blame.judged >> shares >> cases;
  for (std::size_t i = 0; i < shares; ++i) {
    std::int64_t unit = 0, time = 0, late = 0;
    int stage = 0, cause = 0;
    in >> unit >> stage >> cause >> time >> late;
    blame.shares.push_back(
        {unit < 0 ? model::UnitId() : model::UnitId(static_cast<std::size_t>(unit)),
         static_cast<record::Stage>(stage), static_cast<record::Cause>(cause), Duration(time),
         Duration(late)});
  }
  for (std::size_t i = 0; i < cases; ++i) {
    LateCase one;
    std::uint64_t problem = 0;
    std::size_t category = 0, handler = 0;
    std::int64_t late = 0;
    in >> one.replication >> problem >> category >> handler >> late;
    one.problem = model::ProblemId(problem);
    one.category = model::CategoryId(category);
    one.handler = model::UnitId(handler);
    one.late = Duration(late);
    blame.cases.push_back(one);
  }
  return blame;
}

void BlameListener::interval(const record::Interval& interval) {
  open_[interval.problem.count()].intervals.push_back(interval);
}

void BlameListener::case_ended(const record::CaseRecord& record) {
  CaseStory story = std::move(open_[record.problem.count()]);
  open_.erase(record.problem.count());
  if (!record.handling.started || !record.handling.deadline) return;
  ++blame_.judged;
  const Duration late = lateness(record, horizon_);
  if (late <= Duration(0)) return;
  blame_.cases.push_back({replication_, record.problem, record.category, record.handler, late});
  story.record = record;
  for (const Share& share : shares(story, horizon_))
    if (is_late(share)) add_share(blame_.shares, share);
}

}  // namespace wangge::report
