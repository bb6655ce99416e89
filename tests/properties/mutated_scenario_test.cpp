#include <gtest/gtest.h>

#include <string>

#include "base/fault.hpp"
#include "scenario/read_scenario.hpp"
#include "unit/scenario/folder.hpp"
#include "unit/scenario/small_scenarios.hpp"

/// A scenario with any byte changed, lost or doubled either reads or is refused with faults;
/// nothing crashes, hangs or lets nonsense through.
namespace wangge::scenario {
namespace {

/// What the flow relies on without looking again.
void expect_valid(const model::World& world, const std::string& text) {
  ASSERT_FALSE(world.district.cells.empty()) << text;
  for (const model::StaffingLine& line : world.staffing.configurations.at(0).lines) {
    ASSERT_LT(line.unit.index(), world.organisation.units.size()) << text;
    ASSERT_LT(line.shift.index(), world.staffing.shifts.size()) << text;
  }
  for (const model::DeskStream& stream : world.demand.desk_work) {
    ASSERT_LT(stream.desk.index(), world.organisation.units.size()) << text;
    ASSERT_GE(stream.rhythm.per_day, base::PerDay(0)) << text;
  }
  for (const model::Category& category : world.categories)
    ASSERT_LT(category.owner.index(), world.organisation.units.size()) << text;
  ASSERT_GT(world.experiment.length.count(), 0) << text;
  ASSERT_EQ(world.patrol_tours.size(), world.district.subdistricts.size()) << text;
}

class MutatedScenarioTest : public ::testing::Test {
 protected:
  /// True if it reads.
  bool survives(const std::string& text) {
    folder_.write("scenario.yaml", text);
    try {
      expect_valid(read_scenario(folder_.path()), text);
      return true;
    } catch (const base::InvalidInput& invalid) {
      EXPECT_FALSE(invalid.faults().empty()) << text;
      EXPECT_FALSE(invalid.faults().front().message.empty()) << text;
      return false;
    }
  }

 private:
  Folder folder_{{}};
};

using std::string_literals::operator""s;
const std::string kBytes = "{}[]\"':,-&*#!|>%@`?0 9\n\t\0\x7f\x80\xe5\xff~.x"s;

TEST_F(MutatedScenarioTest, AnyByteMayBeAnother) {
  int read = 0, refused = 0;
  for (std::size_t i = 0; i < kOneDesk.size(); ++i)
    for (std::size_t k = 0; k < 12; ++k) {
      std::string text = kOneDesk;
      text[i] = kBytes[(7 * i + 3 * k) % kBytes.size()];
      ++(survives(text) ? read : refused);
    }
  EXPECT_GT(read, 100);
  EXPECT_GT(refused, 1000);
}

TEST_F(MutatedScenarioTest, AnyByteMayBeMissingOrDoubled) {
  for (std::size_t i = 0; i < kSmallDistrict.size(); i += 2) {
    survives(std::string(kSmallDistrict).erase(i, 1));
    survives(std::string(kSmallDistrict).insert(i + 1, 1, kSmallDistrict[i + 1]));
  }
}

TEST_F(MutatedScenarioTest, TheFileMayEndAnywhere) {
  for (std::size_t i = 0; i < kSmallDistrict.size(); i += 3) survives(kSmallDistrict.substr(0, i));
}

TEST_F(MutatedScenarioTest, AnyLineMayBeMissingOrDoubled) {
  for (std::size_t at = 0; at < kSmallDistrict.size();) {
    const std::size_t end = kSmallDistrict.find('\n', at) + 1;
    survives(std::string(kSmallDistrict).erase(at, end - at));
    survives(std::string(kSmallDistrict).insert(at, kSmallDistrict.substr(at, end - at)));
    at = end;
  }
}

}  // namespace
}  // namespace wangge::scenario
