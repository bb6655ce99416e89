// W1 on ns-3's core: arrivals and service ends as scheduled callbacks, on the calendar scheduler.
#include <ns3/core-module.h>

#include <cstdint>
#include <cstdio>
#include <deque>

namespace {

constexpr std::uint32_t kCustomers = 1'000'000;
constexpr double kMeanGap = 1.0 / 9.0;
constexpr double kMeanService = 1.0;

class Desk {
 public:
  void arrive() {
    if (++arrived_ < kCustomers) ns3::Simulator::Schedule(after(kMeanGap), &Desk::arrive, this);
    if (idle_ > 0) {
      --idle_;
      serve();
    } else {
      queue_.push_back(ns3::Simulator::Now());
    }
  }
  [[nodiscard]] double mean_wait() const { return waited_ / kCustomers; }

 private:
  void serve() { ns3::Simulator::Schedule(after(kMeanService), &Desk::leave, this); }
  void leave() {
    if (queue_.empty()) {
      ++idle_;
      return;
    }
    waited_ += (ns3::Simulator::Now() - queue_.front()).GetSeconds();
    queue_.pop_front();
    serve();
  }
  ns3::Time after(double mean) { return ns3::Seconds(draw_->GetValue(mean, 0)); }

  ns3::Ptr<ns3::ExponentialRandomVariable> draw_ =
      ns3::CreateObject<ns3::ExponentialRandomVariable>();
  std::deque<ns3::Time> queue_;
  std::uint32_t arrived_ = 0;
  int idle_ = 10;
  double waited_ = 0;
};

}  // namespace

int main() {
  ns3::Simulator::SetScheduler(ns3::ObjectFactory("ns3::CalendarScheduler"));
  Desk desk;
  ns3::Simulator::Schedule(ns3::Seconds(0), &Desk::arrive, &desk);
  ns3::Simulator::Run();
  std::printf("mean_wait=%.6f\n", desk.mean_wait());
  ns3::Simulator::Destroy();
}
