// W1 on the kernel: M/M/10, arrivals at rate 9, service at rate 1, first come first served; each
// customer is a process.
#include <cstdio>

#include "cpu_clock.hpp"
#include "kernel/hold.hpp"
#include "kernel/post.hpp"
#include "kernel/simulation.hpp"
#include "random/exponential_block.hpp"
#include "workload.hpp"

namespace wangge::bench {
namespace {

using kernel::Process;

constexpr double kUnit = 3.6e6;  // milliseconds: one unit of the model's time is an hour

base::Duration units(double length) {
  return base::Duration(static_cast<std::int64_t>(length * kUnit + 0.5));
}

struct Shop {
  explicit Shop(const Workload& w)
      : gaps(random::Source(w.seed, 0), random::Purpose::Arrival, 0),
        services(random::Source(w.seed, 0), random::Purpose::DeskWork, 0),
        diary(w.records) {
    for (int i = 0; i < 10; ++i) desk.begin_shift(desk.add_person());
  }
  random::ExponentialBlock gaps, services;  // of mean 1
  kernel::Post desk;
  Diary diary;
  base::Duration waited{};
};

Process customer(Shop& shop, std::uint64_t number) {
  const base::Instant came = kernel::now();
  auto duty = co_await shop.desk.acquire();
  const base::Instant served = kernel::now();
  shop.waited += served - came;
  co_await duty->work(units(shop.services.next()));
  shop.diary.visit(number, record::Stage::DeskWork, came, served, kernel::now());
}

Process arrivals(Shop& shop, std::uint64_t customers) {
  for (std::uint64_t i = 0; i < customers; ++i) {
    co_await kernel::hold(units(shop.gaps.next() / 9));
    kernel::spawn(customer(shop, i));
  }
}

void run(const Workload& workload) {
  kernel::Simulation simulation({base::Instant(0)});
  Shop shop(workload);
  kernel::spawn(arrivals(shop, workload.count));
  simulation.run_until(base::Instant(0) + base::days(365 * 1000));
  std::printf(
      "mean_wait=%.6f events=%llu cpu_seconds=%.6f\n",
      static_cast<double>(shop.waited.count()) / kUnit / static_cast<double>(workload.count),
      static_cast<unsigned long long>(simulation.events()), cpu_seconds());
}

}  // namespace
}  // namespace wangge::bench

int main(int argc, char** argv) {
  wangge::bench::run(wangge::bench::workload_of(argc, argv, 1'000'000));
}
