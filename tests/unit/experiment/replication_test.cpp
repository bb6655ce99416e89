#include "experiment/replication.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>

#include "indicator/catalogue.hpp"
#include "kernel/simulation.hpp"
#include "kernel/trial.hpp"
#include "support/memory_listener.hpp"
#include "support/small_district.hpp"

namespace wangge::experiment {
namespace {

using indicator::ReplicationResult;
using support::SmallDistrict;

constexpr model::ConfigurationId kBaseline{0};

/// A replication runs once in a process; so each gets one.
ReplicationResult apart(const SmallDistrict& district, std::uint32_t replication,
                        bool step = false) {
  auto trial = kernel::Trial::start([&] {
    return replicate(district.world, kBaseline, replication, {nullptr, step}).serialise();
  });
  const auto outcome = trial.wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  return ReplicationResult::parse(outcome.result);
}

TEST(ReplicationTest, TellsTheSameStoryFromTheSameSeed) {
  const SmallDistrict district;
  EXPECT_EQ(apart(district, 0), apart(district, 0));
}

TEST(ReplicationTest, TellsAnotherStoryInAnotherReplication) {
  const SmallDistrict district;
  EXPECT_NE(apart(district, 0).rows.fingerprint, apart(district, 1).rows.fingerprint);
}

TEST(ReplicationTest, TellsAnotherStoryFromAnotherSeed) {
  const SmallDistrict district;
  SmallDistrict other;
  other.world.experiment.seed = 2009;
  EXPECT_NE(apart(district, 0).rows.fingerprint, apart(other, 0).rows.fingerprint);
}

TEST(ReplicationTest, GivesTheSameBytesStepByStep) {
  const SmallDistrict district;
  EXPECT_EQ(apart(district, 0), apart(district, 0, true));
}

TEST(ReplicationTest, CountsWhatTheModelSays) {
  const SmallDistrict district;
  auto trial = kernel::Trial::start([&] {
    support::MemoryListener heard;
    const auto result = replicate(district.world, kBaseline, 0, {&heard, false});
    const bool same = result.rows.counts.cases == heard.cases.size();
    const auto reports = result.value(indicator::find("reports"));
    return std::string(same && reports && *reports > 0 ? "counted" : "lost");
  });
  EXPECT_EQ(trial.wait().result, "counted");
}

TEST(ReplicationTest, TakesEverythingDownWhenItFails) {
  struct Full final : record::Listener {
    void cell_visited(model::CellId, base::Instant) override { throw std::runtime_error("full"); }
  };
  const SmallDistrict district;
  auto trial = kernel::Trial::start([&] {
    Full full;
    EXPECT_THROW(replicate(district.world, kBaseline, 0, {&full, false}), std::runtime_error);
    const bool clean = kernel::detail::calendar.frames().live() == 0;
    const kernel::Simulation another({district.world.experiment.start});  // or it would throw
    return std::string(clean ? "clean" : "frames left");
  });
  EXPECT_EQ(trial.wait().result, "clean");
}

}  // namespace
}  // namespace wangge::experiment
