// One desk and any service: M/D/1 and M/G/1 against Pollaczek and Khinchine, classes of priority
// against Cobham's and Kleinrock's formulas.
#include "theory/general_service.hpp"

#include <cmath>

#include "support/theory_world.hpp"

namespace wangge {
namespace {

using support::expect_laws;
using support::Law;
using theory::Arrivals;
using theory::minutes;
using theory::per_day;
using theory::Rate;

void expect_pollaczek_khinchine(const std::string& work, double cv) {
  const double expected = theory::pollaczek_khinchine({per_day(864), minutes(1), cv})->count();
  expect_laws({"{id: calls, post: a, per_day: 864, work: " + work + "}", {1}, 200},
              {{"mean_wait", expected, support::mean_wait()}});
}

TEST(GeneralServiceTest, ConstantServiceWaitsHalfAsLong) {
  expect_pollaczek_khinchine("constant(1 min)", 0);
}
TEST(GeneralServiceTest, SomeSpreadKeepsPollaczekKhinchine) {
  expect_pollaczek_khinchine("uniform(0 min 2 min)", std::sqrt(1.0 / 3));
}
TEST(GeneralServiceTest, MuchSpreadKeepsPollaczekKhinchine) {
  expect_pollaczek_khinchine("lognormal(1 min cv 1.3)", 1.3);
}

// Three classes, each with a service of its own; together the desk is busy 65 % of the time.
constexpr const char* kThreeKinds = R"(
  {{id: urgent, post: a, per_day: 288, work: exponential(1 min), priority: 1, preempts: {0}}},
  {{id: usual, post: a, per_day: 144, work: constant(2 min), priority: 2, preempts: {0}}},
  {{id: late, post: a, per_day: 240, work: uniform(0 min 3 min), priority: 3, preempts: {0}}})";
const std::vector<Arrivals> kThreeArrivals{{per_day(288), minutes(1), 1},
                                           {per_day(144), minutes(2), 0},
                                           {per_day(240), minutes(1.5), std::sqrt(1.0 / 3)}};

support::DeskWorld three_kinds(bool preempts) {
  return {fmt::format(fmt::runtime(kThreeKinds), preempts), {1}, 150};
}

TEST(GeneralServiceTest, NonPreemptiveClassesKeepCobham) {
  const auto waits = theory::non_preemptive(kThreeArrivals);
  std::vector<Law> laws;
  for (std::size_t k = 0; k < 3; ++k)
    laws.push_back({fmt::format("mean_wait_{}", k), waits[k]->count(), support::mean_wait(k)});
  expect_laws(three_kinds(false), laws);
}

TEST(GeneralServiceTest, PreemptiveClassesResumeWhereTheyStopped) {
  const auto stays = theory::preemptive_resume(kThreeArrivals);
  std::vector<Law> laws;
  for (std::size_t k = 0; k < 3; ++k)
    laws.push_back({fmt::format("mean_stay_{}", k), stays[k]->count(), support::mean_stay(k)});
  expect_laws(three_kinds(true), laws);
}

// Two classes of the same service at three servers, busy two thirds of the time.
constexpr const char* kTwoClasses = R"(
  {{id: urgent, post: a, per_day: 1440, work: exponential(1 min), priority: 1, preempts: {0}}},
  {{id: usual, post: a, per_day: 1440, work: exponential(1 min), priority: 2}})";
const std::vector<Rate> kTwoRates{per_day(1440), per_day(1440)};

support::DeskWorld two_classes(bool preempts) {
  return {fmt::format(fmt::runtime(kTwoClasses), preempts), {3}, 60};
}

TEST(GeneralServiceTest, NonPreemptiveClassesShareThreeServers) {
  const auto waits = theory::non_preemptive(kTwoRates, minutes(1), 3);
  expect_laws(two_classes(false), {{"mean_wait_0", waits[0]->count(), support::mean_wait(0)},
                                   {"mean_wait_1", waits[1]->count(), support::mean_wait(1)}});
}

TEST(GeneralServiceTest, PreemptiveClassesShareThreeServers) {
  const auto stays = theory::preemptive_resume(kTwoRates, minutes(1), 3);
  expect_laws(two_classes(true), {{"mean_stay_0", stays[0]->count(), support::mean_stay(0)},
                                  {"mean_stay_1", stays[1]->count(), support::mean_stay(1)}});
}

}  // namespace
}  // namespace wangge
