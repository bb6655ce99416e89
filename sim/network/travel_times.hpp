#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "network/road_network.hpp"
#include "network/travel_cache.hpp"

namespace wangge::network {

/// All travel tables of a scenario: an epoch is an hour's band of traffic with a state of the
/// roads. Prepare every one that can occur before the first fork; epochs in which a mode gets on
/// alike share one table, whose memory all processes share.
class TravelTimes {
 public:
  /// `states`: at least one, the first that without closures. The network must outlive it.
  TravelTimes(const RoadNetwork& network, HourProfile hours, std::vector<RoadState> states,
              TravelCache cache, unsigned threads);

  /// Has the table of the mode at this hour (0-23) in this state of the roads ready.
  void prepare(TravelMode mode, std::size_t hour, std::size_t state);
  /// See TravelTable: in all tables of the mode that are prepared. `next` is as long as there are
  /// anchors.
  void keep_close(TravelMode mode, std::span<const AnchorId> next);
  /// The table, which is prepared.
  [[nodiscard]] const TravelTable& table(TravelMode mode, std::size_t hour,
                                         std::size_t state) const;

  /// The mode's epoch at this hour in this state of the roads, by number.
  [[nodiscard]] std::size_t epoch(TravelMode mode, std::size_t hour, std::size_t state) const;
  /// What its table is made of.
  [[nodiscard]] RoadGraph graph(TravelMode mode, std::size_t hour, std::size_t state) const;

  [[nodiscard]] std::size_t tables() const { return tables_.size(); }
  /// Why tables could not be kept on disk, one line a table; for the log.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  const RoadNetwork* network_;
  HourProfile hours_;
  std::vector<RoadState> states_;
  TravelCache cache_;
  unsigned threads_;
  std::vector<TravelTable> tables_;
  std::map<std::string, std::size_t> by_fingerprint_;
  std::vector<std::size_t> of_epoch_;  ///< into tables_ by epoch; kUnprepared before
  std::vector<std::string> warnings_;
};

}  // namespace wangge::network
