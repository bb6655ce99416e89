#include "model/policy.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
namespace {

using base::Limit;
using base::Ratio;

constexpr base::Instant kFrom(1000), kTo(2000);

Policy halved(std::vector<bool> categories = {}) {
  Policy policy;
  policy.tightened = {{{kFrom, kTo}, std::move(categories), Ratio(0.5)}};
  return policy;
}

double amount(const Policy& policy, base::Instant filed, std::size_t category = 0) {
  return limit_in_force(policy, {Limit::Unit::WorkDays, 4}, CategoryId(category), filed).amount;
}

TEST(PolicyTest, LimitsAreTightenedForWhatIsFiledInTime) {
  EXPECT_EQ(amount(halved(), base::Instant(999)), 4);
  EXPECT_EQ(amount(halved(), kFrom), 2);
  EXPECT_EQ(amount(halved(), base::Instant(1999)), 2);
  EXPECT_EQ(amount(halved(), kTo), 4);
}

TEST(PolicyTest, OnlyTheCategoriesThatAreMeantAreTightened) {
  EXPECT_EQ(amount(halved({false, true}), kFrom, 0), 4);
  EXPECT_EQ(amount(halved({false, true}), kFrom, 1), 2);
}

TEST(PolicyTest, TighteningsMultiplyAndKeepTheUnit) {
  Policy policy = halved();
  policy.tightened.push_back(policy.tightened[0]);
  const Limit limit = limit_in_force(policy, {Limit::Unit::WorkDays, 4}, CategoryId(0), kFrom);
  EXPECT_EQ(limit, (Limit{Limit::Unit::WorkDays, 1}));
}

}  // namespace
}  // namespace wangge::model
