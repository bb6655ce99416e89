#include "dispatch/routing.hpp"

#include <gtest/gtest.h>

#include <array>

namespace wangge::dispatch {
namespace {

using model::CategoryKind;
using model::First;
using model::UnitId;

const UnitId kOwner(3);
const UnitId kStreet(7);
const model::Routing kChangshu{First::Owner, First::Subdistrict, base::Probability(0.9)};

TEST(RoutingTest, SendsComponentsToTheOwnerFirst) {
  EXPECT_EQ(first_by_rule(kChangshu, {CategoryKind::Component, kOwner, kStreet}), kOwner);
}

TEST(RoutingTest, SendsEventsToTheSubdistrictFirst) {
  EXPECT_EQ(first_by_rule(kChangshu, {CategoryKind::Event, kOwner, kStreet}), kStreet);
}

TEST(RoutingTest, TurnsRoundWithTheReversePolicy) {
  const model::Routing reverse{First::Subdistrict, First::Owner, base::Probability(0.9)};
  EXPECT_EQ(first_by_rule(reverse, {CategoryKind::Component, kOwner, kStreet}), kStreet);
  EXPECT_EQ(first_by_rule(reverse, {CategoryKind::Event, kOwner, kStreet}), kOwner);
}

TEST(RoutingTest, SendsToTheOnlyUnitThereIs) {
  EXPECT_EQ(first_by_rule(kChangshu, {CategoryKind::Event, kOwner, UnitId::none()}), kOwner);
  EXPECT_EQ(first_by_rule(kChangshu, {CategoryKind::Component, UnitId::none(), kStreet}), kStreet);
}

TEST(RoutingTest, FollowsTheTruthWhereTheDispatcherSeesIt) {
  const RoutingQuestion question{CategoryKind::Event, kOwner, kStreet, false};
  EXPECT_EQ(first_unit(kChangshu, question, true), kOwner);
  EXPECT_EQ(first_unit(kChangshu, question, false), kStreet);
}

TEST(RoutingTest, HoldsTheSubdistrictCompetentOnlyWhereItHasCrews) {
  EXPECT_EQ(competent_unit(kChangshu, {CategoryKind::Event, kOwner, kStreet, true}), kStreet);
  EXPECT_EQ(competent_unit(kChangshu, {CategoryKind::Event, kOwner, UnitId::none(), true}), kOwner);
  EXPECT_EQ(competent_unit(kChangshu, {CategoryKind::Event, UnitId::none(), kStreet, false}),
            kStreet);
}

TEST(RoutingTest, TheRuleDecidesWhoDoesWhatEitherCan) {
  const RoutingQuestion question{CategoryKind::Event, kOwner, kStreet, false, true};
  const model::Routing reverse{First::Subdistrict, First::Owner, base::Probability(0.9)};
  EXPECT_EQ(competent_unit(kChangshu, question), kStreet);
  EXPECT_EQ(competent_unit(reverse, question), kOwner);
  for (const UnitId unit : {kOwner, kStreet}) EXPECT_TRUE(is_competent(unit, question));
  EXPECT_FALSE(is_competent(UnitId(9), question));
}

TEST(RoutingTest, AFurtherOwnerIsTheOnlyOneWhoCan) {
  const RoutingQuestion question{CategoryKind::Event, kOwner, kStreet, false, true, UnitId(9)};
  EXPECT_FALSE(is_competent(kOwner, question));
  EXPECT_TRUE(is_competent(UnitId(9), question));
}

TEST(RoutingTest, SendsAReturnedOrderToTheOther) {
  const RoutingQuestion question{CategoryKind::Event, kOwner, kStreet, false};
  EXPECT_EQ(after_return(question, std::array{kStreet}), kOwner);
  EXPECT_EQ(after_return(question, std::array{kOwner}), kStreet);
}

TEST(RoutingTest, HasNobodyLeftToSendItToWhenBothHaveReturnedIt) {
  const RoutingQuestion question{CategoryKind::Event, kOwner, kStreet, false, false, UnitId(9)};
  EXPECT_FALSE(after_return(question, std::array{kOwner, kStreet}));
  EXPECT_EQ(competent_unit(kChangshu, question), UnitId(9))
      << "who it is when the centre has coordinated";
}

}  // namespace
}  // namespace wangge::dispatch
