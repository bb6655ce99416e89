// W2 on the kernel: 500,000 cases of three classes, each a process, through intake, dispatch,
// travel, field work, feedback and verification; one in ten goes back to dispatch.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "cpu_clock.hpp"
#include "exponential.hpp"
#include "kernel/hold.hpp"
#include "kernel/post.hpp"
#include "kernel/simulation.hpp"

namespace wangge::bench {
namespace {

using kernel::Post;
using kernel::Priority;
using kernel::Process;

constexpr double kUnit = 60e3;  // milliseconds: one unit of the model's time is a minute

struct Platform {
  Platform(std::uint64_t cases, std::uint64_t seed) : generator(seed) {
    totals.reserve(cases);
    staff(intake, 8);
    staff(dispatch, 4);
    staff(field, 60);
    staff(verification, 100);
  }
  static void staff(Post& post, int people) {
    for (int i = 0; i < people; ++i) post.begin_shift(post.add_person());
  }
  base::Duration draw(double mean) {
    return base::Duration(static_cast<std::int64_t>(exponential(generator) * (mean * kUnit) + 0.5));
  }
  int draw_class() {
    const double u = generator.uniform();
    return u < 0.2 ? 0 : u < 0.5 ? 1 : 2;
  }
  void close(int urgency, base::Duration total) {
    totals.push_back(total.count());
    sum[static_cast<std::size_t>(urgency)] += static_cast<double>(total.count());
    ++count[static_cast<std::size_t>(urgency)];
  }

  Generator generator;
  Exponential exponential;
  Post intake, dispatch, field, verification;
  std::vector<std::int64_t> totals;
  std::array<double, 3> sum{};
  std::array<std::uint64_t, 3> count{};
};

Process live(Platform& p) {
  const base::Instant came = kernel::now();
  const int urgency = p.draw_class();
  const kernel::Request request{.priority = Priority(urgency)};
  {
    auto clerk = co_await p.intake.acquire(request);
    co_await clerk->work(p.draw(6.8));
  }
  do {
    {
      auto dispatcher = co_await p.dispatch.acquire(request);
      co_await dispatcher->work(p.draw(3.06));
    }
    co_await kernel::hold(p.draw(20));
    {
      auto crew = co_await p.field.acquire(request);
      co_await crew->work(p.draw(45.9));
    }
    co_await kernel::hold(p.draw(10));
    auto verifier = co_await p.verification.acquire(request);
    co_await verifier->work(p.draw(76.5));
  } while (p.generator.uniform() < 0.1);
  p.close(urgency, kernel::now() - came);
}

Process arrivals(Platform& p, std::uint64_t cases) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    co_await kernel::hold(p.draw(1));
    kernel::spawn(live(p));
  }
}

void report(Platform& p, std::uint64_t events) {
  const double cases = static_cast<double>(p.totals.size());
  const auto p95 = p.totals.begin() + static_cast<std::ptrdiff_t>(0.95 * (cases - 1));
  std::nth_element(p.totals.begin(), p95, p.totals.end());
  const auto mean_of = [&](std::size_t c) {
    return p.sum[c] / kUnit / static_cast<double>(p.count[c]);
  };
  std::printf(
      "mean=%.4f p95=%.4f class0=%.4f class1=%.4f class2=%.4f events=%llu cpu_seconds=%.6f\n",
      (p.sum[0] + p.sum[1] + p.sum[2]) / kUnit / cases, static_cast<double>(*p95) / kUnit,
      mean_of(0), mean_of(1), mean_of(2), static_cast<unsigned long long>(events), cpu_seconds());
}

void run(std::uint64_t cases, std::uint64_t seed) {
  kernel::Simulation simulation({base::Instant(0)});
  Platform platform(cases, seed);
  kernel::spawn(arrivals(platform, cases));
  simulation.run_until(base::Instant(0) + base::days(365 * 1000));
  report(platform, simulation.events());
}

}  // namespace
}  // namespace wangge::bench

int main(int argc, char** argv) {
  wangge::bench::run(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 500'000,
                     argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
}
