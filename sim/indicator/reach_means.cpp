#include "indicator/reach_means.hpp"

#include <algorithm>

#include "base/civil.hpp"

namespace wangge::indicator {
namespace {

using record::HourlyReach;
using record::Reach;

void add(HourlyReach& hour, const double (&cells)[Reach::kLimits],
         const double (&people)[Reach::kLimits], std::uint64_t measured) {
  hour.measured += measured;
  for (std::size_t i = 0; i < Reach::kLimits; ++i) {
    hour.cells[i] += cells[i];
    hour.people[i] += people[i];
  }
}

}  // namespace

void ReachMeans::add(const Reach& reach) {
  const auto hour = static_cast<std::size_t>(base::time_of_day(reach.when) / base::hours(1));
  indicator::add(hours_[hour], reach.cells, reach.people, 1);
}

ReachMeans& ReachMeans::operator+=(const ReachMeans& other) {
  for (std::size_t h = 0; h < hours_.size(); ++h)
    indicator::add(hours_[h], other.hours_[h].cells, other.hours_[h].people,
                   other.hours_[h].measured);
  return *this;
}

bool ReachMeans::empty() const {
  return std::ranges::all_of(hours_, [](const HourlyReach& h) { return h.measured == 0; });
}

std::optional<ReachMeans::Share> ReachMeans::share(const ReachPart& part) const {
  Share all, worst;
  for (const HourlyReach& hour : hours_) {
    if (hour.measured == 0) continue;
    const Share one{(hour.*part.shares)[part.limit], static_cast<double>(hour.measured)};
    all.sum += one.sum;
    all.measured += one.measured;
    const bool lowest = one.sum * worst.measured < worst.sum * one.measured;
    if (worst.measured == 0 || lowest) worst = one;
  }
  if (all.measured == 0) return {};
  return part.worst_hour ? worst : all;
}

std::vector<HourlyReach> ReachMeans::rows(model::UnitId service) const {
  std::vector<HourlyReach> rows;
  for (std::size_t h = 0; h < hours_.size(); ++h) {
    if (hours_[h].measured == 0) continue;
    HourlyReach& row = rows.emplace_back(hours_[h]);
    row.service = service;
    row.hour = static_cast<std::uint32_t>(h);
    for (std::size_t i = 0; i < Reach::kLimits; ++i) {
      row.cells[i] /= static_cast<double>(row.measured);
      row.people[i] /= static_cast<double>(row.measured);
    }
  }
  return rows;
}

}  // namespace wangge::indicator
