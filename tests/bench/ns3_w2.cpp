// W2 on ns-3's core: each stage's end is a scheduled callback, on the calendar scheduler.
#include <ns3/core-module.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <numeric>
#include <vector>

namespace {

constexpr std::size_t kCases = 500'000;
constexpr double kAgain = 0.1;

struct Stage {
  double mean;
  int idle;
  bool queues;
  std::array<std::deque<std::uint32_t>, 3> waiting{};
};
enum Name : std::size_t { Intake, Dispatch, Travel, Crew, Feedback, Verification, Count };

class District {
 public:
  District() { cases_.reserve(kCases); }
  void arise() {
    const double u = uniform_->GetValue();
    cases_.push_back({ns3::Simulator::Now(), u < 0.2 ? 0U : u < 0.5 ? 1U : 2U, {}});
    if (cases_.size() < kCases) ns3::Simulator::Schedule(after(1), &District::arise, this);
    enter(Intake, static_cast<std::uint32_t>(cases_.size() - 1));
  }
  void report() {
    std::vector<double> all;
    std::vector<double> first;
    for (const auto& c : cases_) {
      all.push_back(c.total.GetSeconds());
      if (c.rank == 0) first.push_back(all.back());
    }
    std::printf("mean=%.3f ", mean_of(all));
    const auto p95 = all.begin() + static_cast<std::ptrdiff_t>(all.size() * 95 / 100);
    std::nth_element(all.begin(), p95, all.end());
    std::printf("p95=%.3f class0=%.3f\n", *p95, mean_of(first));
  }

 private:
  struct Case {
    ns3::Time began;
    std::uint32_t rank;
    ns3::Time total;
  };
  static double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  }
  void enter(std::size_t name, std::uint32_t id) {
    Stage& stage = stages_[name];
    if (stage.queues && stage.idle == 0) {
      stage.waiting[cases_[id].rank].push_back(id);
    } else {
      --stage.idle;
      serve(name, id);
    }
  }
  void serve(std::size_t name, std::uint32_t id) {
    ns3::Simulator::Schedule(after(stages_[name].mean), &District::leave, this, name, id);
  }
  void leave(std::size_t name, std::uint32_t id) {
    call_next(name);
    if (name != Verification) {
      enter(name + 1, id);
    } else if (uniform_->GetValue() < kAgain) {
      enter(Dispatch, id);
    } else {
      cases_[id].total = ns3::Simulator::Now() - cases_[id].began;
    }
  }
  void call_next(std::size_t name) {
    for (auto& line : stages_[name].waiting) {
      if (!line.empty()) {
        const auto id = line.front();
        line.pop_front();
        return serve(name, id);
      }
    }
    ++stages_[name].idle;
  }
  ns3::Time after(double mean) { return ns3::Seconds(draw_->GetValue(mean, 0)); }

  ns3::Ptr<ns3::ExponentialRandomVariable> draw_ =
      ns3::CreateObject<ns3::ExponentialRandomVariable>();
  ns3::Ptr<ns3::UniformRandomVariable> uniform_ = ns3::CreateObject<ns3::UniformRandomVariable>();
  std::array<Stage, Count> stages_{{{6.8, 8, true},
                                    {3.06, 4, true},
                                    {20, 0, false},
                                    {45.9, 60, true},
                                    {10, 0, false},
                                    {76.5, 100, true}}};
  std::vector<Case> cases_;
};

}  // namespace

int main() {
  ns3::Simulator::SetScheduler(ns3::ObjectFactory("ns3::CalendarScheduler"));
  District district;
  ns3::Simulator::Schedule(ns3::Seconds(0), &District::arise, &district);
  ns3::Simulator::Run();
  district.report();
  ns3::Simulator::Destroy();
}
