#pragma once
#include <map>
#include <vector>

#include "record/listener.hpp"

namespace wangge::support {

/// Keeps all that the model says, for tests to look at.
struct MemoryListener final : record::Listener {
  std::vector<record::CaseRecord> cases;
  std::map<std::uint64_t, std::vector<record::Interval>> intervals;  // by problem
  std::vector<record::DeskRecord> desk_work;

  void interval(const record::Interval& i) override { intervals[i.problem.count()].push_back(i); }
  void case_ended(const record::CaseRecord& c) override { cases.push_back(c); }
  void desk_work_ended(const record::DeskRecord& d) override { desk_work.push_back(d); }
};

}  // namespace wangge::support
