#include "kernel/simgrid_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <simgrid/s4u/Engine.hpp>

namespace wangge::kernel::detail {

namespace {

using simgrid::s4u::Engine;

/// SimGrid's clock adds up differences of dates. From 2^25 s on, and for the year after, the
/// difference of any two dates is exact in a double (Sterbenz), so the clock shows the same bits
/// whichever rounds led to a date: that is why stepping and running ahead cannot differ. A double
/// resolves 7 ns there.
constexpr double kFirstDate = 33554432.0;
/// What SimGrid does this many milliseconds after a whole one still belongs to that one.
constexpr double kGrace = 1e-3;

void do_all(std::vector<Errand>& errands) {
  for (const Errand& errand : errands) errand.act(errand.object, errand.argument);
  errands.clear();
}

}  // namespace

CalendarModel::CalendarModel(Timeline& calendar, base::Instant start)
    : Model("wangge calendar"),
      calendar_(calendar),
      start_(start),
      origin_(std::max(kFirstDate, std::ceil(Engine::get_clock()) + 1)) {}

void CalendarModel::begin(base::Instant horizon, bool step) {
  horizon_ = bound_ = horizon;
  step_ = step;
}

// Between two whole milliseconds, so that SimGrid cannot stop short of an event of the last one.
double CalendarModel::last_date() const { return date_of(horizon_) + 0.5e-3; }

base::Instant CalendarModel::instant_of(double date) const {
  return start_ +
         base::Duration(static_cast<std::int64_t>(std::ceil((date - origin_) * 1e3 - kGrace)));
}

base::Instant CalendarModel::present() const { return instant_of(Engine::get_clock()); }

void CalendarModel::do_at_once(Errand errand) {
  to_engine_.push_back(errand);
  calendar_.want_engine();
}

void CalendarModel::serve() {
  calendar_.engine_served();
  do_all(to_engine_);
}

base::Instant CalendarModel::find_bound(double engine_now) const {
  const base::Instant end = horizon_ + base::milliseconds(1);
  double elsewhere = std::numeric_limits<double>::infinity();
  for (auto* model : Engine::get_instance()->get_all_models()) {
    if (model == this) continue;
    const double delta = model->next_occurring_event(engine_now);
    if (delta >= 0) elsewhere = std::min(elsewhere, engine_now + delta);
  }
  return elsewhere < date_of(end) ? std::min(end, instant_of(elsewhere)) : end;
}

double CalendarModel::next_occurring_event(double engine_now) {
  ++rounds_;
  do_all(from_engine_);
  if (engine_now < origin_) return origin_ - engine_now;
  if (calendar_.failed()) return -1;
  if (!calendar_.engine_wanted()) bound_ = find_bound(engine_now);
  if (!step_) calendar_.run_before(bound_);
  if (calendar_.engine_wanted()) return std::max(0.0, date_of(calendar_.now()) - engine_now);
  if (!step_) return -1;
  const base::Instant next = calendar_.next_before(bound_);
  return next < bound_ ? std::max(0.0, date_of(next) - engine_now) : -1;
}

void CalendarModel::update_actions_state(double engine_now, double /*delta*/) {
  if (engine_now < origin_) return;
  if (calendar_.engine_wanted()) {
    if (engine_now >= date_of(calendar_.now())) serve();
    return;
  }
  if (!step_ || calendar_.failed()) return;
  const base::Instant next = calendar_.next_before(bound_);
  if (next >= bound_ || engine_now < date_of(next)) return;
  calendar_.run_one_before(bound_);
  if (calendar_.engine_wanted()) serve();
}

}  // namespace wangge::kernel::detail
