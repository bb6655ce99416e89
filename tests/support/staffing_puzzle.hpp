#pragma once
#include "experiment/staffing_search.hpp"
#include "support/selection_campaign.hpp"

namespace wangge::support {

/// How many people the desk (1 to 4) and the department (1 to 3) of the small district need, for a
/// mean response of so many hours.
struct StaffingPuzzle : SelectionCampaign {
  explicit StaffingPuzzle(double hours) {
    const auto& lines = world().staffing.configurations[0].lines;
    search.base = model::ConfigurationId(0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].unit == SmallDistrict::kDesk) search.lines.push_back({i, 1, 4});
      if (lines[i].unit == SmallDistrict::kDepartment) search.lines.push_back({i, 1, 3});
    }
    search.requirements = {
        {indicator::find("response_mean"), {{stats::Side::AtMost, hours}, 0.07}}};
    search.first_stage = 8;
  }

  [[nodiscard]] experiment::CampaignPlan plan(std::size_t jobs = 2) const {
    experiment::CampaignPlan plan;
    plan.jobs = jobs;
    return plan;
  }

  experiment::StaffingSearchPlan search;
};

}  // namespace wangge::support
