#include "theory/two_regions.hpp"

#include <cassert>
#include <vector>

#include "theory/markov_chain.hpp"

namespace wangge::theory {
namespace {

/// How many units of each region are busy.
struct State {
  int first;
  int second;
};

/// The states of the two regions as the chain counts them.
class Plane {
 public:
  explicit Plane(const TwoRegions& city) : city_(city) {}

  [[nodiscard]] std::size_t index(State s) const {
    return static_cast<std::size_t>(s.first * (city_.second.units + 1) + s.second);
  }
  [[nodiscard]] std::size_t size() const {
    return index({city_.first.units, city_.second.units}) + 1;
  }

  template <class Visit>
  void each(Visit visit) const {
    for (int i = 0; i <= city_.first.units; ++i)
      for (int j = 0; j <= city_.second.units; ++j) visit(State{i, j});
  }

  [[nodiscard]] bool first_free(State s) const { return s.first < city_.first.units; }
  [[nodiscard]] bool second_free(State s) const { return s.second < city_.second.units; }

 private:
  const TwoRegions& city_;
};

std::vector<Transition> transitions(const TwoRegions& city, const Plane& plane) {
  std::vector<Transition> jumps;
  const double service = 1 / city.mean_service.count();
  plane.each([&](State s) {
    const bool first = plane.first_free(s), second = plane.second_free(s);
    Rate to_first, to_second;
    if (first) to_first = city.first.arrivals;
    if (second) to_second = city.second.arrivals;
    if (!first && second && city.first.is_helped) to_second += city.first.arrivals;
    if (!second && first && city.second.is_helped) to_first += city.second.arrivals;
    const std::size_t here = plane.index(s);
    if (first) {
      const std::size_t more = plane.index({s.first + 1, s.second});
      jumps.push_back({here, more, to_first});
      jumps.push_back({more, here, Rate(service * (s.first + 1))});
    }
    if (second) {
      const std::size_t more = plane.index({s.first, s.second + 1});
      jumps.push_back({here, more, to_second});
      jumps.push_back({more, here, Rate(service * (s.second + 1))});
    }
  });
  return jumps;
}

/// Where a region's calls go in one state.
void count(TwoRegions::Of& of, base::Probability share, bool own, bool other) {
  (own ? of.own : other ? of.helped : of.lost) += share;
}

}  // namespace

TwoRegions::Performance TwoRegions::performance() const {
  assert(first.units >= 0 && second.units >= 0 && mean_service > Seconds(0));
  const Plane plane(*this);
  const auto shares = balance(plane.size(), transitions(*this, plane));
  Performance p;
  plane.each([&](State s) {
    const base::Probability share = shares[plane.index(s)];
    const bool a = plane.first_free(s), b = plane.second_free(s);
    count(p.first, share, a, b && first.is_helped);
    count(p.second, share, b, a && second.is_helped);
    if (first.units > 0) p.first.workload += share.count() * s.first / first.units;
    if (second.units > 0) p.second.workload += share.count() * s.second / second.units;
  });
  const Rate all = first.arrivals + second.arrivals;
  p.lost = p.first.lost * (first.arrivals / all) + p.second.lost * (second.arrivals / all);
  return p;
}

}  // namespace wangge::theory
