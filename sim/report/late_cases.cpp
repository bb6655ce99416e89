#include "report/late_cases.hpp"

#include <algorithm>
#include <tuple>

#include "report/case_story.hpp"

namespace wangge::report {

void LateCases::case_ended(const record::CaseRecord& record) {
  const base::Duration late = lateness(record, horizon_);
  if (late <= base::Duration(0)) return;
  ++count_;
  const auto comes_before = [](const LateCase& a, const LateCase& b) {
    return std::tuple(b.late, a.record.problem) < std::tuple(a.late, b.record.problem);
  };
  const LateCase one{record, late};
  cases_.insert(std::ranges::upper_bound(cases_, one, comes_before), one);
  if (cases_.size() > most_) cases_.pop_back();
}

}  // namespace wangge::report
