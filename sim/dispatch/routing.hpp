#pragma once
#include "model/categories.hpp"
#include "model/ids.hpp"
#include "model/policy.hpp"

namespace wangge::dispatch {

/// What the dispatcher (派遣员) has before them: a case that the owner's team or the subdistrict's
/// own crews could handle. Either may be none, where the scenario has no such unit.
struct RoutingQuestion {
  model::CategoryKind kind = model::CategoryKind::Event;
  model::UnitId owner;
  model::UnitId subdistrict;
  bool subdistrict_is_competent = false;  ///< the truth, which only an accurate dispatcher sees
};

/// 条专块统: who in truth has to handle it.
[[nodiscard]] model::UnitId competent_unit(const RoutingQuestion& question);

/// Whom the rule order names first: 先属主后属地 or 先属地后属主, by kind.
[[nodiscard]] model::UnitId first_by_rule(const model::Routing& routing,
                                          const RoutingQuestion& question);

/// Where the order goes first. `sees`: this dispatcher recognises who is competent.
[[nodiscard]] model::UnitId first_unit(const model::Routing& routing,
                                       const RoutingQuestion& question, bool sees);

/// Where a returned order (回退) goes: to the other of the two.
[[nodiscard]] model::UnitId after_return(const RoutingQuestion& question,
                                         model::UnitId returned_by);

}  // namespace wangge::dispatch
