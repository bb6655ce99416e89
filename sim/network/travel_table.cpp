#include "network/travel_table.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace wangge::network {
namespace {

/// The nearest of `count` candidates, whose times `time` tells.
template <class Time>
std::optional<TravelTable::Nearest> first_to_arrive(std::size_t count, const Time& time) {
  std::size_t best = 0;
  Millis least = kNever;
  for (std::size_t i = 0; i < count; ++i) {
    const Millis takes = time(i);
    if (takes >= least) continue;
    best = i;
    least = takes;
  }
  if (least == kNever) return std::nullopt;
  return TravelTable::Nearest{best, base::Duration(least)};
}

/// Rows by origin become rows by destination.
void transpose(std::vector<Millis>& times, std::size_t anchors) {
  for (std::size_t a = 0; a < anchors; ++a)
    for (std::size_t b = 0; b < a; ++b) std::swap(times[a * anchors + b], times[b * anchors + a]);
}

}  // namespace

Millis TravelTable::shortest(std::span<const AnchorId> from, AnchorId to) const {
  Millis least = kNever;
  if (has_rows()) {  // without a branch, so that the row is read at many places at once
    const Millis* row = times_ + to.index() * anchors_;
    for (const AnchorId anchor : from) least = std::min(least, row[anchor.index()]);
  } else {
    for (const AnchorId anchor : from) least = std::min(least, at(anchor, to));
  }
  return least;
}

std::optional<TravelTable::Nearest> TravelTable::nearest(std::span<const AnchorId> from,
                                                         AnchorId to) const {
  return first_to_arrive(from.size(), [&](std::size_t i) { return at(from[i], to); });
}

std::optional<TravelTable::Nearest> TravelTable::nearest_from(AnchorId from,
                                                              std::span<const AnchorId> to) const {
  return first_to_arrive(to.size(), [&](std::size_t i) { return at(from, to[i]); });
}

std::vector<TravelTable::Nearest> TravelTable::by_time(std::span<const AnchorId> from,
                                                       AnchorId to) const {
  std::vector<Nearest> arrivals;
  for (std::size_t i = 0; i < from.size(); ++i)
    if (const auto takes = time(from[i], to)) arrivals.push_back({i, *takes});
  std::stable_sort(arrivals.begin(), arrivals.end(),
                   [](const Nearest& a, const Nearest& b) { return a.time < b.time; });
  return arrivals;
}

void TravelTable::keep_close(std::span<const AnchorId> next) {
  auto legs = std::make_shared<std::vector<Leg>>();
  legs->reserve(next.size());
  for (std::size_t a = 0; a < next.size(); ++a)
    legs->push_back({next[a], next[a].exists() ? at(AnchorId(a), next[a]) : kNever});
  legs_ = std::move(legs);
}

TravelTable make_travel_table(const RoadGraph& graph, unsigned threads, std::size_t most_rows) {
  const std::size_t anchors = graph.anchors();
  if (anchors > most_rows) return TravelTable(std::make_shared<HubLabels>(graph, threads));
  const auto times = std::make_shared<std::vector<Millis>>(anchors * anchors);
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t a = next++; a < anchors; a = next++)
      graph.fill_row(AnchorId(a), std::span(*times).subspan(a * anchors, anchors));
  };
  {
    std::vector<std::jthread> helpers;
    for (unsigned t = 1; t < threads; ++t) helpers.emplace_back(work);
    work();
  }
  transpose(*times, anchors);
  return TravelTable(times, times->data(), anchors);
}

}  // namespace wangge::network
