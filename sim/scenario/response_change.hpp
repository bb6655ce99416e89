#pragma once
#include <string>
#include <vector>

#include "model/staffing.hpp"
#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {

struct Assembly;

/// Whether some configuration has the service go by its lists of stations.
[[nodiscard]] bool some_configuration_sends_by_list(const std::string& service,
                                                    const ScenarioEntry& entry);

/// How services answer under this configuration, where they differ; a fault for a unit that answers
/// no emergencies. After the units' own.
[[nodiscard]] std::vector<model::Configuration::ServiceResponse> responses_of(
    const ConfigurationEntry& entry, Assembly& a);

}  // namespace wangge::scenario
