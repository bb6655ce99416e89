#include "flow/crowd_load.hpp"

#include <gtest/gtest.h>

#include "kernel/hold.hpp"
#include "support/crowded.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::People;
using support::SmallDistrict;

/// Two subdistricts; 20,000 people, three quarters of them in the first, for whom 5,000 halve what
/// the handsets get.
SmallDistrict crowded(model::NetworkMode mode) {
  SmallDistrict district;
  district.split_in_two();
  district.world.network.mode = mode;
  district.world.network.crowd_half = People(5000);
  model::Crowd crowd = support::make_crowd(district.world, 0, 0);
  crowd.cells = {0.5, 0.25, 0.25, 0};
  support::add_crowd(district.world, crowd);
  return district;
}

TEST(CrowdLoadTest, CountsThePeopleInEachSubdistrict) {
  const SmallDistrict district = crowded(model::NetworkMode::Off);
  const base::Instant noon = district.world.demand.crowds[0].height.from;
  EXPECT_EQ(people_by_subdistrict(district.world, noon),
            (std::vector{People(15000), People(5000)}));
  EXPECT_EQ(people_by_subdistrict(district.world, noon - base::minutes(50)),
            (std::vector{People(3750), People(1250)}));
  EXPECT_EQ(people_by_subdistrict(district.world, noon + base::days(1)),
            (std::vector{People(0), People(0)}));
}

/// What one upload takes that begins then in a subdistrict, in seconds; nobody else is about.
class OneUpload {
 public:
  OneUpload(const SmallDistrict& district, base::Instant when, std::size_t sector)
      : world_(district.world) {
    kernel::Simulation simulation({world_.experiment.start});
    Platform platform(world_, model::ConfigurationId(0), {2008, 0}, heard_);
    start_crowd_load(platform);
    kernel::spawn(upload(when, sector, platform));
    simulation.run_until(world_.experiment.start + base::days(3));
  }
  double seconds = 0;

 private:
  kernel::Process upload(base::Instant when, std::size_t sector, Platform& p) {
    co_await kernel::hold_until(when);
    co_await p.links.upload_report(model::SubdistrictId(sector));
    seconds = base::in_seconds(kernel::now() - when);
  }

  const model::World& world_;
  support::MemoryListener heard_;
};

class CrowdLoadByMode : public testing::TestWithParam<model::NetworkMode> {};

TEST_P(CrowdLoadByMode, SlowsTheHandsetsAmongThePeople) {
  const SmallDistrict district = crowded(GetParam());
  const base::Instant noon = district.world.demand.crowds[0].height.from + base::seconds(1);
  EXPECT_NEAR(OneUpload(district, noon - base::hours(2), 0).seconds, 3 + 0.72, 0.01);
  EXPECT_NEAR(OneUpload(district, noon, 0).seconds, 3 * (1 + 3) + 0.72, 0.01);
  EXPECT_NEAR(OneUpload(district, noon, 1).seconds, 3 * (1 + 1) + 0.72, 0.01);
  EXPECT_NEAR(OneUpload(district, noon + base::hours(7), 0).seconds, 3 + 0.72, 0.01);
}

INSTANTIATE_TEST_SUITE_P(Modes, CrowdLoadByMode,
                         testing::Values(model::NetworkMode::Latency, model::NetworkMode::Flows),
                         [](const auto& instance) {
                           return std::string(
                               instance.param == model::NetworkMode::Flows ? "Flows" : "Latency");
                         });

TEST(CrowdLoadTest, AnUploadUnderWayFeelsACrowdThatComesAtOnce) {
  SmallDistrict district = crowded(model::NetworkMode::Flows);
  model::Crowd& crowd = district.world.demand.crowds[0];
  crowd.gathers = base::Duration(0);
  const base::Instant begins = crowd.height.from - base::milliseconds(720 + 1500);  // half way
  EXPECT_NEAR(OneUpload(district, begins, 0).seconds, 0.72 + 1.5 + 1.5 * (1 + 3), 0.01);
}

TEST(CrowdLoadTest, WithoutSuchAFigurePeopleDoNoHarm) {
  SmallDistrict district = crowded(model::NetworkMode::Latency);
  district.world.network.crowd_half.reset();
  const base::Instant noon = district.world.demand.crowds[0].height.from;
  EXPECT_NEAR(OneUpload(district, noon, 0).seconds, 3 + 0.72, 0.01);
}

}  // namespace
}  // namespace wangge::flow
