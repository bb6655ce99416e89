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
/// A date this little after a whole millisecond still belongs to it.
constexpr double kGrace = 1e-3;

/// The calendar as a model of SimGrid's, the way its own battery and chiller plugins attach.
class CalendarModel final : public simgrid::kernel::resource::Model {
 public:
  CalendarModel() : Model("wangge calendar") {}

  void begin(base::Instant start, base::Instant horizon, bool step);
  [[nodiscard]] double date_of(base::Instant instant) const {
    return origin_ + base::in_seconds(instant - start_);
  }
  [[nodiscard]] base::Instant instant_of(double date) const {
    return start_ +
           base::Duration(static_cast<std::int64_t>(std::ceil((date - origin_) * 1e3 - kGrace)));
  }
  /// Between two whole milliseconds, so that the engine cannot stop short of an event of the last
  /// one.
  [[nodiscard]] double last_date() const { return date_of(horizon_) + 0.5e-3; }
  void send(EngineErrand errand) {
    errands_.push_back(errand);
    calendar.want_engine();
  }
  [[nodiscard]] std::uint64_t rounds() const { return rounds_; }

  double next_occurring_event(double engine_now) override;
  void update_actions_state(double engine_now, double delta) override;

 private:
  [[nodiscard]] base::Instant find_bound(double engine_now) const;
  void do_errands();

  base::Instant start_;
  base::Instant horizon_;
  base::Instant bound_;  // events before it may run: SimGrid has nothing earlier
  double origin_ = 0;    // SimGrid's date of start_
  bool step_ = false;
  std::uint64_t rounds_ = 0;
  std::vector<EngineErrand> errands_;
};

void CalendarModel::begin(base::Instant start, base::Instant horizon, bool step) {
  start_ = start;
  horizon_ = horizon;
  bound_ = start;
  step_ = step;
  rounds_ = 0;
  origin_ = std::max(kFirstDate, std::ceil(s4u::Engine::get_clock()) + 1);
}

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
  } else if (step_ && !calendar.failed() && calendar.next_before(bound_) < bound_ &&
             engine_now >= date_of(calendar.next_before(bound_))) {
    calendar.run_one_before(bound_);
    if (calendar.engine_wanted()) do_errands();
  }
}

void CalendarModel::do_errands() {
  calendar.engine_served();
  const auto errands = std::exchange(errands_, {});
  for (const EngineErrand& errand : errands) errand.act(errand.object, errand.argument);
}

/// SimGrid's engine with the calendar in it: one for the life of the operating-system process.
class Engine {
 public:
  static Engine& instance() {
    static Engine engine;
    return engine;
  }
  CalendarModel& model() { return *model_; }
  std::uint64_t run(base::Instant start, base::Instant horizon, bool step) {
    model_->begin(start, horizon, step);
    engine_->run_until(model_->last_date());
    return model_->rounds();
  }

 private:
  Engine() : model_(std::make_shared<CalendarModel>()) {
    const SignalsKept signals;
    static std::array<char, 7> name{"wangge"};
    static std::array<char, 32> quiet{"--log=root.thresh:warning"};
    static std::array<char*, 3> arguments{name.data(), quiet.data(), nullptr};
    int count = 2;
    engine_ = new s4u::Engine(&count, arguments.data());  // SimGrid ends it itself, at exit
    // Plain sharing of bandwidth after a latency, as domain figures are given: no TCP window, no
    // acknowledgements.
    s4u::Engine::set_config("network/model:CM02");
    s4u::Engine::set_config("network/crosstraffic:no");
    s4u::Engine::set_config("network/TCP-gamma:0");
    engine_->add_model(model_);
    s4u::create_full_zone("platform");
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

  std::shared_ptr<CalendarModel> model_;
  s4u::Engine* engine_ = nullptr;
};

}  // namespace

void send_to_engine(EngineErrand errand) { Engine::instance().model().send(errand); }

base::Instant instant_of_engine(double seconds) {
  return Engine::instance().model().instant_of(seconds);
}

void start_engine() { Engine::instance(); }

std::uint64_t run_engine(base::Instant start, base::Instant horizon, bool step) {
  return Engine::instance().run(start, horizon, step);
}

}  // namespace wangge::kernel::detail
