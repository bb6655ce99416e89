#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/fault.hpp"
#include "scenario/read_scenario.hpp"
#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/folder.hpp"
#include "unit/scenario/small_scenarios.hpp"

/// A scenario with any byte changed, lost or doubled either reads or is refused with faults;
/// nothing crashes, hangs or lets nonsense through.
namespace wangge::scenario {
namespace {

void expect_valid(const model::Emergencies& emergencies, const model::World& world,
                  const std::string& text) {
  for (const model::CallCentre& centre : emergencies.centres)
    ASSERT_LT(std::max(centre.call_desk, centre.dispatch_desk).index(),
              world.organisation.units.size())
        << text;
  for (const model::IncidentType& type : emergencies.types) {
    ASSERT_LT(type.centre.index(), emergencies.centres.size()) << text;
    ASSERT_FALSE(type.needs.empty()) << text;
    for (const model::Need& need : type.needs)
      ASSERT_TRUE(world.organisation.unit(need.service).response) << text;
  }
  for (const model::IncidentStream& stream : emergencies.streams) {
    ASSERT_EQ(stream.type_weights.size(), emergencies.types.size()) << text;
    ASSERT_EQ(stream.cell_weights.size(), world.district.cells.size()) << text;
  }
}

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
  expect_valid(world.emergencies, world, text);
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

TEST_F(MutatedScenarioTest, AnyByteOfEmergenciesMayBeAnotherOrMissing) {
  for (std::size_t i = 0; i < kEmergencies.size(); i += 2) {
    std::string text = kEmergencies;
    text[i] = kBytes[i % kBytes.size()];
    survives(text);
    survives(std::string(kEmergencies).erase(i + 1, 1));
  }
}

TEST_F(MutatedScenarioTest, TheFileMayEndAnywhere) {
  for (std::size_t i = 0; i < kSmallDistrict.size(); i += 3) survives(kSmallDistrict.substr(0, i));
}

TEST_F(MutatedScenarioTest, AnyLineMayBeMissingOrDoubled) {
  for (const std::string* whole : {&kSmallDistrict, &kEmergencies})
    for (std::size_t at = 0; at < whole->size();) {
      const std::size_t end = whole->find('\n', at) + 1;
      survives(std::string(*whole).erase(at, end - at));
      survives(std::string(*whole).insert(at, whole->substr(at, end - at)));
      at = end;
    }
}

}  // namespace
}  // namespace wangge::scenario
