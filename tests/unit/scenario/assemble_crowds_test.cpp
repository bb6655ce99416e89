#include <gmock/gmock.h>

#include <numeric>

#include "base/civil.hpp"
#include "unit/scenario/occasions.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(AssembleCrowdsTest, ACrowdIsWhereItSaysForAsLongAsItSays) {
  const model::World world = world_of(with_demand(kRelay));
  const model::Crowd& crowd = world.demand.crowds.at(0);
  EXPECT_EQ(crowd.people, base::People(20000));
  EXPECT_EQ(base::format_minute(presence(crowd).from), "2008-07-22 06:00");
  EXPECT_EQ(base::format_minute(presence(crowd).to), "2008-07-22 13:00");
  EXPECT_DOUBLE_EQ(std::accumulate(crowd.cells.begin(), crowd.cells.end(), 0.0), 1);
  EXPECT_EQ(crowd.cells[2] + crowd.cells[3], 0) << "the east";
}

TEST(AssembleCrowdsTest, ItBringsMoreOfEachStreamThatIsNamed) {
  const auto brings = world_of(with_demand(kRelay)).demand.crowds.at(0).brings;
  ASSERT_EQ(brings.size(), 2u);
  EXPECT_EQ(brings[0].name.key, "calls@relay");
  EXPECT_EQ(brings[0].usual, 2u) << "behind the desk work and the trace";
  EXPECT_DOUBLE_EQ(brings[0].rate.count(), 24 * 0.05);
  EXPECT_EQ(brings[1].usual, 0u);
  EXPECT_EQ(brings[1].name.in(base::Lang::En), "advice, torch relay");
  EXPECT_NE(brings[0].number, brings[1].number);
}

TEST(AssembleCrowdsTest, ASmallCrowdIsInTheNearestCell) {
  const auto cells =
      world_of(with(with_demand(kRelay), "radius: 400 m", "radius: 1 m")).demand.crowds.at(0).cells;
  EXPECT_EQ(std::count(cells.begin(), cells.end(), 1), 1);
}

TEST(AssembleCrowdsTest, SuggestsTheStreamThatWasMeant) {
  const std::string text = with(with_demand(kRelay), "{calls: 0.05", "{cals: 0.05");
  EXPECT_THAT(faults_of(text),
              ElementsAre(AllOf(HasSubstr("scenario.yaml:27:23: demand.crowds[relay].per_thousand."
                                          "cals: there is no stream called `cals`"),
                                EndsWith("did you mean `calls`?"))));
}

TEST(AssembleCrowdsTest, ACrowdThatEndsBeforeItBeginsIsAFault) {
  const std::string text = with(with_demand(kRelay), "to: 2008-07-22 12:00", "to: 2008-07-21");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("demand.crowds[relay]: ends before it begins")));
}

TEST(AssembleCrowdsTest, ACrowdOutsideTheDistrictIsAFault) {
  const std::string text = with(with_demand(kRelay), "place: [300, 500]", "place: [-700, 500]");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("demand.crowds[relay].place: lies outside the district, and no "
                                    "cell of it within `radius`")));
  EXPECT_THAT(faults_of(with(text, "radius: 400 m", "radius: 1.5 km")), IsEmpty())
      << "it reaches into the district";
}

TEST(AssembleCrowdsTest, SaysWhatLiesOutsideTheSimulatedTime) {
  const std::string text =
      with(with(with_demand(kRelay), "from: 2008-07-22 08:00", "from: 2008-09-22 08:00"),
           "to: 2008-07-22 12:00", "to: 2008-09-22 12:00");
  EXPECT_THAT(load_text(text).notes,
              ElementsAre("`relay` lies outside the simulated time and does nothing"));
}

TEST(AssembleCrowdsTest, TwoCrowdsOfOneNameAreAFaultOfTheSecond) {
  const std::string text = with_demand(kRelay + kRelay.substr(kRelay.find("    - {id")));
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("demand.crowds[relay].id: the id `relay` stands here for the "
                                    "second time")));
}

}  // namespace
}  // namespace wangge::scenario
