#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "experiment/workers.hpp"
#include "record/figures.hpp"
#include "record/results.hpp"

namespace wangge::experiment {

/// Of what the results in a shard's file are: they belong to no other campaign's.
struct ShardOrigin {
  std::string scenario_hash;
  std::uint64_t seed = 1;
  std::string version;

  bool operator==(const ShardOrigin&) const = default;
};

ShardOrigin origin_of(const record::Provenance& provenance);

/// Writes the results of a shard's cells to one file, which is there once all of it is on the disk:
/// written beside under a name that no other writer has, then renamed over what is there. Throws
/// base::RunFailed if the disk fails; then nothing is left.
///
/// The file is a line `wangge shard 1`, then frames: a letter, the length (4 bytes, least first),
/// as many bytes, and a check of all these (8 bytes). O is the origin, C a cell and its result, L a
/// piece of the lives of that cell's cases, E the end: how many cells there are.
class ShardWriter {
 public:
  ShardWriter(std::filesystem::path file, const ShardOrigin& origin);
  ~ShardWriter();
  ShardWriter(const ShardWriter&) = delete;
  ShardWriter& operator=(const ShardWriter&) = delete;

  /// `result`: as indicator::ReplicationResult::serialise gives it. `lives`: a file with what an
  /// IntervalLog wrote; none where there is no such file.
  void add(const Cell& cell, std::string_view result, const std::filesystem::path& lives = {});
  void finish();

 private:
  void write(std::string_view bytes);
  void write_frame(char kind, std::string_view bytes);
  void write_lives(const std::filesystem::path& lives);
  void flush();
  [[noreturn]] void fail(int error) const;

  std::filesystem::path file_;
  std::string beside_;
  int handle_ = -1;
  std::string waiting_;  ///< for the disk
  std::uint64_t cells_ = 0;
};

/// What is in a shard's file.
struct ShardReading {
  std::uint64_t cells = 0;  ///< that were whole
  std::string fault;        ///< what is wrong with the file, in words; empty: nothing

  [[nodiscard]] bool holds_all(std::uint64_t of) const { return fault.empty() && cells == of; }
};

/// Given a cell of the file; `lives`, if they are in it, can be read from the stream.
using ReadCell =
    std::function<void(const Cell& cell, const record::ReplicationRows& rows, std::istream* lives)>;

/// Tells `read` each cell of the file that is whole. Of another origin, or no such file at all:
/// none. Cut short or garbled: those before the damage. One cell is in memory at a time; the lives
/// of its cases go through the file `room`, which is gone afterwards.
ShardReading read_shard(const std::filesystem::path& file, const ShardOrigin& origin,
                        const std::filesystem::path& room, const ReadCell& read);

}  // namespace wangge::experiment
