#pragma once
#include "experiment/selection.hpp"
#include "support/contest.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::support {

/// A campaign of three days a replication on the small district, whose configurations have one, two
/// and three people at a desk that one alone cannot keep up with.
struct SelectionCampaign {
  SelectionCampaign() {
    auto& world = contest.district.world;
    world.experiment.length = base::days(3);
    world.organisation.activities[static_cast<std::size_t>(model::Activity::Accept)]->work =
        random::Distribution::constant(base::minutes(25));
  }

  [[nodiscard]] const model::World& world() const { return contest.district.world; }

  [[nodiscard]] experiment::SelectionRuns runs(std::size_t jobs = 1) const {
    experiment::CampaignPlan plan;
    plan.folder = folder.path() / "campaign";
    plan.provenance = {"wangge: 1\n", "abc", world().experiment.seed, "0.1.0", "wangge select x"};
    plan.configurations = {model::ConfigurationId(0), model::ConfigurationId(1),
                           model::ConfigurationId(2)};
    plan.jobs = jobs;
    return experiment::SelectionRuns(world(), plan, {});
  }

  /// Of the mean response time, in hours.
  [[nodiscard]] static experiment::SelectionPlan plan(double worth) {
    experiment::SelectionPlan plan;
    plan.objective = indicator::find("response_mean");
    plan.worth = worth;
    return plan;
  }

  Contest contest{"one", "two", "three"};
  ScratchFolder folder;
};

}  // namespace wangge::support
