#include "kernel/engine.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <limits>
#include <memory>
#include <simgrid/kernel/resource/Model.hpp>
#include <simgrid/s4u.hpp>
#include <utility>
#include <vector>

#include "kernel/calendar.hpp"

namespace wangge::kernel::detail {

namespace {

namespace s4u = simgrid::s4u;

/// SimGrid's clock adds up differences of dates. From 2^25 s on, and for the year after, the
/// difference of any two dates is exact in a double (Sterbenz), so the clock shows the same bits
/// whichever rounds led to a date: that is why stepping and running ahead cannot differ. A double
/// resolves 7 ns there.
constexpr double kFirstDate = 33554432.0;
/// What SimGrid does this many milliseconds after a whole one still belongs to that one.
constexpr double kGrace = 1e-3;

void do_all(std::vector<EngineErrand>& errands) {
  for (const EngineErrand& errand : errands) errand.act(errand.object, errand.argument);
  errands.clear();
}

/// The calendar as a model of SimGrid's, the way its own battery and chiller plugins attach.
class CalendarModel final : public simgrid::kernel::resource::Model {
 public:
  explicit CalendarModel(base::Instant start)
      : Model("wangge calendar"),
        start_(start),
        origin_(std::max(kFirstDate, std::ceil(s4u::Engine::get_clock()) + 1)) {}

  void begin(base::Instant horizon, bool step) {
    horizon_ = bound_ = horizon;
    step_ = step;
  }
  /// Between two whole milliseconds, so that the engine cannot stop short of an event of the last
  /// one.
  [[nodiscard]] double last_date() const { return date_of(horizon_) + 0.5e-3; }
  [[nodiscard]] std::uint64_t rounds() const { return rounds_; }
  [[nodiscard]] base::Instant instant_of(double date) const {
    return start_ +
           base::Duration(static_cast<std::int64_t>(std::ceil((date - origin_) * 1e3 - kGrace)));
  }

  double next_occurring_event(double engine_now) override;
  void update_actions_state(double engine_now, double delta) override;

  std::vector<EngineErrand> to_engine;    // at the calendar's instant
  std::vector<EngineErrand> from_engine;  // at the end of the engine's round

 private:
  [[nodiscard]] double date_of(base::Instant instant) const {
    return origin_ + base::in_seconds(instant - start_);
  }
  [[nodiscard]] base::Instant find_bound(double engine_now) const;
  void do_errands() {
    calendar.engine_served();
    do_all(to_engine);
  }

  base::Instant start_;
  base::Instant horizon_;
  base::Instant bound_;  // events before it may run: SimGrid has nothing earlier
  double origin_;        // SimGrid's date of start_
  bool step_ = false;
  std::uint64_t rounds_ = 0;
};

base::Instant CalendarModel::find_bound(double engine_now) const {
  const base::Instant end = horizon_ + base::milliseconds(1);
  double elsewhere = std::numeric_limits<double>::infinity();
  for (auto* model : s4u::Engine::get_instance()->get_all_models()) {
    if (model == this) continue;
    const double delta = model->next_occurring_event(engine_now);
    if (delta >= 0) elsewhere = std::min(elsewhere, engine_now + delta);
  }
  return elsewhere < date_of(end) ? std::min(end, instant_of(elsewhere)) : end;
}

double CalendarModel::next_occurring_event(double engine_now) {
  ++rounds_;
  do_all(from_engine);
  if (engine_now < origin_) return origin_ - engine_now;
  if (calendar.failed()) return -1;
  if (!calendar.engine_wanted()) bound_ = find_bound(engine_now);
  if (!step_) calendar.run_before(bound_);
  if (calendar.engine_wanted()) return std::max(0.0, date_of(calendar.now()) - engine_now);
  if (!step_) return -1;
  const base::Instant next = calendar.next_before(bound_);
  return next < bound_ ? std::max(0.0, date_of(next) - engine_now) : -1;
}

void CalendarModel::update_actions_state(double engine_now, double /*delta*/) {
  if (engine_now < origin_) return;
  if (calendar.engine_wanted()) {
    if (engine_now >= date_of(calendar.now())) do_errands();
    return;
  }
  if (!step_ || calendar.failed()) return;
  const base::Instant next = calendar.next_before(bound_);
  if (next >= bound_ || engine_now < date_of(next)) return;
  calendar.run_one_before(bound_);
  if (calendar.engine_wanted()) do_errands();
}

/// SimGrid takes over the signals of interruption and of crashes; they stay as they were.
class SignalsKept {
 public:
  SignalsKept() {
    for (std::size_t i = 0; i < kSignals.size(); ++i)
      ::sigaction(kSignals[i], nullptr, &before_[i]);
  }
  SignalsKept(const SignalsKept&) = delete;
  SignalsKept& operator=(const SignalsKept&) = delete;
  ~SignalsKept() {
    for (std::size_t i = 0; i < kSignals.size(); ++i)
      ::sigaction(kSignals[i], &before_[i], nullptr);
  }

 private:
  static constexpr std::array<int, 3> kSignals{SIGINT, SIGSEGV, SIGBUS};
  std::array<struct sigaction, kSignals.size()> before_{};
};

std::unique_ptr<s4u::Engine> make_engine() {
  const SignalsKept signals;
  static std::array<char, 7> name{"wangge"};
  static std::array<char, 32> quiet{"--log=root.thresh:warning"};
  static std::array<char*, 3> arguments{name.data(), quiet.data(), nullptr};
  int count = 2;
  auto engine = std::make_unique<s4u::Engine>(&count, arguments.data());
  // Plain sharing of bandwidth after a latency, as the domain's figures are given: no TCP window,
  // no acknowledgements. SimGrid keeps its settings from one engine to the next.
  static bool configured = false;
  if (!std::exchange(configured, true)) {
    for (const char* setting :
         {"network/model:CM02", "network/crosstraffic:no", "network/TCP-gamma:0"}) {
      s4u::Engine::set_config(setting);
    }
  }
  return engine;
}

/// SimGrid with the calendar in it, for one trial.
struct Engine {
  explicit Engine(base::Instant start)
      : simgrid(make_engine()), model(std::make_shared<CalendarModel>(start)) {
    simgrid->add_model(model);
    s4u::create_full_zone("platform");
  }
  std::unique_ptr<s4u::Engine> simgrid;
  std::shared_ptr<CalendarModel> model;
  std::vector<EngineErrand> last_errands;
};

std::unique_ptr<Engine> engine;

}  // namespace

void open_engine(base::Instant start) { engine = std::make_unique<Engine>(start); }

void close_engine() {
  if (!engine) return;
  do_all(engine->last_errands);
  engine.reset();
}

bool engine_is_open() { return engine != nullptr; }

std::uint64_t run_engine(base::Instant horizon, bool step) {
  engine->model->begin(horizon, step);
  engine->simgrid->run_until(engine->model->last_date());
  return engine->model->rounds();
}

void send_to_engine(EngineErrand errand) {
  engine->model->to_engine.push_back(errand);
  calendar.want_engine();
}

void before_next_event(EngineErrand errand) { engine->model->from_engine.push_back(errand); }

void before_engine_closes(EngineErrand errand) { engine->last_errands.push_back(errand); }

base::Instant engine_instant() { return engine->model->instant_of(s4u::Engine::get_clock()); }

}  // namespace wangge::kernel::detail
