#include "random/source.hpp"

#include <Random123/philox.h>

namespace wangge::random {
namespace {

/// The middle of one of 2^52 equal steps: never 0, never 1, exact in a double.
double open_unit(std::uint64_t bits) { return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52; }

using Philox = r123::Philox4x64;

Philox::ctr_type philox(const Source& source, Purpose purpose, std::uint64_t entity,
                        std::uint32_t block) {
  const Philox::ctr_type counter{{block, entity, static_cast<std::uint64_t>(purpose), 0}};
  const Philox::key_type key{{source.seed(), source.replication()}};
  return Philox{}(counter, key);
}

}  // namespace

double Source::uniform(Purpose purpose, std::uint64_t entity, std::uint32_t draw) const {
  return open_unit(philox(*this, purpose, entity, draw / 4)[draw % 4]);
}

std::array<double, 4> Source::four(Purpose purpose, std::uint64_t entity,
                                   std::uint32_t block) const {
  const Philox::ctr_type words = philox(*this, purpose, entity, block);
  return {open_unit(words[0]), open_unit(words[1]), open_unit(words[2]), open_unit(words[3])};
}

}  // namespace wangge::random
