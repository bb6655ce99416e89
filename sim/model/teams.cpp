#include "model/teams.hpp"

namespace wangge::model {

bool has_teams(UnitId unit, const Organisation& organisation) {
  for (std::size_t i = 0; i < organisation.units.size(); ++i)
    if (organisation.units[i].whole == unit && UnitId(i) != unit) return true;
  return false;
}

}  // namespace wangge::model
