#include "theory/infinite_servers.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wangge::theory {
namespace {

constexpr double kDay = 86400;

double normal_share(double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; }

}  // namespace

LimitedMean constant_service(Seconds length) {
  return [length](Seconds u) { return std::min(u, length); };
}

LimitedMean exponential_service(Seconds mean) {
  return [mean](Seconds u) { return mean * -std::expm1(-u.count() / mean.count()); };
}

/// E(S; S <= u) + u P(S > u), each a normal share of ln u.
LimitedMean lognormal_service(Seconds mean, double cv) {
  const double variance = std::log1p(cv * cv), sd = std::sqrt(variance);
  const double centre = std::log(mean.count()) - variance / 2;
  return [=](Seconds u) {
    if (u <= Seconds(0)) return Seconds(0);
    const double z = (std::log(u.count()) - centre) / sd;
    return mean * normal_share(z - sd) + u * normal_share(-z);
  };
}

double mean_number(const std::vector<Rate>& day, const LimitedMean& service, Seconds at) {
  assert(!day.empty() && at >= Seconds(0) && at.count() < kDay);
  const double length = kDay / static_cast<double>(day.size());
  const auto part = std::min(static_cast<std::size_t>(at.count() / length), day.size() - 1);
  const std::size_t most = 10000 * day.size();
  double number = 0;
  Seconds before(0), ago(at.count() - static_cast<double>(part) * length);
  for (std::size_t back = 0; back < most; ++back) {
    const Seconds upto = service(ago);
    const std::size_t which = (part + day.size() - back % day.size()) % day.size();
    number += (day[which] * (upto - before)).count();
    if (back % day.size() == 0 && back > 0 && upto - before < upto * 1e-12) break;
    before = upto;
    ago += Seconds(length);
  }
  return number;
}

}  // namespace wangge::theory
