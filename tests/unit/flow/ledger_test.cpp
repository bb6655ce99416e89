#include "flow/ledger.hpp"

#include <gtest/gtest.h>

#include "kernel/hold.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using record::Cause;
using record::Stage;

constexpr base::Instant kLedgerStart(14080 * base::days(1).count());

kernel::Process write(Ledger& ledger) {
  co_await kernel::hold(base::minutes(5));
  ledger.enter(Stage::Handling, support::SmallDistrict::kDepartment, Cause::WaitingForStaff);
  ledger.enter(Stage::Handling, support::SmallDistrict::kDepartment, Cause::Work);
  co_await kernel::hold(base::minutes(10));
  ledger.close();
}

TEST(LedgerTest, PiecesFollowEachOtherAndEmptyOnesAreNotTold) {
  const support::SmallDistrict district;
  const model::Roster roster(district.world, model::ConfigurationId(0),
                             {kLedgerStart, kLedgerStart + base::hours(24)});
  support::MemoryListener heard;
  kernel::Simulation simulation({.start = kLedgerStart});
  Ledger ledger(model::ProblemId(7), kLedgerStart, Stage::Discovery, Cause::Undiscovered, roster,
                heard);
  kernel::spawn(write(ledger));
  simulation.run_until(kLedgerStart + base::hours(1));
  const auto& life = heard.intervals.at(7);
  ASSERT_EQ(life.size(), 2U);
  EXPECT_EQ(life[0].when.to, life[1].when.from);
  EXPECT_EQ(ledger.total(Cause::Undiscovered), base::minutes(5));
  EXPECT_EQ(ledger.total(Cause::Work), base::minutes(10));
  EXPECT_EQ(ledger.stage(), Stage::Handling);
}

}  // namespace
}  // namespace wangge::flow
