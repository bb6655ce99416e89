#include "report/names.hpp"

#include <gtest/gtest.h>

#include "indicator/catalogue.hpp"
#include "support/paper_world.hpp"

namespace wangge::report {
namespace {

using base::Lang;

TEST(NamesTest, AHolderIsAUnitOrNobody) {
  const support::PaperWorld paper;
  const record::Directory directory(paper.world);
  EXPECT_EQ(holder_name(support::PaperWorld::kDesk, directory, {Lang::En}), "intake desk");
  EXPECT_EQ(holder_name(model::UnitId::none(), directory, {Lang::En}), "nobody knew");
}

TEST(NamesTest, ATeamIsOfItsDepartment) {
  model::World world = support::PaperWorld().world;
  model::Unit team = world.organisation.unit(support::PaperWorld::kDesk);
  team.whole = support::PaperWorld::kDesk;
  world.organisation.units.push_back(team);
  const record::Directory directory(world);
  const model::UnitId last(world.organisation.units.size() - 1);
  EXPECT_EQ(whole_of(last, directory), support::PaperWorld::kDesk);
  EXPECT_EQ(whole_of(support::PaperWorld::kDesk, directory), support::PaperWorld::kDesk);
  EXPECT_FALSE(whole_of(model::UnitId::none(), directory).exists());
}

TEST(NamesTest, AnIndicatorStandsWithItsUnit) {
  EXPECT_EQ(indicator_title(indicator::find("response_mean"), {Lang::En}), "mean response time, h");
  EXPECT_EQ(indicator_title(indicator::find("response_mean"), {Lang::Zh}), "平均响应时长（小时）");
}

}  // namespace
}  // namespace wangge::report
