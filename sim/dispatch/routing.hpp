#pragma once
#include <optional>
#include <span>

#include "model/categories.hpp"
#include "model/ids.hpp"
#include "model/policy.hpp"

namespace wangge::dispatch {

/// What the dispatcher (派遣员) has before them: a case that the owner's team or the subdistrict's
/// own crews could handle, or one of the category's further owners (`also`). Each may be none,
/// where the scenario has no such unit.
///
/// The way of an order: to the competent unit if the dispatcher sees who that is, else by the rule
/// order; returned (回退), to the other of owner and subdistrict; when both have returned it, the
/// centre coordinates (协调: the emergency desk's Activity::Coordinate) and finds out who is
/// competent. So no order is returned more than twice, and twice only where a category has further
/// owners.
struct RoutingQuestion {
  model::CategoryKind kind = model::CategoryKind::Event;
  model::UnitId owner;
  model::UnitId subdistrict;
  // The truth, which only an accurate dispatcher sees:
  bool subdistrict_is_competent = false;
  bool either_is_competent = false;  ///< owner and subdistrict can both do it: the rule order says
  model::UnitId further_owner{};     ///< competent instead of both; none: one of the two is
};

/// 条专块统: who in truth has to handle it. Where either can, whom the rule order names first: so
/// the rule decides who needs the hands, not only how often an order goes wrong.
[[nodiscard]] model::UnitId competent_unit(const model::Routing& routing,
                                           const RoutingQuestion& question);

/// Whether `unit` keeps the order: it is the one, or one of two that can.
[[nodiscard]] bool is_competent(model::UnitId unit, const RoutingQuestion& question);

/// Whom the rule order names first: 先属主后属地 or 先属地后属主, by kind.
[[nodiscard]] model::UnitId first_by_rule(const model::Routing& routing,
                                          const RoutingQuestion& question);

/// Where the order goes first. `sees`: this dispatcher recognises who is competent.
[[nodiscard]] model::UnitId first_unit(const model::Routing& routing,
                                       const RoutingQuestion& question, bool sees);

/// Where a returned order goes: to the one of the two who has not returned it. None: both have, or
/// there is no other; the centre has to coordinate.
[[nodiscard]] std::optional<model::UnitId> after_return(const RoutingQuestion& question,
                                                        std::span<const model::UnitId> returned_by);

}  // namespace wangge::dispatch
