// What a process pays once if its world needs SimGrid: loading it and making its first engine.
#include <cstdio>

#include "cpu_clock.hpp"
#include "kernel/simulation.hpp"

int main() {
  using namespace wangge;
  kernel::Simulation simulation({base::Instant(0), true});
  simulation.run_until(base::Instant(0));
  std::printf("rounds=%llu cpu_seconds=%.6f\n",
              static_cast<unsigned long long>(simulation.engine_rounds()), bench::cpu_seconds());
}
