#include "theory/general_service.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "theory/erlang.hpp"

namespace wangge::theory {
namespace {

// Hillier and Lieberman, Introduction to Operations Research, 17.8: the County Hospital's emergency
// room, 2 patients an hour, 20 minutes each; critical 10 %, serious 30 %, stable 60 %.
const std::vector<Rate> kHospital{per_hour(0.2), per_hour(0.6), per_hour(1.2)};
const Seconds kTreatment = minutes(20);

std::vector<Arrivals> hospital_of_one_doctor() {
  std::vector<Arrivals> classes;
  for (const Rate rate : kHospital) classes.push_back({rate, kTreatment, 1});
  return classes;
}

TEST(GeneralServiceTest, ExponentialServiceIsMarkovs) {
  const Arrivals arrivals{per_hour(10), minutes(4), 1};
  EXPECT_NEAR(pollaczek_khinchine(arrivals)->count(),
              MarkovQueue({per_hour(10), minutes(4), 1}).mean_wait()->count(), 1e-9);
}

TEST(GeneralServiceTest, ConstantServiceHalvesTheWait) {
  // Hillier and Lieberman 17.7: Lq = rho^2 / (2 (1 - rho)) for M/D/1.
  const Arrivals arrivals{per_hour(45), minutes(1), 0};
  const double expected = 0.75 * 0.75 / (2 * 0.25);
  EXPECT_NEAR(little_number(arrivals.rate, *pollaczek_khinchine(arrivals)), expected, 1e-12);
}

TEST(GeneralServiceTest, ErlangServiceLiesBetween) {
  // Hillier and Lieberman 17.7: Lq = (1 + k) / (2 k) rho^2 / (1 - rho) for M/E_k/1; cv^2 = 1 / k.
  const Arrivals arrivals{per_hour(45), minutes(1), 0.5};
  EXPECT_NEAR(little_number(arrivals.rate, *pollaczek_khinchine(arrivals)),
              5.0 / 8 * 0.75 * 0.75 / 0.25, 1e-12);
}

TEST(GeneralServiceTest, NonPreemptiveMatchesTheCountyHospital) {
  const auto one = non_preemptive(hospital_of_one_doctor());
  const auto two = non_preemptive(kHospital, kTreatment, 2);
  EXPECT_NEAR(in_hours(*one[0]), 0.238, 5e-4);
  EXPECT_NEAR(in_hours(*one[1]), 0.325, 5e-4);
  EXPECT_NEAR(in_hours(*one[2]), 10.0 / 11, 1e-12);  // the book's 0.889 rounds on the way
  EXPECT_NEAR(in_hours(*two[0]), 0.029, 5e-4);
  EXPECT_NEAR(in_hours(*two[1]), 0.033, 5e-4);
  EXPECT_NEAR(in_hours(*two[2]), 0.048, 5e-4);
}

TEST(GeneralServiceTest, PreemptiveMatchesTheCountyHospital) {
  const auto one = preemptive_resume(hospital_of_one_doctor());
  const auto two = preemptive_resume(kHospital, kTreatment, 2);
  EXPECT_NEAR(in_hours(*one[0] - kTreatment), 0.024, 5e-4);
  EXPECT_NEAR(in_hours(*one[1] - kTreatment), 0.154, 5e-4);
  EXPECT_NEAR(in_hours(*one[2] - kTreatment), 34.0 / 33, 1e-12);  // the book: 1.033
  EXPECT_NEAR(in_hours(*two[0] - kTreatment), 0.00037, 5e-6);
  EXPECT_NEAR(in_hours(*two[1] - kTreatment), 0.00793, 1e-5);
  EXPECT_NEAR(in_hours(*two[2] - kTreatment), 0.06542, 5e-6);
}

TEST(GeneralServiceTest, BothFormsAgreeForOneServer) {
  const auto general = hospital_of_one_doctor();
  const auto waits = non_preemptive(general), markov = non_preemptive(kHospital, kTreatment, 1);
  const auto stays = preemptive_resume(general),
             markov_stays = preemptive_resume(kHospital, kTreatment, 1);
  for (std::size_t k = 0; k < 3; ++k) {
    EXPECT_NEAR(*waits[k] / *markov[k], 1, 1e-12) << k;
    EXPECT_NEAR(*stays[k] / *markov_stays[k], 1, 1e-12) << k;
  }
}

TEST(GeneralServiceTest, SirenAloneIsErlangsAndBothTogetherAreToo) {
  // Whoever has the siren sees no other; how many are there in all is M/M/c whatever the order.
  const std::vector<Rate> rates{per_hour(4), per_hour(10)};
  const auto stays = preemptive_resume(rates, minutes(12), 4);
  const MarkovQueue siren{rates[0], minutes(12), 4}, all{per_hour(14), minutes(12), 4};
  EXPECT_NEAR(*stays[0] / (*siren.mean_wait() + minutes(12)), 1, 1e-12);
  EXPECT_NEAR(little_number(rates[0], *stays[0]) + little_number(rates[1], *stays[1]),
              *all.mean_waiting() + all.load().count(), 1e-12);
}

TEST(GeneralServiceTest, OneClassIsFirstComeFirstServed) {
  const std::vector<Arrivals> only{{per_hour(45), minutes(1), 2.5}};
  EXPECT_NEAR(*non_preemptive(only)[0] / *pollaczek_khinchine(only[0]), 1, 1e-14);
  EXPECT_NEAR((*preemptive_resume(only)[0] - minutes(1)) / *pollaczek_khinchine(only[0]), 1, 1e-12);
}

TEST(GeneralServiceTest, OrderMovesWaitingButDoesNotMakeIt) {
  // Kleinrock's conservation law: the sum of load times wait is the same in every non-preemptive
  // order.
  const std::vector<Arrivals> order{{per_hour(3), minutes(5), 0.5},
                                    {per_hour(20), minutes(2), 1.5}};
  const std::vector<Arrivals> reverse{order[1], order[0]};
  const auto a = non_preemptive(order), b = non_preemptive(reverse);
  EXPECT_NEAR(order[0].load() * a[0]->count() + order[1].load() * a[1]->count(),
              order[1].load() * b[0]->count() + order[0].load() * b[1]->count(), 1e-9);
}

TEST(GeneralServiceTest, UrgentClassesWaitFinitelyBehindAnEndlessQueue) {
  const std::vector<Arrivals> classes{{per_hour(15), minutes(2), 0}, {per_hour(60), minutes(2), 0}};
  const auto waits = non_preemptive(classes), stays = preemptive_resume(classes);
  // The server is always busy with a 2-minute job, on average half done: 1 / (1 - 0.5) minutes.
  EXPECT_NEAR(in_minutes(*waits[0]), 2, 1e-12);
  EXPECT_FALSE(waits[1]);
  EXPECT_NEAR(in_minutes(*stays[0]), 2 + 0.5 / 0.5, 1e-12);
  EXPECT_FALSE(stays[1]);
  EXPECT_FALSE(pollaczek_khinchine(classes[1]));
  const std::vector<Rate> rates{per_hour(15), per_hour(90)};
  EXPECT_FALSE(non_preemptive(rates, minutes(2), 2)[1]);
  EXPECT_TRUE(preemptive_resume(rates, minutes(2), 2)[0]);
  EXPECT_FALSE(preemptive_resume(rates, minutes(2), 2)[1]);
}

}  // namespace
}  // namespace wangge::theory
