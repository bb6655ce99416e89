#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/statutory_clock.hpp"
#include "flow/ledger.hpp"
#include "kernel/notice.hpp"
#include "kernel/post.hpp"
#include "kernel/process.hpp"
#include "model/demand.hpp"
#include "record/listener.hpp"

namespace wangge::flow {

/// What is wrong in the street: the same in every staffing configuration.
struct Problem {
  model::ProblemId id;
  base::Instant arose;
  model::CategoryId category;
  model::SeverityIndex severity;
  model::CellId cell;
  model::Place place;
  std::optional<model::Channel> reported_by;  ///< known as it arises; none: latent
  bool answered = false;                      ///< a desk has already taken the call
  bool founded = true;                        ///< false: the report is about nothing
  model::UnitId handler;                      ///< a trace names it; none: by the rules
};

/// A supervisor has noticed the problem and deals with it, after those seen before it in the cell.
struct Sighting {
  model::UnitId unit;  ///< of the supervisor
  base::Instant begins;
  base::Instant dealt_with;  ///< report made, or problem put right
  bool fixed = false;        ///< 自行处置
};

/// 案卷: a problem and all that happens to it. Its ledger is closed when the case ends, or at the
/// horizon; the listener is told when the file is destroyed: then, or when an appeal is decided.
class CaseFile {
 public:
  CaseFile(const Problem& problem, const model::Roster& roster, record::Listener& listener);
  CaseFile(const CaseFile&) = delete;
  CaseFile& operator=(const CaseFile&) = delete;
  ~CaseFile();

  void enter(record::Stage stage, model::UnitId unit, record::Cause cause) {
    ledger_.enter(stage, unit, cause);
  }
  /// See Ledger.
  void lay_still(std::span<const base::Span> spans) { ledger_.lay_still(spans); }
  void report(model::Channel channel);
  void end(record::Outcome outcome);
  [[nodiscard]] bool ended() const { return record.ended.has_value(); }

  const Problem problem;
  record::CaseRecord record;
  std::optional<base::StatutoryClock> clock;  ///< of handling, from the first dispatch on
  kernel::Notice<Sighting> sighting;
  kernel::ProcessHandle further_reports;      ///< citizens who call later; stops when the case ends
  kernel::ProcessHandle escalation;           ///< escalation.hpp; stops when the case ends
  std::optional<base::Instant> escalates_at;  ///< unless something happens before
  std::optional<base::Instant> next_call;     ///< that further_reports waits for
  kernel::ProcessHandle request;              ///< for an extension, beside the work (extension.hpp)
  std::vector<model::UnitId> returned_by;     ///< who has said "not ours" (回退)
  std::uint32_t extension_requests = 0;       ///< in this round of handling
  std::uint32_t talks = 0;                    ///< with units that take no orders
  int dictations = 0;                         ///< told by voice and written down
  bool disputed = false;  ///< all whom the rules name have: back to intake, then coordination

 private:
  void finish();
  void note_times();

  record::Listener& listener_;
  Ledger ledger_;
};

}  // namespace wangge::flow
