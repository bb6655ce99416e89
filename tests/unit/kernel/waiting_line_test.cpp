#include "kernel/waiting_line.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <random>
#include <set>
#include <tuple>

namespace wangge::kernel::detail {
namespace {

Waiter waiter(int priority, std::uint64_t arrival, std::uint64_t skills = 0) {
  Waiter one;
  one.priority = Priority(priority);
  one.arrival = arrival;
  one.skills = skills;
  return one;
}

TEST(WaitingLineTest, GoesByPriorityThenArrival) {
  WaitingLine line;
  Waiter a = waiter(1, 1), b = waiter(0, 2), c = waiter(0, 3);
  for (Waiter* one : {&a, &b, &c}) line.insert(*one);
  for (Waiter* one : {&b, &c, &a}) {
    EXPECT_EQ(line.first_for(PersonId(0), 0), one);
    line.remove(*one);
  }
  EXPECT_TRUE(line.empty());
}

TEST(WaitingLineTest, WhoComesBackKeepsTheirPlace) {
  WaitingLine line;
  Waiter early = waiter(0, 1), middle = waiter(0, 2), late = waiter(0, 3);
  for (Waiter* one : {&early, &late, &middle}) line.insert(*one);
  line.remove(early);
  EXPECT_EQ(line.first_for(PersonId(0), 0), &middle);
  line.insert(early);
  EXPECT_EQ(line.first_for(PersonId(0), 0), &early);
  line.disband();
  EXPECT_FALSE(early.in_line() || middle.in_line() || late.in_line());
}

TEST(WaitingLineTest, OnePlaceMayBeHeldTwice) {
  WaitingLine line;
  Waiter here = waiter(0, 2), late = waiter(0, 9), first = waiter(0, 2), second = waiter(0, 2);
  for (Waiter* one : {&here, &late, &first, &second}) line.insert(*one);
  for (Waiter* one : {&here, &first, &second, &late}) {
    EXPECT_EQ(line.first_for(PersonId(0), 0), one);
    line.remove(*one);
  }
  EXPECT_TRUE(line.empty());
}

TEST(WaitingLineTest, StandsInOrderOfArrivalWhoeverComesBackWhen) {
  std::mt19937_64 random(2008);
  std::deque<Waiter> waiters;  // stays in place
  for (std::uint64_t arrival = 1; arrival <= 200; ++arrival)
    waiters.push_back(waiter(static_cast<int>(arrival % 3), arrival));
  WaitingLine line;
  std::set<std::tuple<Priority, std::uint64_t, Waiter*>> expected;
  for (int turn = 0; turn < 20'000; ++turn) {
    Waiter& one = waiters[random() % waiters.size()];
    if (one.in_line()) {
      line.remove(one);
      expected.erase({one.priority, one.arrival, &one});
    } else {
      line.insert(one);
      expected.insert({one.priority, one.arrival, &one});
    }
    ASSERT_EQ(line.size(), expected.size());
  }
  for (const auto& [priority, arrival, next] : expected) {
    ASSERT_EQ(line.first_for(PersonId(0), 0), next);
    line.remove(*next);
  }
}

TEST(WaitingLineTest, PassesOverThoseWhoDoNotSuit) {
  WaitingLine line;
  Waiter skilled = waiter(0, 1, 6), choosy = waiter(0, 2), plain = waiter(5, 3);
  choosy.wanted = PersonId(9);
  for (Waiter* one : {&skilled, &choosy, &plain}) line.insert(*one);
  EXPECT_EQ(line.first_for(PersonId(0), 2), &plain);
  EXPECT_EQ(line.first_for(PersonId(0), 7), &skilled);
  EXPECT_EQ(line.first_for(PersonId(9), 0), &choosy);
  line.remove(plain);
  EXPECT_EQ(line.first_for(PersonId(0), 0), nullptr);
}

TEST(WaitingLineTest, DisbandingLeavesNobodyInLine) {
  WaitingLine line;
  Waiter a = waiter(0, 1), b = waiter(1, 2);
  line.insert(a);
  line.insert(b);
  line.disband();
  EXPECT_FALSE(a.in_line());
  EXPECT_FALSE(b.in_line());
  EXPECT_EQ(line.size(), 0u);
}

TEST(WaitingLineTest, TakesAnyNumberOfPriorities) {
  std::mt19937_64 random(2008);
  WaitingLine line;
  std::deque<Waiter> waiters;  // stays in place
  std::set<std::tuple<Priority, std::uint64_t, Waiter*>> expected;
  for (std::uint64_t arrival = 1; arrival < 20'000; ++arrival) {
    Waiter& one = waiters.emplace_back(waiter(static_cast<int>(random() % 200), arrival));
    line.insert(one);
    expected.insert({one.priority, arrival, &one});
    while (expected.size() > random() % 60) {
      auto leaving = expected.begin();
      if (random() % 3 == 0) std::advance(leaving, static_cast<long>(random() % expected.size()));
      line.remove(*std::get<2>(*leaving));
      expected.erase(leaving);
      Waiter* first = expected.empty() ? nullptr : std::get<2>(*expected.begin());
      ASSERT_EQ(line.first_for(PersonId(0), 0), first);
    }
    ASSERT_EQ(line.size(), expected.size());
  }
}

}  // namespace
}  // namespace wangge::kernel::detail
