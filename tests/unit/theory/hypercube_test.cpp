#include "theory/hypercube.hpp"

#include <gtest/gtest.h>

#include "theory/erlang.hpp"

namespace wangge::theory {
namespace {

Atom atom(double calls, std::vector<int> preference) {
  Atom atom{Rate(calls), {}};
  for (const int server : preference) atom.preference.emplace_back(server - 1);
  return atom;
}

/// Larson and Odoni, Urban Operations Research, 5.4.3: three servers, 1.5 calls in a mean service,
/// ten atoms. The book prints not every rate; the others are the only ones at steps of 0.05 that
/// give its printed workloads.
Hypercube larson_odoni() {
  return {{atom(0.25, {1, 2, 3}), atom(0.25, {1, 2, 3}), atom(0.25, {1, 3, 2}),
           atom(0.35, {2, 1, 3}), atom(0.4, {3, 1, 2})},
          Seconds(1),
          3};
}

TEST(HypercubeTest, MatchesThePrintedWorkloads) {
  const auto p = larson_odoni().performance();
  EXPECT_NEAR(p->workloads[0], 0.5574, 5e-5);
  EXPECT_NEAR(p->workloads[1], 0.4734, 5e-5);
  EXPECT_NEAR(p->workloads[2], 0.4693, 5e-5);
}

TEST(HypercubeTest, MatchesThePrintedDelayAndDispatches) {
  const auto p = larson_odoni().performance();
  EXPECT_NEAR(p->all_busy.count(), 0.23684, 5e-6);
  EXPECT_NEAR(p->interarea.count(), 0.43529, 5e-5);  // the book rounds on the way: 0.435325
  EXPECT_NEAR(p->dispatched[0][0].count(), 0.087, 5e-4);
}

TEST(HypercubeTest, MatchesTheRecomputedStates) {
  const auto p = larson_odoni().performance();
  const double states[] = {0.210526, 0.136690, 0.088633, 0.094887,
                           0.090466, 0.088945, 0.053011, 0.118421};
  for (std::size_t s = 0; s < 8; ++s) EXPECT_NEAR(p->states[s].count(), states[s], 5e-7) << s;
  EXPECT_NEAR(p->workloads[0], 0.557364, 5e-7);
  EXPECT_NEAR(p->workloads[1], 0.473372, 5e-7);
  EXPECT_NEAR(p->workloads[2], 0.469264, 5e-7);
  EXPECT_NEAR(p->interarea.count(), 0.435325, 5e-7);
  EXPECT_NEAR(p->dispatched[0][0].count(), 0.086931, 5e-7);
  EXPECT_NEAR(p->mean_wait.count(), 0.157895, 5e-7);
}

TEST(HypercubeTest, NumberBusyIsErlangsWhoeverIsSent) {
  const Hypercube cube = larson_odoni();
  const auto p = cube.performance();
  EXPECT_NEAR(p->all_busy.count(), erlang_c(Erlangs(1.5), 3)->count(), 1e-14);
  EXPECT_NEAR(p->mean_wait.count(), MarkovQueue({Rate(1.5), Seconds(1), 3}).mean_wait()->count(),
              1e-14);
  EXPECT_NEAR(p->workloads[0] + p->workloads[1] + p->workloads[2], 1.5, 1e-14);
}

TEST(HypercubeTest, LossIsErlangsAndEveryServedCallIsDispatched) {
  Hypercube cube = larson_odoni();
  cube.when_all_busy = WhenAllBusy::Lost;
  const auto p = cube.performance();
  const double lost = erlang_b(Erlangs(1.5), 3).count();
  EXPECT_NEAR(p->all_busy.count(), lost, 1e-14);
  EXPECT_NEAR(p->workloads[0] + p->workloads[1] + p->workloads[2], 1.5 * (1 - lost), 1e-14);
  EXPECT_EQ(p->mean_wait, Seconds(0));
  double all = 0;
  for (const auto& of_atom : p->dispatched)
    for (const auto share : of_atom) all += share.count();
  EXPECT_NEAR(all, 1, 1e-14);
}

TEST(HypercubeTest, TwoServersFollowTheBalanceByHand) {
  // Calls 1 and 1, service 1, no queue: by symmetry P00 = 1/5, P01 = P10 = 1/5, P11 = 2/5.
  const Hypercube pair{{atom(1, {1, 2}), atom(1, {2, 1})}, Seconds(1), 2, WhenAllBusy::Lost};
  const auto p = pair.performance();
  EXPECT_NEAR(p->states[0].count(), 0.2, 1e-15);
  EXPECT_NEAR(p->states[1].count(), 0.2, 1e-15);
  EXPECT_NEAR(p->states[3].count(), 0.4, 1e-15);
  EXPECT_NEAR(p->interarea.count(), 1.0 / 3, 1e-15);
}

TEST(HypercubeTest, EndlessQueueSaysNothing) {
  const Hypercube full{{atom(2, {1, 2})}, Seconds(1), 2};
  EXPECT_FALSE(full.performance());
}

}  // namespace
}  // namespace wangge::theory
