// W2 by hand: 500,000 cases of three classes through intake, dispatch, travel, field work, feedback
// and verification, one in ten back to dispatch. What no simulator can beat.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "cpu_clock.hpp"
#include "exponential.hpp"
#include "floor_heap.hpp"

namespace wangge::bench {
namespace {

enum Stage : std::uint32_t {
  kArrival,
  kIntake,
  kDispatch,
  kTravel,
  kField,
  kFeedback,
  kVerification,
  kStages
};
constexpr std::array<double, kStages> kMean{1.0, 6.8, 3.06, 20, 45.9, 10, 76.5};

struct Case {
  double came;
  std::uint32_t urgency;
};

class Platform {
 public:
  Platform(std::uint64_t cases, std::uint64_t seed) : cases_(cases), generator_(seed) {
    totals_.reserve(cases);
  }
  void run();
  void report();

 private:
  void schedule(Stage stage, std::uint32_t id) {
    calendar_.push(now_ + exponential_(generator_) * kMean[stage], (id << 3) | stage);
  }
  void enter(Stage stage, std::uint32_t id) {
    if (idle_[stage] > 0) {
      --idle_[stage];
      schedule(stage, id);
    } else {
      waiting_[stage][case_[id].urgency].push(id);
    }
  }
  void leave(Stage stage) {
    for (auto& line : waiting_[stage]) {
      if (line.empty()) continue;
      schedule(stage, line.pop());
      return;
    }
    ++idle_[stage];
  }
  void arrive();
  void end(std::uint32_t id);

  std::uint64_t cases_;
  Generator generator_;
  Exponential exponential_;
  FloorHeap calendar_;
  std::array<int, kStages> idle_{0, 8, 4, 0, 60, 0, 100};
  std::array<std::array<FloorLine<std::uint32_t>, 3>, kStages> waiting_;
  std::vector<Case> case_;
  std::vector<std::uint32_t> free_;
  std::vector<double> totals_;
  std::array<double, 3> sum_{};
  std::array<std::uint64_t, 3> count_{};
  std::uint64_t came_ = 0, events_ = 0;
  double now_ = 0;
};

void Platform::arrive() {
  if (++came_ < cases_) schedule(kArrival, 0);
  std::uint32_t id = static_cast<std::uint32_t>(case_.size());
  if (free_.empty()) {
    case_.emplace_back();
  } else {
    id = free_.back();
    free_.pop_back();
  }
  const double u = generator_.uniform();
  case_[id] = {now_, u < 0.2 ? 0u : u < 0.5 ? 1u : 2u};
  enter(kIntake, id);
}

void Platform::end(std::uint32_t id) {
  const double total = now_ - case_[id].came;
  totals_.push_back(total);
  sum_[case_[id].urgency] += total;
  ++count_[case_[id].urgency];
  free_.push_back(id);
}

void Platform::run() {
  schedule(kArrival, 0);
  std::uint32_t payload = 0;
  while (calendar_.pop(now_, payload)) {
    ++events_;
    const std::uint32_t id = payload >> 3;
    switch (static_cast<Stage>(payload & 7)) {
      case kIntake:
        leave(kIntake);
        enter(kDispatch, id);
        break;
      case kDispatch:
        leave(kDispatch);
        schedule(kTravel, id);
        break;
      case kTravel:
        enter(kField, id);
        break;
      case kField:
        leave(kField);
        schedule(kFeedback, id);
        break;
      case kFeedback:
        enter(kVerification, id);
        break;
      case kVerification:
        leave(kVerification);
        if (generator_.uniform() < 0.1)
          enter(kDispatch, id);
        else
          end(id);
        break;
      default:
        arrive();
        break;
    }
  }
}

void Platform::report() {
  const double mean = (sum_[0] + sum_[1] + sum_[2]) / static_cast<double>(totals_.size());
  const auto p95 =
      totals_.begin() + static_cast<std::ptrdiff_t>(0.95 * static_cast<double>(totals_.size() - 1));
  std::nth_element(totals_.begin(), p95, totals_.end());
  std::printf(
      "mean=%.4f p95=%.4f class0=%.4f class1=%.4f class2=%.4f events=%llu cpu_seconds=%.6f\n", mean,
      *p95, sum_[0] / static_cast<double>(count_[0]), sum_[1] / static_cast<double>(count_[1]),
      sum_[2] / static_cast<double>(count_[2]), static_cast<unsigned long long>(events_),
      cpu_seconds());
}

}  // namespace
}  // namespace wangge::bench

int main(int argc, char** argv) {
  wangge::bench::Platform platform(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 500'000,
                                   argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  platform.run();
  platform.report();
}
