#pragma once
#include <optional>

#include "base/time.hpp"
#include "model/demand.hpp"
#include "model/ids.hpp"

namespace wangge::record {

enum class Outcome {
  Open,          ///< still on its way at the horizon: censored
  Undiscovered,  ///< nobody has seen it by the horizon
  Vanished,      ///< gone before anybody reported it
  FixedOnSpot,   ///< 自行处置
  NotAccepted,   ///< 不予受理
  NotFiled,      ///< 不予立案: nothing found at 核实
  Void,          ///< 作废
  Duplicate,     ///< merged into another case (重复案卷)
  Closed,        ///< 结案
};

/// A stage that has a limit: when it began, when it ended, when it had to.
struct Timed {
  std::optional<base::Instant> started;
  std::optional<base::Instant> ended;
  std::optional<base::Instant> deadline;
  /// Vendor rule: ended by its deadline (an absent deadline is always kept).
  [[nodiscard]] bool in_time() const { return ended && (!deadline || *ended <= *deadline); }
  /// 应办: ended, or still open although the deadline has passed.
  [[nodiscard]] bool due(base::Instant now) const {
    return started && (ended || (deadline && *deadline < now));
  }
  bool operator==(const Timed&) const = default;
};

/// The life of one case in one line; what indicators are computed from. Given to listeners when it
/// ends, when an appeal about it is decided, or at the horizon.
struct CaseRecord {
  model::ProblemId problem;
  model::CategoryId category;
  model::SeverityIndex severity;
  model::CellId cell;
  model::Channel channel = model::Channel::Supervisor;
  Outcome outcome = Outcome::Undiscovered;
  base::Instant arose;
  std::optional<base::Instant> reported;
  std::optional<base::Instant> ended;
  std::optional<model::ProblemId> merged_into;  ///< the case of which it is a duplicate
  Timed acceptance, verification, filing, dispatch, handling, review, check, closing;
  model::UnitId handler;       ///< who handled it (last), or holds it
  base::Duration suspended{};  ///< 挂账
  /// Whole life, by cause; with `suspended` they add up to it.
  base::Duration undiscovered{}, waiting{}, off_shift{}, work{}, travel{}, transfer{}, returned{},
      rework{}, liaison{};
  int returns = 0;         ///< 回退
  int reworks = 0;         ///< 返工 occurrences
  int review_returns = 0;  ///< feedback that 督查 found insufficient: handled again, before 核查
  int extensions = 0;      ///< 延期 granted
  int refused_extensions = 0;
  bool was_suspended = false;     ///< 挂账, ever
  bool escalated = false;         ///< 督办
  bool misdirected = false;       ///< first dispatch went to the wrong unit
  bool unserved = false;          ///< no road leads there, to the end of the simulated time
  bool closed_specially = false;  ///< 特殊结案: nobody could put it right
  bool appealed = false;          ///< 申诉: the unit was late, and objected
  bool appeal_decided = false;    ///< before the horizon
  bool exempted = false;          ///< both reviews granted it: late, but not in the usual scores
  bool surveyed = false;          ///< who reported it was asked at its closing
  bool satisfied = false;         ///< and was content (满意)
  /// Further messages about this same problem (重复上报). A neighbouring problem that was merged
  /// into this case has a record of its own, with Outcome::Duplicate, and is not counted here.
  int duplicate_reports = 0;
  /// Times a supervisor looked over its cell while it lay there and did not see it (漏报, if
  /// somebody else then reports it).
  int missed_visits = 0;

  bool operator==(const CaseRecord&) const = default;
};

/// DeskRecord::stream of further calls about a case that is open already.
inline constexpr std::size_t kRepeatCalls = static_cast<std::size_t>(-1);
/// And of work on escalations (督办), which goes on beside the case.
inline constexpr std::size_t kEscalations = static_cast<std::size_t>(-2);
/// And of the command's work when a surge begins.
inline constexpr std::size_t kActivations = static_cast<std::size_t>(-3);
/// And of requests for an extension (延期) of a case whose crew is at work meanwhile.
inline constexpr std::size_t kExtensions = static_cast<std::size_t>(-4);
/// And of appeals (申诉) once a case is closed.
inline constexpr std::size_t kAppeals = static_cast<std::size_t>(-5);

/// A call or document of a desk stream, when it is done, gives up, or the horizon comes.
struct DeskRecord {
  std::size_t stream = 0;  ///< of World::demand.desk_work, or one of the above
  model::UnitId desk;
  base::Instant arrived;
  std::optional<base::Instant> started, ended;  ///< at this desk; gave up: when
  bool gave_up = false;
  /// Of the time since `started`: nobody worked on it, who did was taken away or went off shift.
  base::Duration lay_still{};

  bool operator==(const DeskRecord&) const = default;
};

}  // namespace wangge::record
