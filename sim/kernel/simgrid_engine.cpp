// The engine, as the file that holds SimGrid exports it.
#include <array>
#include <csignal>
#include <memory>
#include <optional>
#include <simgrid/s4u.hpp>
#include <stdexcept>
#include <utility>

#include "kernel/engine.hpp"
#include "kernel/simgrid_flows.hpp"
#include "kernel/simgrid_model.hpp"

namespace wangge::kernel::detail {

namespace {

namespace s4u = simgrid::s4u;

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

/// Plain sharing of bandwidth after a latency, as the domain's figures are given: no TCP window, no
/// acknowledgements. SimGrid keeps its settings from one engine to the next.
void configure_once() {
  static bool configured = false;
  if (std::exchange(configured, true)) return;
  for (const char* setting :
       {"network/model:CM02", "network/crosstraffic:no", "network/TCP-gamma:0"})
    s4u::Engine::set_config(setting);
}

std::unique_ptr<s4u::Engine> open_simgrid() {
  const SignalsKept signals;
  static std::array<char, 7> name{"wangge"};
  static std::array<char, 32> quiet{"--log=root.thresh:warning"};
  static std::array<char*, 3> arguments{name.data(), quiet.data(), nullptr};
  int count = 2;
  auto engine = std::make_unique<s4u::Engine>(&count, arguments.data());
  configure_once();
  return engine;
}

class SimgridEngine final : public Engine {
 public:
  SimgridEngine(Timeline& calendar, base::Instant start)
      : simgrid_(open_simgrid()),
        calendar_(calendar),
        model_(std::make_shared<CalendarModel>(calendar, start)) {
    simgrid_->add_model(model_);
    s4u::create_full_zone("platform");
  }
  std::uint64_t run(base::Instant horizon, bool step) override {
    model_->begin(horizon, step);
    simgrid_->run_until(model_->last_date());
    return model_->rounds();
  }
  Flows& make_flows() override {
    if (flows_) throw std::logic_error("kernel: a simulation has one network of data flows");
    return flows_.emplace(calendar_, *model_);
  }

 private:
  std::unique_ptr<s4u::Engine> simgrid_;
  Timeline& calendar_;
  std::shared_ptr<CalendarModel> model_;
  std::optional<SimgridFlows> flows_;
};

}  // namespace

}  // namespace wangge::kernel::detail

extern "C" [[gnu::visibility("default")]] std::unique_ptr<wangge::kernel::detail::Engine>
wangge_make_engine(wangge::kernel::detail::Timeline& calendar, wangge::base::Instant start) {
  return std::make_unique<wangge::kernel::detail::SimgridEngine>(calendar, start);
}
