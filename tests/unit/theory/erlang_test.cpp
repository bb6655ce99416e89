#include "theory/erlang.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace wangge::theory {
namespace {

TEST(ErlangTest, LossMatchesTheTableOfTheTelephoneEngineers) {
  // Load at which 1 % of calls are lost: Teletraffic Engineering Handbook (ITU-D SG 2/16), table of
  // Erlang's B formula; 15 lines: Westbay's Erlang calculator manual.
  struct Row {
    int servers;
    double load;
  };
  for (const Row& row : {Row{1, 0.0101}, Row{2, 0.1526}, Row{5, 1.361}, Row{10, 4.461},
                         Row{15, 8.108}, Row{20, 12.03}, Row{50, 37.90}, Row{100, 84.06}}) {
    EXPECT_NEAR(erlang_b(Erlangs(row.load), row.servers).count(), 0.01, 2e-5) << row.servers;
  }
}

TEST(ErlangTest, LossIsTheShareOfTheTruncatedPoisson) {
  double term = 1, sum = 1;
  for (int c = 1; c <= 30; ++c) {
    sum += term *= 12.5 / c;
    EXPECT_NEAR(erlang_b(Erlangs(12.5), c).count(), term / sum, 1e-14) << c;
  }
  EXPECT_EQ(erlang_b(Erlangs(12.5), 0).count(), 1);
}

TEST(ErlangTest, DelayMatchesTheEyeClinic) {
  // Gross and Harris, Fundamentals of Queueing Theory, the M/M/c example of the City Hospital's eye
  // clinic: 6 patients an hour, 3 doctors, 20 minutes: p0 = 1/9, 8/9 waiting, 26/54 hours in all.
  const MarkovQueue clinic{per_hour(6), minutes(20), 3};
  EXPECT_NEAR(erlang_c(clinic.load(), 3)->count(), 4.0 / 9, 1e-14);
  EXPECT_NEAR(*clinic.mean_waiting(), 8.0 / 9, 1e-13);
  EXPECT_NEAR(in_hours(*clinic.mean_wait() + clinic.mean_service), 26.0 / 54, 1e-13);
}

TEST(ErlangTest, OneServerMatchesTheDriveInTeller) {
  // Winston, Operations Research, 4th ed., 20.4 example 3: 10 cars an hour, 4 minutes: Lq = 4/3, W
  // = 12 minutes.
  const MarkovQueue teller{per_hour(10), minutes(4), 1};
  EXPECT_NEAR(teller.utilisation(), 2.0 / 3, 1e-15);
  EXPECT_NEAR(*teller.mean_waiting(), 4.0 / 3, 1e-14);
  EXPECT_NEAR(in_minutes(*teller.mean_wait() + teller.mean_service), 12, 1e-12);
}

TEST(ErlangTest, MatchesTheMeanWaitOfTheBenchmarkQueue) {
  const MarkovQueue w1{Rate(9), Seconds(1), 10};
  EXPECT_NEAR(w1.mean_wait()->count(), 0.668732, 5e-7);
}

TEST(ErlangTest, WaitBeyondAMomentMatchesTheCountyHospital) {
  // Hillier and Lieberman, Introduction to Operations Research, 17.6, the County Hospital: 2 an
  // hour, 20 minutes each. One doctor: P(wait > 0) = 0.667, P(wait > 1/2 h) = 0.404, P(> 1 h) =
  // 0.245. Two: 0.167, 0.022, 0.003.
  const MarkovQueue one{per_hour(2), minutes(20), 1}, two{per_hour(2), minutes(20), 2};
  EXPECT_NEAR(one.waits_longer_than(Seconds(0))->count(), 0.667, 5e-4);
  EXPECT_NEAR(one.waits_longer_than(hours(0.5))->count(), 0.404, 5e-4);
  EXPECT_NEAR(one.waits_longer_than(hours(1))->count(), 0.245, 5e-4);
  EXPECT_NEAR(two.waits_longer_than(Seconds(0))->count(), 0.167, 5e-4);
  EXPECT_NEAR(two.waits_longer_than(hours(0.5))->count(), 0.022, 1e-3);
  EXPECT_NEAR(two.waits_longer_than(hours(1))->count(), 0.003, 5e-4);
}

TEST(ErlangTest, FullQueueSaysNothing) {
  const MarkovQueue full{per_hour(6), minutes(10), 1};
  EXPECT_FALSE(full.mean_wait());
  EXPECT_FALSE(full.waits_longer_than(minutes(1)));
  EXPECT_FALSE(full.mean_waiting());
  EXPECT_FALSE(erlang_c(Erlangs(3.5), 3));
}

TEST(ErlangTest, ImpatienceMatchesThePublishedCallCentre) {
  // Garnett, Mandelbaum and Reiman, Manufacturing and Service Operations Management 4 (2002), table
  // 1: 48 calls a minute, 1 minute, 50 agents; patience 2 minutes. With and without abandonment.
  const MarkovQueue patient{per_minute(48), minutes(1), 50};
  EXPECT_NEAR(patient.mean_wait()->count(), 20.8, 0.05);
  EXPECT_NEAR(*patient.mean_waiting(), 17, 0.5);
  EXPECT_NEAR(patient.utilisation(), 0.96, 1e-12);
  const auto impatient = ImpatientQueue{patient, minutes(2)}.performance();
  EXPECT_NEAR(impatient.abandons.count(), 0.031, 5e-4);
  EXPECT_NEAR(impatient.mean_wait.count(), 3.7, 0.05);
  EXPECT_NEAR(impatient.mean_waiting, 3, 0.5);
  EXPECT_NEAR(impatient.utilisation, 0.93, 5e-3);
}

TEST(ErlangTest, EndlessPatienceIsErlangC) {
  const MarkovQueue queue{Rate(9), Seconds(1), 10};
  const auto calm = ImpatientQueue{queue, Seconds(1e9)}.performance();
  EXPECT_NEAR(calm.waits.count(), erlang_c(Erlangs(9), 10)->count(), 1e-7);
  EXPECT_NEAR(calm.mean_wait.count(), queue.mean_wait()->count(), 1e-6);
  EXPECT_NEAR(calm.abandons.count(), 0, 1e-8);
}

TEST(ErlangTest, NoPatienceIsErlangB) {
  const auto loss = ImpatientQueue{{Rate(9), Seconds(1), 10}, Seconds(1e-9)}.performance();
  EXPECT_NEAR(loss.abandons.count(), erlang_b(Erlangs(9), 10).count(), 1e-6);
}

TEST(ErlangTest, PatienceLikeServiceIsTheInfiniteServer) {
  // theta = mu: the number there is Poisson with mean 12, whatever the number of servers.
  const auto p = ImpatientQueue{{Rate(12), Seconds(1), 10}, Seconds(1)}.performance();
  double term = std::exp(-12.0), below = 0, queue = 0;
  for (int n = 0; n < 200; term *= 12.0 / ++n) {
    if (n < 10) below += term;
    if (n > 10) queue += (n - 10) * term;
  }
  EXPECT_NEAR(p.waits.count(), 1 - below, 1e-12);
  EXPECT_NEAR(p.mean_waiting, queue, 1e-12);
}

TEST(ErlangTest, FarTooFewServersLoseWhatTheyCannotServe) {
  const auto p = ImpatientQueue{{Rate(1000), Seconds(1), 1}, hours(1)}.performance();
  EXPECT_NEAR(p.utilisation, 1, 1e-9);
  EXPECT_NEAR(p.abandons.count(), 0.999, 1e-9);
  EXPECT_NEAR(p.mean_waiting / (999.0 * 3600), 1, 1e-6);
}

}  // namespace
}  // namespace wangge::theory
