#pragma once
#include <span>
#include <vector>

#include "record/listener.hpp"

namespace wangge::record {

/// Hears of one case or incident after the other, each as a whole; for Results::replay_lives.
class Lives : public Listener {
 public:
  void interval(const Interval& interval) final { intervals_.push_back(interval); }
  void case_ended(const CaseRecord& record) final {
    life(record, intervals_);
    intervals_.clear();
  }
  void incident_ended(const IncidentRecord& record) final {
    life(record, intervals_);
    intervals_.clear();
  }

 protected:
  virtual void life(const CaseRecord& record, std::span<const Interval> intervals) = 0;
  virtual void life(const IncidentRecord& record, std::span<const Interval> intervals) = 0;

 private:
  std::vector<Interval> intervals_;
};

}  // namespace wangge::record
