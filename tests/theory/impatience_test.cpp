// Callers who hang up: Erlang A.
#include "support/theory_world.hpp"
#include "theory/erlang.hpp"

namespace wangge {
namespace {

using support::average;
using support::of_stream;
using theory::minutes;

constexpr auto kGaveUp = [](const record::DeskRecord& d) { return d.gave_up ? 1.0 : 0.0; };
constexpr auto kWaits = [](const record::DeskRecord& d) {
  return support::wait_seconds(d) > 0 ? 1.0 : 0.0;
};

void expect_erlang_a(int per_day, int days) {
  const auto theory =
      theory::ImpatientQueue{{theory::per_day(per_day), minutes(1), 2}, minutes(3)}.performance();
  const auto calls = fmt::format(
      "{{id: calls, post: a, per_day: {}, work: exponential(1 min), patience: exponential(3 min)}}",
      per_day);
  support::expect_laws({calls, {2}, days},
                       {{"waits", theory.waits.count(), average(of_stream(0), kWaits)},
                        {"abandons", theory.abandons.count(), average(of_stream(0), kGaveUp)},
                        {"mean_wait", theory.mean_wait.count(), support::mean_wait()}});
}

TEST(ImpatienceTest, QuietDeskKeepsErlangA) { expect_erlang_a(2016, 50); }
TEST(ImpatienceTest, OverloadedDeskKeepsErlangA) { expect_erlang_a(3456, 20); }

}  // namespace
}  // namespace wangge
