#pragma once
#include <optional>
#include <span>
#include <vector>

#include "theory/units.hpp"

namespace wangge::theory {

/// Poisson arrivals of one kind and the service that each needs.
struct Arrivals {
  Rate rate;
  Seconds mean_service;
  double cv = 1;  ///< standard deviation of the service over its mean: 0 constant, 1 exponential

  [[nodiscard]] double load() const { return (rate * mean_service).count(); }
  /// Mean work left in service, seen at a random moment: lambda E(S^2) / 2.
  [[nodiscard]] Seconds residual() const {
    return Seconds(load() * mean_service.count() * (1 + cv * cv) / 2);
  }
};

/// M/G/1, first come first served: lambda E(S^2) / (2 (1 - rho)), the formula of Pollaczek (1930)
/// and Khinchine (1932). Mean time in the queue. Empty if the queue grows for ever.
[[nodiscard]] std::optional<Seconds> pollaczek_khinchine(const Arrivals& arrivals);

/// Mean time in the queue of each class, first class first, M/G/1 where a service once begun is
/// finished: R / ((1 - s(k-1)) (1 - s(k))) with s(k) the load of classes up to k and R the sum of
/// residuals of all classes (Cobham, Operations Research 2, 1954). Empty for the classes whose
/// queue grows for ever; the formula for the others takes the server to be always busy then.
[[nodiscard]] std::vector<std::optional<Seconds>> non_preemptive(std::span<const Arrivals> classes);

/// The same with `servers` >= 1 and one exponential service for all classes:
/// C(a, c) (S / c) / ((1 - s(k-1)) (1 - s(k))), s(k) the load of classes up to k over c (Cobham
/// 1954).
[[nodiscard]] std::vector<std::optional<Seconds>> non_preemptive(std::span<const Rate> classes,
                                                                 Seconds mean_service, int servers);

/// Mean time from arrival to the end of service, interruptions included, where a higher class
/// interrupts a lower one, which later resumes: S(k) / (1 - s(k-1)) + R(k) / ((1 - s(k-1)) (1 -
/// s(k))), R(k) the residuals of classes up to k (Kleinrock, Queueing Systems II, 3.4). Empty for
/// the classes whose queue grows for ever.
[[nodiscard]] std::vector<std::optional<Seconds>> preemptive_resume(
    std::span<const Arrivals> classes);

/// The same with `servers` >= 1 and one exponential service for all classes. Classes up to k
/// together are M/M/c first come first served, for what they lose by order they gain by order
/// (Hillier and Lieberman, Introduction to Operations Research, 17.8).
[[nodiscard]] std::vector<std::optional<Seconds>> preemptive_resume(std::span<const Rate> classes,
                                                                    Seconds mean_service,
                                                                    int servers);

}  // namespace wangge::theory
