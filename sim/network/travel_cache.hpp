#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "network/travel_table.hpp"

namespace wangge::network {

/// Travel tables on disk, a file each, named by the fingerprint of the graph: the same roads,
/// speeds, closures and anchors find their file again, any change makes another. The files are
/// mapped into memory, so that all processes share one copy. Nobody but the user removes them.
/// Tables without rows, of a whole city, are made in seconds each time and not kept.
///
/// A file is 64 bytes and then the times, row by row, in the byte order of the machine:
///   "wgtravel", format 2 (u32), byte order mark 0x01020304 (u32), anchors (u64), checksum of the
///   times (u64), fingerprint (32 hexadecimal digits).
class TravelCache {
 public:
  /// No folder: nothing is kept.
  explicit TravelCache(std::filesystem::path folder = {}) : folder_(std::move(folder)) {}

  struct Made {
    TravelTable table;
    bool from_disk = false;
    std::string warning;  ///< why the table could not be kept; empty if it was. For the log.
  };
  /// The table of the graph: from its file if that is whole, else made on `threads` threads and
  /// written, whole or not at all. A damaged file is made again. A disk that is full or read-only
  /// costs time at the next run and is no failure of this one.
  [[nodiscard]] Made table(const RoadGraph& graph, unsigned threads) const;

  [[nodiscard]] std::filesystem::path file_of(const RoadGraph& graph) const;

 private:
  std::filesystem::path folder_;
};

/// Maps a table's file. Empty if it is absent, damaged, of another format or of another graph.
[[nodiscard]] std::optional<TravelTable> open_travel_table(const std::filesystem::path& file,
                                                           const RoadGraph& graph);

}  // namespace wangge::network
