#include "flow/crews.hpp"

#include "dispatch/choose_crew.hpp"
#include "dispatch/waiting_case.hpp"
#include "flow/escalation.hpp"
#include "flow/extension.hpp"
#include "flow/handling.hpp"
#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "network/anchors.hpp"

namespace wangge::flow {

using random::Purpose;
using record::Cause;
using record::Stage;

std::uint32_t round_of(const CaseFile& file) {
  return static_cast<std::uint32_t>(file.record.reworks + file.record.review_returns);
}

network::Stop site_of(const CaseFile& file) {
  return network::in_cell(file.problem.cell, file.problem.place);
}

std::optional<network::Way> way(const CaseFile& file, const Platform& p, kernel::PersonId crew) {
  return p.travel.way(p.staff.whereabouts(file.record.handler, crew), site_of(file),
                      p.pace_of(file.record.handler), kernel::now());
}

base::Duration set_out(const CaseFile& file, Platform& p, kernel::PersonId crew,
                       const network::Way& way) {
  const double u = p.draw(Purpose::CrewTravel, file.problem.id, round_of(file));
  const auto takes = p.drive(way.total, u);
  p.staff.set_out(file.record.handler, crew, {site_of(file), way, takes, file.problem.id});
  return takes;
}

namespace {

dispatch::WaitingCase as_waiting(const CaseFile& file, const Platform& p) {
  return {asks_for_extension_at(file, p), may_escalate_at(file, p)};
}

/// Who of the unit gets to the case now.
class GetsThere final : public kernel::Fitness {
 public:
  GetsThere(const CaseFile& file, const Platform& p) : file_(file), p_(p) {}
  [[nodiscard]] bool suits(kernel::PersonId crew) const override {
    return way(file_, p_, crew).has_value();
  }
  /// Of those on duty.
  [[nodiscard]] bool anybody() const {
    const kernel::Post& post = p_.staff.post(file_.record.handler);
    bool none_on_duty = true;
    for (kernel::PersonId crew(0); crew.index() < post.people();
         crew = kernel::PersonId(crew.index() + 1)) {
      if (!post.is_on_duty(crew)) continue;
      if (suits(crew)) return true;
      none_on_duty = false;
    }
    return none_on_duty;
  }

 private:
  const CaseFile& file_;
  const Platform& p_;
};

std::vector<dispatch::FreeCrew> free_crews(const CaseFile& file, const Platform& p) {
  const kernel::Post& post = p.staff.post(file.record.handler);
  const std::uint64_t needs = severity_of(file, p).needs.bits();
  std::vector<dispatch::FreeCrew> free;
  for (std::size_t i = 0; i < post.people(); ++i) {
    const kernel::PersonId crew(i);
    if (post.is_free(crew) && (needs & ~post.person(crew).skills) == 0)
      free.push_back({i, p.staff.whereabouts(file.record.handler, crew)});
  }
  return free;
}

/// Whom the order names; nobody in particular: who has been idle longest, or is free first.
std::optional<kernel::PersonId> named_crew(const CaseFile& file, const Platform& p) {
  if (p.world.policy.choose_crew == model::ChooseCrew::LongestIdle) return std::nullopt;
  const auto nearest = dispatch::nearest_crew(
      free_crews(file, p), site_of(file), p.pace_of(file.record.handler), kernel::now(), p.travel);
  if (!nearest) return std::nullopt;
  return kernel::PersonId(*nearest);
}

kernel::Request request(const CaseFile& file, const Platform& p, std::uint64_t place,
                        std::optional<base::Instant> until) {
  kernel::Request wish = request_of(file, p, place);
  wish.preempt = severity_of(file, p).priority == 0;
  wish.skills = severity_of(file, p).needs.bits();
  wish.person = named_crew(file, p);
  if (until) wish.patience = std::max(*until - kernel::now(), base::Duration(0));
  return wish;
}

std::optional<base::Instant> sooner(std::optional<base::Instant> a,
                                    std::optional<base::Instant> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

/// A crew that can get there, if there is one by then; when the roads change it is asked for anew.
kernel::Task<std::optional<kernel::Duty>> next_crew(CaseFile& file, Platform& p,
                                                    std::uint64_t place,
                                                    std::optional<base::Instant> until) {
  const GetsThere gets_there(file, p);
  const bool cut_off = p.travel.may_be_cut_off(kernel::now());
  file.record.unserved = cut_off && !gets_there.anybody();
  kernel::Request wish =
      request(file, p, place, sooner(until, p.travel.next_change(kernel::now())));
  if (cut_off) wish.fitness = &gets_there;
  auto duty = co_await p.staff.post(file.record.handler).acquire(wish);
  if (duty) file.record.unserved = false;
  co_return std::move(duty);
}

}  // namespace

kernel::Task<kernel::Duty> wait_for_crew(CaseFile& file, Platform& p, std::uint64_t place) {
  file.enter(Stage::Handling, file.record.handler, Cause::WaitingForStaff);
  for (;;) {
    const bool routine = severity_of(file, p).priority > 0;
    if (routine) co_await p.surge.routine_may_begin(file.record.handler);
    const auto next = dispatch::next_checkpoint(as_waiting(file, p));
    const auto until = next ? std::optional(next->when) : std::nullopt;
    auto duty = co_await next_crew(file, p, place, until);
    const bool put_off = routine && p.surge.puts_off_routine(file.record.handler);
    if (duty && !put_off) co_return std::move(*duty);
    duty.reset();  // the surge began while the case stood in line
    const bool is_time = next && next->when <= kernel::now();
    if (is_time && next->step == dispatch::Step::AskForExtension) {
      co_await ask_for_extension(file, p);
      file.enter(Stage::Handling, file.record.handler, Cause::WaitingForStaff);
    }
  }
}

}  // namespace wangge::flow
