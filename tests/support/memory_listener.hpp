#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "record/listener.hpp"

namespace wangge::support {

/// Keeps all that the model says, for tests to look at.
struct MemoryListener final : record::Listener {
  std::vector<record::CaseRecord> cases;
  std::map<std::uint64_t, std::vector<record::Interval>> intervals;  // by problem
  std::vector<record::DeskRecord> desk_work;
  std::vector<record::IncidentRecord> incidents;
  std::vector<record::ResponseRecord> responses;
  std::vector<record::Reach> reach;
  std::vector<record::Journey> journeys;

  void interval(const record::Interval& i) override { intervals[i.problem.count()].push_back(i); }
  void case_ended(const record::CaseRecord& c) override { cases.push_back(c); }
  void desk_work_ended(const record::DeskRecord& d) override { desk_work.push_back(d); }
  void incident_ended(const record::IncidentRecord& i) override { incidents.push_back(i); }
  void response_ended(const record::ResponseRecord& r) override { responses.push_back(r); }
  void reach_measured(const record::Reach& r) override { reach.push_back(r); }
  void journey_ended(const record::Journey& j) override { journeys.push_back(j); }
};

}  // namespace wangge::support
