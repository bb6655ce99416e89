#pragma once
#include <string>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"

namespace wangge::scenario {

/// The scenario of emergencies with such a `demand`, and desk work in it.
inline std::string with_demand(const std::string& more) {
  return with(kEmergencies, "emergencies:\n",
              "demand:\n"
              "  desk_work: [{id: advice, post: head, per_day: 10, work: 3 min}]\n" +
                  more + "emergencies:\n");
}

/// A crowd of 20,000 in the west, 400 m about [300, 500].
inline const std::string kRelay = R"yaml(  crowds:
    - {id: relay, zh: 火炬传递, en: torch relay, place: [300, 500], radius: 400 m, people: 20000,
       from: 2008-07-22 08:00, to: 2008-07-22 12:00, gathers: 2 h,
       per_thousand: {calls: 0.05, advice: 0.2}}
)yaml";

/// A storm that falls four times in five.
inline const std::string kStorm = R"yaml(  rain:
    - {id: storm, zh: 暴雨, en: storm, from: 2008-07-24 14:00, to: 2008-07-24 18:00, falls: 80 %,
       intensity: "lognormal(1, cv 0.8)", per_hour: {calls: 6, advice: 2}, factors: {advice: 0.5}}
)yaml";

}  // namespace wangge::scenario
