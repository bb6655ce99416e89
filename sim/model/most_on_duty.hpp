#pragma once
#include <algorithm>
#include <map>

#include "model/roster.hpp"

namespace wangge::model {

/// The most people of whom `counts(person)` holds that the roster ever has on duty at once. One
/// whose duty ends as another's begins is not there with him.
template <class Counts>
int most_on_duty(const Roster& roster, Counts counts) {
  std::map<base::Instant, int> changes;
  for (const RosteredPerson& person : roster.people()) {
    if (!counts(person)) continue;
    for (const base::Span& duty : person.duty) ++changes[duty.from], --changes[duty.to];
  }
  int people = 0, most = 0;
  for (const auto& [when, change] : changes) most = std::max(most, people += change);
  return most;
}

}  // namespace wangge::model
