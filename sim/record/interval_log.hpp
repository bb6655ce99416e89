#pragma once
#include <iosfwd>
#include <optional>
#include <string>

#include "record/listener.hpp"

namespace wangge::record {

/// Writes the records of a replication (intervals, cases, desk work, incidents, responses and
/// journeys; not staff, visits and reach) to a stream as they come: a spool file for `--keep`, a
/// pipe for `wangge trace`. Memory stays flat however long the horizon. `replay` turns the bytes
/// back into the same calls.
class IntervalLog final : public Listener {
 public:
  /// With `only`: this one case or incident with its responses and journeys, and no desk work.
  explicit IntervalLog(std::ostream& out, std::optional<model::ProblemId> only = {});

  void interval(const Interval& interval) override;
  void case_ended(const CaseRecord& record) override;
  void desk_work_ended(const DeskRecord& record) override;
  void incident_ended(const IncidentRecord& record) override;
  void response_ended(const ResponseRecord& record) override;
  void journey_ended(const Journey& journey) override;
  [[nodiscard]] bool wants_walks() const override { return true; }
  /// Writes what is still held back and the mark of the end. Call it when the replication is over.
  /// Throws base::RunFailed if the stream did not take everything (a full disk).
  void finish();

 private:
  [[nodiscard]] bool wanted(model::ProblemId problem) const { return !only_ || *only_ == problem; }
  template <class Record>
  void add(char kind, const Record& record);
  void flush();

  std::ostream& out_;
  std::optional<model::ProblemId> only_;
  std::string block_;
};

/// Tells `listener` everything that an IntervalLog wrote to `in`, in the same order. Throws
/// base::RunFailed if the log was cut short.
void replay(std::istream& in, Listener& listener);

}  // namespace wangge::record
