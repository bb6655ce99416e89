// W1 by hand: M/M/10, arrivals at rate 9, service at rate 1, first come first served. What no
// simulator can beat.
#include <cstdio>
#include <cstdlib>

#include "cpu_clock.hpp"
#include "exponential.hpp"
#include "floor_heap.hpp"

namespace {
constexpr std::uint32_t kArrival = 0;
constexpr std::uint32_t kDeparture = 1;
constexpr double kGap = 1.0 / 9;
}  // namespace

int main(int argc, char** argv) {
  using namespace wangge::bench;
  const std::uint64_t customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  Generator generator(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  const Exponential exponential;
  FloorHeap calendar;
  FloorLine<double> waiting;
  int idle = 10;
  std::uint64_t came = 0, events = 0;
  double waited = 0, now = 0;
  std::uint32_t what = 0;
  calendar.push(exponential(generator) * kGap, kArrival);
  while (calendar.pop(now, what)) {
    ++events;
    if (what == kArrival) {
      if (++came < customers) calendar.push(now + exponential(generator) * kGap, kArrival);
      if (idle > 0) {
        --idle;
        calendar.push(now + exponential(generator), kDeparture);
      } else {
        waiting.push(now);
      }
    } else if (!waiting.empty()) {
      waited += now - waiting.pop();
      calendar.push(now + exponential(generator), kDeparture);
    } else {
      ++idle;
    }
  }
  std::printf("mean_wait=%.6f events=%llu cpu_seconds=%.6f\n",
              waited / static_cast<double>(customers), static_cast<unsigned long long>(events),
              cpu_seconds());
}
