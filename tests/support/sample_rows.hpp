#pragma once
#include <cstdint>

#include "record/figures.hpp"

namespace wangge::support {

/// Numbers of a replication, made up from `seed`: for tests that what goes in comes out.
inline record::ReplicationRows sample_rows(std::uint32_t seed) {
  using namespace record;
  ReplicationRows rows;
  rows.counts = {seed * 1000ull, 20, 3, 400, 7};
  rows.fingerprint = 0xfedcba9876543210ull ^ seed;
  for (std::uint32_t i = 0; i < 3; ++i)
    rows.figures.push_back({{Kind::District, 0}, IndicatorId(i), 0.5 * seed, 2.0 + i, 0.25 * seed});
  for (std::uint32_t i = 0; i < 40; ++i)
    rows.figures.push_back({{Kind::Unit, i / 4},
                            IndicatorId(i % 4),
                            0.1 * seed + i,
                            3.0 + i,
                            (0.1 * seed + i) / (3.0 + i)});
  for (std::uint32_t h = 0; h < 24; ++h)
    rows.usage.push_back({model::UnitId(1u), Usage::Slot::HourOfDay, h, base::minutes(60 + seed),
                          base::minutes(h), base::minutes(2)});
  rows.held = {{model::UnitId(2u), Stage::Handling, Cause::Work, base::hours(seed)},
               {model::UnitId::none(), Stage::Discovery, Cause::Undiscovered, base::hours(3)}};
  for (std::uint32_t h = 0; h < 24; ++h) {
    HourlyReach reach{model::UnitId(2u), h, 12, {}, {}};
    for (std::size_t i = 0; i < Reach::kLimits; ++i)
      reach.cells[i] = 1.0 / (h + 2.0) * double(i + 1), reach.people[i] = reach.cells[i] / seed;
    rows.reach.push_back(reach);
  }
  return rows;
}

}  // namespace wangge::support
