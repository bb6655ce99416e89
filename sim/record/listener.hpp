#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

#include "record/case_record.hpp"
#include "record/incident_record.hpp"
#include "record/interval.hpp"

namespace wangge::record {

/// The model speaks, statistics listen. Called in order of simulated time (intervals: when they
/// end).
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void interval(const Interval&) {}
  virtual void case_ended(const CaseRecord&) {}
  virtual void desk_work_ended(const DeskRecord&) {}
  virtual void incident_ended(const IncidentRecord&) {}
  virtual void response_ended(const ResponseRecord&) {}
  virtual void reach_measured(const Reach&) {}
  virtual void journey_ended(const Journey&) {}
  /// Whether supervisors' walks are to be told too: there is one for each look at a cell.
  [[nodiscard]] virtual bool wants_walks() const { return false; }
  /// A unit's post: people on duty, of those busy, and cases waiting, from `when` on.
  virtual void staff_changed(model::UnitId, base::Instant /*when*/, std::size_t /*on_duty*/,
                             std::size_t /*busy*/, std::size_t /*waiting*/) {}
  /// A supervisor looked over a cell on the beat.
  virtual void cell_visited(model::CellId, base::Instant) {}
  virtual void horizon(base::Instant) {}
};

/// Passes everything on to each of several listeners, in their order.
class Listeners final : public Listener {
 public:
  void add(Listener& listener) { all_.push_back(&listener); }
  void interval(const Interval& i) override {
    for (auto* l : all_) l->interval(i);
  }
  void case_ended(const CaseRecord& c) override {
    for (auto* l : all_) l->case_ended(c);
  }
  void desk_work_ended(const DeskRecord& d) override {
    for (auto* l : all_) l->desk_work_ended(d);
  }
  void incident_ended(const IncidentRecord& i) override {
    for (auto* l : all_) l->incident_ended(i);
  }
  void response_ended(const ResponseRecord& r) override {
    for (auto* l : all_) l->response_ended(r);
  }
  void reach_measured(const Reach& r) override {
    for (auto* l : all_) l->reach_measured(r);
  }
  void journey_ended(const Journey& j) override {
    for (auto* l : all_) l->journey_ended(j);
  }
  [[nodiscard]] bool wants_walks() const override {
    return std::any_of(all_.begin(), all_.end(), [](const auto* l) { return l->wants_walks(); });
  }
  void staff_changed(model::UnitId u, base::Instant t, std::size_t on_duty, std::size_t busy,
                     std::size_t waiting) override {
    for (auto* l : all_) l->staff_changed(u, t, on_duty, busy, waiting);
  }
  void cell_visited(model::CellId c, base::Instant t) override {
    for (auto* l : all_) l->cell_visited(c, t);
  }
  void horizon(base::Instant t) override {
    for (auto* l : all_) l->horizon(t);
  }

 private:
  std::vector<Listener*> all_;
};

}  // namespace wangge::record
