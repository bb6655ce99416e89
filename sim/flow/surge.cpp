#include "flow/surge.hpp"

#include <algorithm>

#include "kernel/hold.hpp"
#include "kernel/process.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

bool Surge::opened() {
  const int threshold = world_.emergencies.surge.open_incidents;
  ++open_;
  if (threshold == 0 || open_ < threshold || is_on()) return false;
  over_.close();
  kernel::spawn(wait_for_the_end());
  return true;
}

void Surge::ended() {
  if (open_-- == world_.emergencies.surge.open_incidents) fewer_since_ = kernel::now();
}

/// Looks again now and then while many are open; a quiet spell counts from its beginning.
kernel::Process Surge::wait_for_the_end() {
  const auto& plan = world_.emergencies.surge;
  const base::Duration step = std::max(plan.lasts, base::minutes(1));
  for (;;) {
    const bool many = open_ >= plan.open_incidents;
    const base::Instant over = many ? kernel::now() + step : fewer_since_ + plan.lasts;
    if (over <= kernel::now()) break;
    co_await kernel::hold_until(over);
  }
  over_.open();
}

bool Surge::answers_emergencies(model::UnitId unit) const {
  const auto& organisation = world_.organisation;
  return organisation.unit(organisation.unit(unit).whole).response.has_value();
}

base::Duration Surge::overtime(model::UnitId unit) const {
  const bool stays = is_on() && answers_emergencies(unit);
  return stays ? world_.emergencies.surge.overtime : base::Duration(0);
}

bool Surge::puts_off_routine(model::UnitId unit) const {
  return is_on() && world_.emergencies.surge.defer_routine && answers_emergencies(unit);
}

kernel::Task<> Surge::routine_may_begin(model::UnitId unit) const {
  if (puts_off_routine(unit)) co_await over_.opened();
}

}  // namespace wangge::flow
