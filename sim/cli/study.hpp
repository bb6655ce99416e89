#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/common_options.hpp"
#include "experiment/campaign.hpp"
#include "scenario/read_scenario.hpp"

namespace wangge::cli {

/// What a command line asks to simulate: the world, and the campaign on it.
struct Study {
  model::World world;
  experiment::CampaignPlan plan;
};

/// The indicator of that key or name. Throws UsageError where there is none.
record::IndicatorId indicator_called(const std::string& word);

/// Reads the scenario, whose indicators must be of the catalogue, and says on stderr what a planner
/// should know of it. Throws base::InvalidInput with every fault.
scenario::LoadedScenario load(const experiment::ScenarioSource& source);

/// Reads the scenario and lays the command line's wishes over its plan. `staffing` names the
/// configurations; all of the scenario's where it is empty. Throws base::InvalidInput for the
/// planner's files, UsageError for a configuration that the scenario does not have.
Study read_study(std::string_view verb, const ScenarioOptions& scenario,
                 const CampaignOptions& campaign, const std::vector<std::string>& staffing);

/// The configurations of these keys, in the order of the scenario.
std::vector<model::ConfigurationId> configurations_named(const model::World& world,
                                                         const std::vector<std::string>& keys);

/// The command as one would type it again: what changes results and nothing else (no jobs, no
/// folder), so that equal results say the same of themselves.
std::string command_line(std::string_view verb, const ScenarioOptions& scenario,
                         const CampaignOptions& campaign, const std::vector<std::string>& staffing);

}  // namespace wangge::cli
