#include "model/crowd.hpp"

#include <algorithm>

namespace wangge::model {
namespace {

using base::Duration;
using base::Instant;
using base::Span;

constexpr Duration kStep = base::minutes(10);

Span gathering(const Crowd& crowd) {
  return {crowd.height.from - crowd.gathers, crowd.height.from};
}

Span dispersing(const Crowd& crowd) { return {crowd.height.to, crowd.height.to + crowd.disperses}; }

bool holds(const Span& span, Instant t) { return span.from <= t && t < span.to; }

void add_steps(const Span& slope, std::vector<Instant>& points) {
  for (Instant t = slope.from; t < slope.to; t += kStep) points.push_back(t);
}

/// How much of the slope is behind the middle of the step of that instant.
double part_passed(const Span& slope, Instant t) {
  const std::int64_t steps = (t - slope.from).count() / kStep.count();
  const Instant from = slope.from + kStep * steps;
  const Instant to = std::min(from + kStep, slope.to);
  const double behind = static_cast<double>(((from - slope.from) + (to - slope.from)).count()) / 2;
  return behind / static_cast<double>(slope.length().count());
}

}  // namespace

Span presence(const Crowd& crowd) { return {gathering(crowd).from, dispersing(crowd).to}; }

std::vector<Instant> turning_points(const Crowd& crowd) {
  std::vector<Instant> points;
  add_steps(gathering(crowd), points);
  points.push_back(crowd.height.from);
  add_steps(dispersing(crowd), points);
  points.push_back(presence(crowd).to);
  return points;
}

base::People people_at(const Crowd& crowd, Instant t) {
  if (holds(crowd.height, t)) return crowd.people;
  if (holds(gathering(crowd), t)) return crowd.people * part_passed(gathering(crowd), t);
  if (holds(dispersing(crowd), t)) return crowd.people * (1 - part_passed(dispersing(crowd), t));
  return base::People(0);
}

}  // namespace wangge::model
