#pragma once
#include <iosfwd>
#include <optional>
#include <string>

#include "record/listener.hpp"

namespace wangge::record {

/// Writes the records of a replication (intervals, cases, desk work; not staff and visits) to a
/// stream as they come: a spool file for `--keep`, a pipe for `wangge trace`. Memory stays flat
/// however long the horizon. `replay` turns the bytes back into the same calls.
class IntervalLog final : public Listener {
 public:
  /// With `only`: this one case, and no desk work.
  explicit IntervalLog(std::ostream& out, std::optional<model::ProblemId> only = {});

  void interval(const Interval& interval) override;
  void case_ended(const CaseRecord& record) override;
  void desk_work_ended(const DeskRecord& record) override;
  /// Writes what is still held back and the mark of the end. Call it when the replication is over.
  /// Throws base::RunFailed if the stream did not take everything (a full disk).
  void finish();

 private:
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
