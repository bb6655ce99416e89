#pragma once
#include "model/organisation.hpp"

namespace wangge::model {

/// Whether the people of the unit are in teams of it, each with an area, so that itself has none.
bool has_teams(UnitId unit, const Organisation& organisation);

}  // namespace wangge::model
