#include "experiment/staffing_search.hpp"

#include <algorithm>
#include <map>

#include "experiment/varied_runs.hpp"

namespace wangge::experiment {
namespace {

using People = std::vector<int>;
using stats::Feasibility;

constexpr std::uint32_t kBatch = 10;

/// Whether no line has more people in `a` than in `b`.
bool is_within(const People& a, const People& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] > b[i]) return false;
  return true;
}

/// All between the numbers, the last line changing fastest.
std::vector<People> all_staffings(const std::vector<VariedLine>& lines) {
  std::vector<People> all{{}};
  for (const VariedLine& line : lines) {
    std::vector<People> longer;
    for (const People& people : all)
      for (int n = line.least; n <= line.most; ++n) {
        longer.push_back(people);
        longer.back().push_back(n);
      }
    all = std::move(longer);
  }
  return all;
}

class Searcher {
 public:
  Searcher(const model::World& world, const StaffingSearchPlan& search, const CampaignPlan& plan,
           const std::function<void(const JudgedStaffing&)>& told)
      : search_(search), runs_(world, search, plan), told_(told) {
    result_.plan = search;
    result_.staffings = staffings_between(search.lines);
  }

  StaffingSearch run() {
    reckon_costs();
    if (const auto found = cheapest()) note_best(*found);
    sort();
    return std::move(result_);
  }

 private:
  /// None where nothing keeps the requirements, or at Ctrl-C.
  std::optional<People> cheapest() {
    People best;
    for (const VariedLine& line : search_.lines) best.push_back(line.most);
    if (!keeps(best)) return std::nullopt;
    for (std::size_t i = 0; i < best.size(); ++i) best[i] = least_of(best, i);
    while (const auto next = middle_of_cheaper(best))
      if (keeps(*next)) best = *next;
    if (result_.interrupted) return std::nullopt;
    return best;
  }

  /// As few people on that line as keep the requirements while the others stay.
  int least_of(People people, std::size_t line) {
    int keeps_them = people[line], low = search_.lines[line].least;
    while (low < keeps_them && !result_.interrupted) {
      people[line] = low + (keeps_them - low) / 2;
      if (keeps(people))
        keeps_them = people[line];
      else
        low = people[line] + 1;
    }
    return keeps_them;
  }

  /// Of those that cost less and may keep the requirements the one in the middle of their costs.
  std::optional<People> middle_of_cheaper(const People& best) {
    if (result_.interrupted) return std::nullopt;
    std::vector<std::pair<double, People>> cheaper;
    const double cost = cost_of(best);
    for (People& people : all_staffings(search_.lines))
      if (may_keep(people) && cost_of(people) < cost)
        cheaper.emplace_back(cost_of(people), std::move(people));
    if (cheaper.empty()) return std::nullopt;
    std::ranges::sort(cheaper);
    return cheaper[cheaper.size() / 2].second;
  }

  /// Not simulated yet, nor within one that breaks them.
  [[nodiscard]] bool may_keep(const People& people) const {
    return !places_.contains(people) && !is_broken(people);
  }

  /// The costs of lines add up.
  [[nodiscard]] double cost_of(const People& people) const {
    double sum = 0;
    for (std::size_t i = 0; i < people.size(); ++i)
      sum += line_costs_[i][static_cast<std::size_t>(people[i] - search_.lines[i].least)];
    return sum;
  }

  void reckon_costs() {
    People least;
    for (const VariedLine& line : search_.lines) least.push_back(line.least);
    for (std::size_t i = 0; i < least.size(); ++i) {
      line_costs_.emplace_back();
      People people = least;
      for (; people[i] <= search_.lines[i].most; ++people[i])
        line_costs_.back().push_back(staff_cost(runs_.with(people), search_.base).cost.count());
    }
  }

  [[nodiscard]] bool keeps(const People& people) {
    if (const auto known = places_.find(people); known != places_.end())
      return result_.judged[known->second].verdict == Feasibility::Feasible;
    if (!may_keep(people)) return false;
    const JudgedStaffing judged = judge(people);
    if (result_.interrupted) return false;
    if (judged.verdict == Feasibility::Infeasible) broken_.push_back(people);
    result_.replications += judged.replications;
    places_[people] = result_.judged.size();
    result_.judged.push_back(judged);
    if (told_) told_(judged);
    return judged.verdict == Feasibility::Feasible;
  }

  /// Every staffing between the numbers has the same share of the error, simulated or not.
  [[nodiscard]] stats::FeasibilityAims aims() const {
    return {search_.confidence, static_cast<std::size_t>(result_.staffings), search_.first_stage};
  }

  JudgedStaffing judge(const People& people) {
    const model::World varied = runs_.with(people);
    std::vector<stats::Constraint> constraints;
    for (const Requirement& r : search_.requirements) constraints.push_back(r.constraint);
    stats::FeasibilityCheck check(constraints, aims());
    std::vector<stats::Moments> moments(constraints.size());
    JudgedStaffing judged{.people = people,
                          .staff = staff_cost(varied, search_.base),
                          .required = {},
                          .verdict = Feasibility::NotYet,
                          .replications = 0};
    while (check.verdict() == Feasibility::NotYet && judged.replications < search_.most) {
      const std::uint32_t until =
          std::min(search_.most,
                   judged.replications == 0 ? search_.first_stage : judged.replications + kBatch);
      const auto rows = runs_.values(varied, judged.replications, until);
      if (!rows) {
        result_.interrupted = true;
        return judged;
      }
      for (const auto& row : *rows) {
        check.add(row);
        for (std::size_t i = 0; i < row.size(); ++i) moments[i].add(row[i]);
      }
      judged.replications = until;
    }
    for (const auto& of : moments) judged.required.push_back(estimate(of, search_.confidence));
    judged.verdict = check.verdict();
    return judged;
  }

  void note_best(const People& people) {
    result_.best = places_.at(people);
    const double cost = cost_of(people);
    result_.undecided = std::ranges::any_of(result_.judged, [&](const JudgedStaffing& j) {
      return j.verdict == Feasibility::NotYet && cost_of(j.people) < cost && !is_broken(j.people);
    });
  }

  [[nodiscard]] bool is_broken(const People& people) const {
    return std::ranges::any_of(broken_, [&](const People& b) { return is_within(people, b); });
  }

  void sort() {
    const auto best = result_.best ? result_.judged[*result_.best].people : People();
    const auto dearness = [](const JudgedStaffing& j) {
      return std::pair(j.staff.cost.count(), j.people);
    };
    std::ranges::sort(result_.judged, {}, dearness);
    if (!result_.best) return;
    const auto found = std::ranges::find(result_.judged, best, &JudgedStaffing::people);
    result_.best = static_cast<std::size_t>(found - result_.judged.begin());
  }

  const StaffingSearchPlan& search_;
  VariedRuns runs_;
  const std::function<void(const JudgedStaffing&)>& told_;
  std::vector<std::vector<double>> line_costs_;  // with the others at their least
  std::map<People, std::size_t> places_;         // in result_.judged
  std::vector<People> broken_;
  StaffingSearch result_;
};

}  // namespace

std::uint64_t staffings_between(const std::vector<VariedLine>& lines) {
  std::uint64_t all = 1;
  for (const VariedLine& line : lines) {
    all *= static_cast<std::uint64_t>(line.most - line.least + 1);
    if (all > kMostStaffings) return kMostStaffings + 1;
  }
  return all;
}

StaffingSearch search_staffing(const model::World& world, const StaffingSearchPlan& search,
                               const CampaignPlan& plan,
                               const std::function<void(const JudgedStaffing&)>& told) {
  return Searcher(world, search, plan, told).run();
}

}  // namespace wangge::experiment
