#include <algorithm>

#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {

using model::Activity;

bool is_judged(Activity activity) {
  using enum Activity;
  switch (activity) {
    case Accept:
    case File:
    case Dispatch:
    case Review:
    case Close:
      return true;
    default:
      return false;
  }
}

namespace {

std::optional<model::DeskActivity> make_activity(const ActivityEntry& entry, Assembly& a) {
  const model::UnitId desk = desk_of(entry.post, a);
  if (!desk.exists()) return std::nullopt;
  return model::DeskActivity{desk, entry.work, entry.limit};
}

/// Says so where a limit has no effect.
void note_limit(const ActivityEntry& entry, Activity activity, const Assembly& a) {
  if (entry.limit && !is_judged(activity))
    a.faults.note(base::text("scenario.limit_unread", entry.where.path));
}

bool has(Activity activity, const Assembly& a) {
  return a.entry.organisation.activities.all()[std::size_t(activity)]->has_value();
}

bool somebody_suspends(const Assembly& a) {
  return std::ranges::any_of(a.world.organisation.units,
                             [](const model::Unit& unit) { return unit.suspends.count() > 0; });
}

/// Says so where desk work is never asked for, or for less than one would think.
void note_idle(const Assembly& a) {
  using enum Activity;
  const auto note = [&](const char* key) { a.faults.note(base::text(key)); };
  const bool decides = has(ApproveExtension, a) || has(ConfirmExtension, a);
  if (decides && !a.world.policy.extension) note("scenario.extension_desks_idle");
  if (has(ConfirmExtension, a) && !has(ApproveExtension, a)) note("scenario.confirms_first");
  const bool reviews = has(ReviewAppeal, a) || has(ConfirmAppeal, a);
  if (reviews && !a.world.policy.appeal) note("scenario.appeal_desks_idle");
  if (has(ConfirmAppeal, a) && !has(ReviewAppeal, a)) note("scenario.confirms_appeal_first");
  if (has(ApproveSuspension, a) && !somebody_suspends(a)) note("scenario.nothing_suspends");
}

}  // namespace

void assemble_activities(Assembly& a) {
  const OrganisationEntry& entry = a.entry.organisation;
  const auto all = entry.activities.all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i]->has_value()) continue;
    a.world.organisation.activities[i] = make_activity(**all[i], a);
    note_limit(**all[i], static_cast<Activity>(i), a);
  }
  note_idle(a);
  a.world.organisation.verification = entry.verification;
  a.world.organisation.check = entry.check;
}

}  // namespace wangge::scenario
