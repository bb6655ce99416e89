// W1 on the kernel: M/M/10, arrivals at rate 9, service at rate 1, first come first served; each
// customer is a process.
#include <cstdio>
#include <cstdlib>

#include "cpu_clock.hpp"
#include "exponential.hpp"
#include "kernel/hold.hpp"
#include "kernel/post.hpp"
#include "kernel/simulation.hpp"

namespace wangge::bench {
namespace {

using kernel::Process;

constexpr double kUnit = 3.6e6;  // milliseconds: one unit of the model's time is an hour

struct Shop {
  base::Duration draw(double mean) {
    return base::Duration(static_cast<std::int64_t>(exponential(generator) * (mean * kUnit) + 0.5));
  }
  Generator generator;
  Exponential exponential{};
  kernel::Post desk{};
  base::Duration waited{};
};

Process customer(Shop& shop) {
  const base::Instant came = kernel::now();
  auto duty = co_await shop.desk.acquire();
  shop.waited += kernel::now() - came;
  co_await duty->work(shop.draw(1));
}

Process arrivals(Shop& shop, std::uint64_t customers) {
  for (std::uint64_t i = 0; i < customers; ++i) {
    co_await kernel::hold(shop.draw(1.0 / 9));
    kernel::spawn(customer(shop));
  }
}

void run(std::uint64_t customers, std::uint64_t seed) {
  kernel::Simulation simulation({base::Instant(0)});
  Shop shop{Generator(seed)};
  for (int i = 0; i < 10; ++i) shop.desk.begin_shift(shop.desk.add_person());
  kernel::spawn(arrivals(shop, customers));
  simulation.run_until(base::Instant(0) + base::days(365 * 1000));
  std::printf("mean_wait=%.6f events=%llu cpu_seconds=%.6f\n",
              static_cast<double>(shop.waited.count()) / kUnit / static_cast<double>(customers),
              static_cast<unsigned long long>(simulation.events()), cpu_seconds());
}

}  // namespace
}  // namespace wangge::bench

int main(int argc, char** argv) {
  wangge::bench::run(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000,
                     argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
}
