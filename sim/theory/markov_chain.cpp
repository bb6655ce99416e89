#include "theory/markov_chain.hpp"

#include <cassert>
#include <numeric>

namespace wangge::theory {
namespace {

/// Rates from state to state, row by row.
class Rates {
 public:
  Rates(std::size_t states, std::span<const Transition> transitions)
      : states_(states), rates_(states * states) {
    for (const Transition& t : transitions) {
      assert(t.from < states && t.to < states && t.rate >= Rate(0));
      if (t.from != t.to) at(t.from, t.to) += t.rate.count();
    }
  }

  [[nodiscard]] double& at(std::size_t from, std::size_t to) { return rates_[from * states_ + to]; }

  /// Looks at the chain only while it is below `state`: who jumps there lands where it next comes
  /// out. What is left in the column is the mean number of visits to `state` a unit of time spent
  /// in each lower state, times the mean stay.
  void leave_out(std::size_t state) {
    double down = 0;
    for (std::size_t to = 0; to < state; ++to) down += at(state, to);
    assert(down > 0);
    for (std::size_t from = 0; from < state; ++from) {
      const double stay = at(from, state) /= down;
      if (stay == 0) continue;
      for (std::size_t to = 0; to < state; ++to)
        if (to != from) at(from, to) += stay * at(state, to);
    }
  }

 private:
  std::size_t states_;
  std::vector<double> rates_;
};

}  // namespace

std::vector<base::Probability> balance(std::size_t states,
                                       std::span<const Transition> transitions) {
  assert(states >= 1);
  Rates rates(states, transitions);
  for (std::size_t state = states; --state > 0;) rates.leave_out(state);
  std::vector<double> shares{1};
  for (std::size_t state = 1; state < states; ++state) {
    double share = 0;
    for (std::size_t from = 0; from < state; ++from) share += shares[from] * rates.at(from, state);
    shares.push_back(share);
  }
  const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<base::Probability> result;
  for (const double share : shares) result.emplace_back(share / all);
  return result;
}

}  // namespace wangge::theory
