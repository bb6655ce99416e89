// W2 on the kernel: 500,000 cases of three classes, each a process, through intake, dispatch,
// travel, field work, feedback and verification; one in ten goes back to dispatch.
#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "cpu_clock.hpp"
#include "kernel/hold.hpp"
#include "kernel/post.hpp"
#include "kernel/simulation.hpp"
#include "random/exponential_block.hpp"
#include "workload.hpp"

namespace wangge::bench {
namespace {

using kernel::Post;
using kernel::Priority;
using kernel::Process;
using kernel::Task;
using record::Stage;

constexpr double kUnit = 60e3;  // milliseconds: one unit of the model's time is a minute

struct Platform {
  explicit Platform(const Workload& w)
      : lengths(random::Source(w.seed, 0), random::Purpose::DeskWork, 0),
        choices(random::Source(w.seed, 0), random::Purpose::CheckOutcome, 0),
        diary(w.records) {
    totals.reserve(w.count);
    staff(intake, 8);
    staff(dispatch, 4);
    staff(field, 60);
    staff(verification, 100);
  }
  static void staff(Post& post, int people) {
    for (int i = 0; i < people; ++i) post.begin_shift(post.add_person());
  }
  base::Duration draw(double mean) {
    return base::Duration(static_cast<std::int64_t>(lengths.next() * (mean * kUnit) + 0.5));
  }
  int draw_class() {
    const double u = choices.next();
    return u < 0.2 ? 0 : u < 0.5 ? 1 : 2;
  }
  void close(int urgency, base::Duration total) {
    totals.push_back(total.count());
    sum[static_cast<std::size_t>(urgency)] += static_cast<double>(total.count());
    ++count[static_cast<std::size_t>(urgency)];
  }

  random::ExponentialBlock lengths;  // of mean 1
  random::UniformBlock choices;
  Diary diary;
  Post intake, dispatch, field, verification;
  std::vector<std::int64_t> totals;
  std::array<double, 3> sum{};
  std::array<std::uint64_t, 3> count{};
};

struct Case {
  std::uint64_t number;
  int urgency;
};

Task<> serve(Platform& p, Case c, Post& post, Stage stage, double mean) {
  const base::Instant came = kernel::now();
  auto duty = co_await post.acquire({.priority = Priority(c.urgency)});
  const base::Instant served = kernel::now();
  co_await duty->work(p.draw(mean));
  p.diary.visit(c.number, stage, came, served, kernel::now());
}

Process live(Platform& p, std::uint64_t number) {
  const base::Instant came = kernel::now();
  const Case c{number, p.draw_class()};
  co_await serve(p, c, p.intake, Stage::Acceptance, 6.8);
  do {
    co_await serve(p, c, p.dispatch, Stage::Dispatch, 3.06);
    co_await kernel::hold(p.draw(20));
    co_await serve(p, c, p.field, Stage::Handling, 45.9);
    co_await kernel::hold(p.draw(10));
    co_await serve(p, c, p.verification, Stage::Check, 76.5);
  } while (p.choices.next() < 0.1);
  p.close(c.urgency, kernel::now() - came);
}

Process arrivals(Platform& p, std::uint64_t cases) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    co_await kernel::hold(p.draw(1));
    kernel::spawn(live(p, i));
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

void run(const Workload& workload) {
  kernel::Simulation simulation({base::Instant(0)});
  Platform platform(workload);
  kernel::spawn(arrivals(platform, workload.count));
  simulation.run_until(base::Instant(0) + base::days(365 * 1000));
  report(platform, simulation.events());
}

}  // namespace
}  // namespace wangge::bench

int main(int argc, char** argv) {
  wangge::bench::run(wangge::bench::workload_of(argc, argv, 500'000));
}
