#include "theory/erlang.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wangge::theory {
namespace {

/// How fast a busy queue empties, a second: c mu - lambda. Above zero where the queue is in
/// balance.
double slack(const MarkovQueue& q) {
  return q.servers / q.mean_service.count() - q.arrivals.count();
}

}  // namespace

base::Probability erlang_b(Erlangs load, int servers) {
  assert(load.count() >= 0 && servers >= 0);
  double blocked = 1;
  for (int c = 1; c <= servers; ++c) {
    blocked = load.count() * blocked / (c + load.count() * blocked);
  }
  return base::Probability(blocked);
}

std::optional<base::Probability> erlang_c(Erlangs load, int servers) {
  assert(servers >= 1);
  const double share = load.count() / servers;
  if (share >= 1) return {};
  const double blocked = erlang_b(load, servers).count();
  return base::Probability(blocked / (1 - share * (1 - blocked)));
}

std::optional<Seconds> MarkovQueue::mean_wait() const {
  const auto waits = erlang_c(load(), servers);
  if (!waits) return {};
  return Seconds(waits->count() / slack(*this));
}

std::optional<base::Probability> MarkovQueue::waits_longer_than(Seconds t) const {
  const auto waits = erlang_c(load(), servers);
  if (!waits) return {};
  return base::Probability(waits->count() * std::exp(-slack(*this) * t.count()));
}

std::optional<double> MarkovQueue::mean_waiting() const {
  const auto wait = mean_wait();
  if (!wait) return {};
  return little_number(arrivals, *wait);
}

namespace {

/// The states with all servers busy, 0, 1, 2 ... waiting, in units of the likeliest of them: no
/// number overflows.
struct FullStates {
  double none_waiting = 1;
  double all = 1;
  double queue = 0;  // number waiting times state, summed
};

FullStates full_states(double arrive, double serve, double leave) {
  const double likeliest = std::max(0.0, std::floor((arrive - serve) / leave));
  FullStates sums{1, 1, likeliest};
  double state = 1;
  for (double j = likeliest + 1; state > 1e-18; ++j) {
    state *= arrive / (serve + j * leave);
    sums.all += state;
    sums.queue += j * state;
  }
  for (double j = likeliest; j > 0; --j) {
    sums.none_waiting *= (serve + j * leave) / arrive;
    sums.all += sums.none_waiting;
    sums.queue += (j - 1) * sums.none_waiting;
  }
  return sums;
}

}  // namespace

ImpatientQueue::Performance ImpatientQueue::performance() const {
  assert(mean_patience.count() > 0 && queue.servers >= 1 && queue.arrivals > Rate(0));
  const double serve = queue.servers / queue.mean_service.count();
  const FullStates full = full_states(queue.arrivals.count(), serve, 1 / mean_patience.count());
  const double one_free = 1 / erlang_b(queue.load(), queue.servers).count() - 1;
  const double all = full.all + one_free * full.none_waiting;
  const double waiting = full.queue / all;
  const Seconds wait = little_time(queue.arrivals, waiting);
  const double gone = wait / mean_patience;
  return {base::Probability(full.all / all), base::Probability(gone), wait, waiting,
          queue.utilisation() * (1 - gone)};
}

}  // namespace wangge::theory
