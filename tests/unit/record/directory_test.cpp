#include "record/directory.hpp"

#include <gtest/gtest.h>

#include "support/crowded.hpp"
#include "support/emergency_paper.hpp"

namespace wangge::record {
namespace {

using base::Lang;
using support::PaperWorld;

class DirectoryTest : public testing::Test {
 protected:
  const PaperWorld paper;
  const Directory directory{paper.world};
};

TEST_F(DirectoryTest, NamesAreInBothLanguages) {
  EXPECT_EQ(directory.name(Kind::District, 0, Lang::Zh), "西城区");
  EXPECT_EQ(directory.name(Kind::Unit, PaperWorld::kNorthTeam.index(), Lang::En),
            "Desheng inspectors");
  EXPECT_EQ(directory.name(Kind::Configuration, 1, Lang::Zh), "增加监督员");
  EXPECT_EQ(directory.name(Kind::Channel, std::size_t(model::Channel::Hotline), Lang::Zh), "热线");
}

TEST_F(DirectoryTest, WhatHasNoNameIsCalledByItsKey) {
  EXPECT_EQ(directory.name(Kind::Cell, 0, Lang::Zh), "110102001001001");
}

TEST_F(DirectoryTest, StreamsSayWhetherTheyMakeCases) {
  model::World world = paper.world;
  const auto trait = [&](std::size_t stream) {
    return Directory(world).entry(Kind::Stream, stream).trait;
  };
  EXPECT_EQ(trait(0), "");
  EXPECT_EQ(trait(1), "no_cases") << "desk work";
  EXPECT_EQ(trait(2), "no_cases") << "no trace";
  world.demand.desk_work[0].becomes_report = base::Probability(0.1);
  world.demand.trace.resize(1);
  EXPECT_EQ(trait(1), "");
  EXPECT_EQ(trait(2), "");
}

TEST_F(DirectoryTest, NobodyIsADash) {
  EXPECT_EQ(directory.name(Kind::Unit, kNobody, Lang::En), "-");
}

TEST_F(DirectoryTest, ThingsKnowWhatTheyBelongTo) {
  const Entry& team = directory.entry(Kind::Unit, PaperWorld::kSouthTeam.index());
  EXPECT_EQ(team.parent, PaperWorld::kDepartment.index());
  EXPECT_EQ(team.area, 1u);
  EXPECT_EQ(team.trait, "department");
  EXPECT_EQ(directory.community_of(PaperWorld::kSouthCell), 2u);
  EXPECT_EQ(directory.subdistrict_of(PaperWorld::kSouthCell), 1u);
}

TEST_F(DirectoryTest, GroupsAreApartByKind) {
  const auto group = [&](model::CategoryId c) {
    return directory.entry(Kind::Category, c.index()).parent;
  };
  EXPECT_EQ(directory.all(Kind::Group).size(), 3u);
  EXPECT_NE(group(PaperWorld::kManhole), group(PaperWorld::kGarbage)) << "both are number 01";
  EXPECT_EQ(directory.name(Kind::Group, group(PaperWorld::kManhole), Lang::Zh), "部件 01");
}

TEST_F(DirectoryTest, GroupsGoByTheirNamesWhereTheyHaveThem) {
  model::World world = paper.world;
  world.category_groups = {{"component-01", "公用设施", "public utilities"}};
  const Directory named(world);
  const std::uint32_t group = named.find(Kind::Group, "component-01");
  EXPECT_EQ(named.name(Kind::Group, group, Lang::Zh), "部件 01 公用设施");
  EXPECT_EQ(named.name(Kind::Group, group, Lang::En), "components 01 public utilities");
}

TEST_F(DirectoryTest, SeveritiesAreNumberedThroughTheCategories) {
  const std::uint32_t grave = directory.severity(PaperWorld::kVendor, model::SeverityIndex(1));
  EXPECT_EQ(grave, 3u);
  EXPECT_EQ(directory.entry(Kind::Severity, grave).parent, PaperWorld::kVendor.index());
  EXPECT_EQ(directory.name(Kind::Severity, grave, Lang::Zh), "严重");
}

TEST_F(DirectoryTest, CasesAreCalledByStreamAndNumber) {
  EXPECT_EQ(directory.case_name(model::problem_id(0, 1234)), "streets-1234");
  EXPECT_EQ(directory.case_name(model::problem_id(1, 5)), "calls-5");
  EXPECT_EQ(directory.case_name(model::problem_id(2, 7)), "trace-7");
}

TEST_F(DirectoryTest, IncidentsAreCalledByTheirStreamsAfterTheTrace) {
  const support::EmergencyPaper emergency;
  const Directory known(emergency.world);
  EXPECT_EQ(known.case_name(model::problem_id(2, 7)), "trace-7");
  EXPECT_EQ(known.case_name(model::problem_id(3, 12)), "emergencies-12");
}

TEST_F(DirectoryTest, WhatACrowdBringsIsCalledByItsStreamAndTheCrowd) {
  model::World world = paper.world;
  support::add_crowd(world, support::make_crowd(world, 0, 1));
  const std::size_t number = world.demand.crowds[0].brings[0].number;
  const Directory known(world);
  EXPECT_EQ(known.case_name(model::problem_id(number, 7)), "stream-0@relay-7");
  EXPECT_EQ(known.case_name(model::problem_id(2, 7)), "trace-7");
  EXPECT_EQ(known.stream_number(known.find(Kind::Stream, "stream-0@relay")), number);
  EXPECT_EQ(known.stream_number(1), 1u);
}

TEST_F(DirectoryTest, IncidentTypesKnowTheirCentreAndTheirTarget) {
  using Paper = support::EmergencyPaper;
  const Directory known(Paper().world);
  EXPECT_EQ(known.name(Kind::IncidentType, Paper::kBrawl.index(), Lang::Zh), "斗殴");
  EXPECT_EQ(known.entry(Kind::IncidentType, Paper::kBrawl.index()).parent, Paper::k110.index());
  EXPECT_EQ(known.target(Paper::kBrawl), base::minutes(5));
  EXPECT_EQ(known.name(Kind::Centre, Paper::k120.index(), Lang::En), "ambulance centre");
}

TEST_F(DirectoryTest, KeysAreFoundAndUnknownOnesAreNobody) {
  EXPECT_EQ(directory.find(Kind::Unit, "ministry"), PaperWorld::kMinistry.index());
  EXPECT_EQ(directory.find(Kind::Unit, "nobody"), kNobody);
}

TEST(DirectoryWordsTest, EveryKindOfThingHasAWord) {
  for (std::size_t i = 0; i < kKinds; ++i)
    EXPECT_TRUE(base::has_text("kind." + std::string(word_of(Kind(i))))) << i;
  EXPECT_EQ(word_of(model::UnitKind::Outside), "outside");
  EXPECT_EQ(word_of(model::CategoryKind::Component), "component");
  EXPECT_EQ(word_of(model::Channel::Trace), "trace");
}

}  // namespace
}  // namespace wangge::record
