#include "theory/general_service.hpp"

#include <cassert>

#include "theory/erlang.hpp"

namespace wangge::theory {
namespace {

/// head / ((1 - s(k-1)) (1 - s(k))) by class; empty from the class on that fills the server.
std::vector<std::optional<Seconds>> cobham(Seconds head, std::span<const double> loads) {
  std::vector<std::optional<Seconds>> waits;
  double above = 0;
  for (const double load : loads) {
    const double with = above + load;
    waits.push_back(with < 1 ? std::optional(head / ((1 - above) * (1 - with))) : std::nullopt);
    above = with;
  }
  return waits;
}

}  // namespace

std::optional<Seconds> pollaczek_khinchine(const Arrivals& arrivals) {
  if (arrivals.load() >= 1) return {};
  return arrivals.residual() / (1 - arrivals.load());
}

std::vector<std::optional<Seconds>> non_preemptive(std::span<const Arrivals> classes) {
  std::vector<double> loads;
  Seconds residual;
  double left = 1;  // of the server's time, for the classes still to come
  for (const Arrivals& c : classes) {
    loads.push_back(c.load());
    // A class that fills the server is in service whenever the classes above it are not.
    const double served = c.load() > left ? left / c.load() : 1;
    residual += c.residual() * served;
    left -= c.load() * served;
  }
  return cobham(residual, loads);
}

std::vector<std::optional<Seconds>> non_preemptive(std::span<const Rate> classes,
                                                   Seconds mean_service, int servers) {
  std::vector<double> loads;
  Erlangs all;
  for (const Rate rate : classes) {
    loads.push_back((rate * mean_service).count() / servers);
    all += rate * mean_service;
  }
  const double all_busy = erlang_c(all, servers).value_or(base::Probability(1)).count();
  return cobham(mean_service * (all_busy / servers), loads);
}

std::vector<std::optional<Seconds>> preemptive_resume(std::span<const Arrivals> classes) {
  std::vector<std::optional<Seconds>> stays;
  Seconds residual;
  double above = 0;
  for (const Arrivals& c : classes) {
    const double with = above + c.load();
    residual += c.residual();
    const auto stay = c.mean_service / (1 - above) + residual / ((1 - above) * (1 - with));
    stays.push_back(with < 1 ? std::optional(stay) : std::nullopt);
    above = with;
  }
  return stays;
}

std::vector<std::optional<Seconds>> preemptive_resume(std::span<const Rate> classes,
                                                      Seconds mean_service, int servers) {
  assert(servers >= 1);
  std::vector<std::optional<Seconds>> stays;
  Rate together;
  double number_above = 0;  // in the system, of the classes above
  for (const Rate rate : classes) {
    together += rate;
    const auto wait = MarkovQueue{together, mean_service, servers}.mean_wait();
    if (!wait) {
      stays.emplace_back();
      continue;
    }
    const double number = little_number(together, *wait + mean_service);
    stays.emplace_back(little_time(rate, number - number_above));
    number_above = number;
  }
  return stays;
}

}  // namespace wangge::theory
