#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "random/source.hpp"

namespace wangge::random {

inline constexpr std::size_t kBlockDraws = 256;

/// The draws of a whole block, at once: Threefry-4x64-20 (the article of source.hpp) with the key
/// (seed, replication, purpose, entity) and the counter block * 64 + 0 ... 63. It only adds,
/// rotates and xors 64-bit words, so a compiler runs it several counters at a time.
struct BlockKey {
  std::array<std::uint64_t, 4> words;
  enum class Kind { Uniform, Exponential } kind;
};
using BlockFill = void (*)(const BlockKey&, std::uint64_t block, std::span<double, kBlockDraws>);

/// One way to fill a block: the plain one, and the same code compiled for wider vectors. All give
/// the same bytes.
struct BlockFiller {
  const char* name;
  BlockFill fill;
};
/// Those that this processor can run, slowest first.
[[nodiscard]] std::vector<BlockFiller> usable_block_fillers();

/// A long run of draws of one kind, one after the other, for loops that do little else. A draw
/// costs, by vector width, 3 to 6 ns as an exponential and 2 to 3 ns as a uniform; a `Stream` costs
/// 3 ns and its logarithm as much again. Holds 2 KiB and makes 256 draws at the first, so it suits
/// one thing that draws thousands of times, not thousands of things that draw a few. Its numbers
/// are not those of `Source::uniform`.
template <BlockKey::Kind kKind>
class Block {
 public:
  Block(Source source, Purpose purpose, std::uint64_t entity)
      : key_{{source.seed(), source.replication(), static_cast<std::uint64_t>(purpose), entity},
             kKind} {}

  [[nodiscard]] double next() {
    if (place_ == kBlockDraws) refill();
    return draws_[place_++];
  }

 private:
  void refill();

  alignas(64) std::array<double, kBlockDraws> draws_;
  std::size_t place_ = kBlockDraws;
  std::uint64_t blocks_ = 0;
  BlockKey key_;
};

/// Uniform in the open interval (0, 1).
using UniformBlock = Block<BlockKey::Kind::Uniform>;
/// Exponential with mean 1: the n-th is -ln of the n-th of a UniformBlock with the same key.
using ExponentialBlock = Block<BlockKey::Kind::Exponential>;

extern template class Block<BlockKey::Kind::Uniform>;
extern template class Block<BlockKey::Kind::Exponential>;

}  // namespace wangge::random
