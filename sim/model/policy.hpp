#pragma once
#include <optional>
#include <vector>

#include "base/limit.hpp"
#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/ids.hpp"
#include "random/distribution.hpp"

namespace wangge::model {

enum class First { Owner, Subdistrict };   ///< 先属主后属地, 先属地后属主
enum class Axes { One, Two };              ///< one merged centre (Xicheng), two axes (Dongcheng)
enum class CheckBy { Nearest, DutyGrid };  ///< who is sent to 核实 and 核查
enum class HandlingClock { Bundled, PerUnit };  ///< 捆绑计时, or a new clock for another unit

struct Routing {
  First components = First::Owner;
  First events = First::Subdistrict;
  base::Probability accuracy{
      1};  ///< the dispatcher sees who is competent; else follows the order above
};

struct Extension {
  base::Ratio apply_at{0.8};  ///< part of the limit that has passed
  base::Probability applies;  ///< the department asks
  base::Probability granted;
  base::Probability confirmed{1};  ///< of those granted, by the second level
};

/// 申诉: a unit that was late appeals once its case is closed, and two reviews decide.
struct Appeal {
  base::Probability applies;       ///< a late unit appeals
  base::Probability granted;       ///< by the first review
  base::Probability confirmed{1};  ///< of those granted, by the second
};

/// 满意: whether the citizen whose report led to a case is content when it is closed.
struct Satisfaction {
  base::Probability in_time;  ///< handled by its deadline
  base::Probability late;     ///< after it, or closed specially
};

/// 挂账 lasts a year at most, whatever was drawn.
inline constexpr base::Duration kLongestSuspension = base::days(365);

/// A rest or meal in a supervisor's shift; tasks come before it.
struct Break {
  base::Duration after;  ///< from the beginning of the shift
  base::Duration length;
};

struct Patrol {
  base::MetresPerSecond walking_speed{1.0};
  random::Distribution look;       ///< time in one cell
  base::Duration rest_each_shift;  ///< one in the middle, where there are no `breaks`
  std::vector<Break> breaks;
  std::size_t cells_per_beat = 0;  ///< 0: the subdistrict's cells shared out among those on duty
  random::Distribution on_spot_fix;
  random::Distribution make_report;  ///< photo, position, category on the handset
};

/// Which of a unit's free crews takes an order.
enum class ChooseCrew { LongestIdle, Nearest };

/// Shorter handling limits of the cases that are filed (立案) in a time.
struct Tightening {
  base::Span filed;
  std::vector<bool> categories;  ///< one a category: whether it is meant; empty: all are
  base::Ratio factor{1};         ///< on the amount of the limit, whatever its unit
};

struct Policy {
  Routing routing;
  Axes axes = Axes::One;
  HandlingClock clock = HandlingClock::Bundled;
  CheckBy check_by = CheckBy::Nearest;
  ChooseCrew choose_crew = ChooseCrew::LongestIdle;
  bool verify_public_reports = true;
  base::Probability false_closure_passes;  ///< a check in one merged centre lets bad work pass
  base::Probability voided;                ///< 作废/不予立案 of founded reports
  base::Probability review_sends_back;     ///< 督查 finds feedback insufficient
  base::Ratio escalate_at{1};   ///< part of the limit at which a case is escalated (督办)
  int escalate_on_repeats = 0;  ///< and the further public call that escalates it; 0: none does
  std::optional<Extension> extension;
  base::Probability closes_specially;  ///< 特殊结案: nobody can put it right
  std::optional<Appeal> appeal;
  std::optional<Satisfaction> satisfaction;
  std::vector<Tightening> tightened;  ///< those that apply multiply
  random::Distribution suspension;    ///< length of 挂账
  base::Metres duplicate_radius{0};   ///< same category within it, while open: 重复案卷
  Patrol patrol;
};

/// The handling limit of a case of that category, filed then, whose usual limit is `usual`.
[[nodiscard]] base::Limit limit_in_force(const Policy& policy, base::Limit usual,
                                         CategoryId category, base::Instant filed);

}  // namespace wangge::model
