#include "random/exponential_block.hpp"

#include <Random123/threefry.h>

#include <bit>

#include "random/elementary.hpp"

namespace wangge::random {
namespace {

/// As in source.cpp, by bits alone: [1, 2) from the upper 52, less 1, plus half a step. Every step
/// is exact.
[[gnu::always_inline]] inline double open_unit(std::uint64_t bits) {
  return (std::bit_cast<double>((bits >> 12) | detail::kOneBits) - 1) + 0x1p-53;
}

/// Written so that g++ vectorises both loops; inlined into one function for each vector width
/// below.
[[gnu::always_inline]] inline void fill(const BlockKey& key, std::uint64_t block, double* draws) {
  constexpr std::size_t kCounters = kBlockDraws / 4;
  const threefry4x64_key_t threefry_key{{key.words[0], key.words[1], key.words[2], key.words[3]}};
  for (std::size_t i = 0; i < kCounters; ++i) {
    const threefry4x64_ctr_t counter{{block * kCounters + i, 0, 0, 0}};
    const threefry4x64_ctr_t words = threefry4x64_R(20, counter, threefry_key);
    draws[i] = open_unit(words.v[0]);
    draws[kCounters + i] = open_unit(words.v[1]);
    draws[2 * kCounters + i] = open_unit(words.v[2]);
    draws[3 * kCounters + i] = open_unit(words.v[3]);
  }
  if (key.kind == BlockKey::Kind::Uniform) return;
  for (std::size_t i = 0; i < kBlockDraws; ++i) draws[i] = -portable_log(draws[i]);
}

using Draws = std::span<double, kBlockDraws>;

void fill_plain(const BlockKey& key, std::uint64_t block, Draws draws) {
  fill(key, block, draws.data());
}

#ifdef __x86_64__
// Not wider: a block of 512-bit code is faster by itself, but in an event loop the processor wakes
// its widest units for each block anew, and W2 ran 6 % slower than with this.
[[gnu::target("avx2")]] void fill_avx2(const BlockKey& key, std::uint64_t block, Draws draws) {
  fill(key, block, draws.data());
}
#endif

}  // namespace

std::vector<BlockFiller> usable_block_fillers() {
  std::vector<BlockFiller> fillers{{"plain", fill_plain}};
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2")) fillers.push_back({"avx2", fill_avx2});
#endif
  return fillers;
}

template <BlockKey::Kind kKind>
void Block<kKind>::refill() {
  static const BlockFill kFastest = usable_block_fillers().back().fill;
  kFastest(key_, blocks_++, draws_);
  place_ = 0;
}

template class Block<BlockKey::Kind::Uniform>;
template class Block<BlockKey::Kind::Exponential>;

}  // namespace wangge::random
