#include "model/organisation.hpp"

namespace wangge::model {

UnitId Organisation::team(UnitId whole, SubdistrictId area) const {
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i].whole == whole && units[i].area == area) return UnitId(i);
  return whole;
}

UnitId Organisation::in_area(UnitKind kind, SubdistrictId area) const {
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i].kind == kind && (units[i].area == area || !units[i].area.exists()))
      return UnitId(i);
  return UnitId::none();
}

}  // namespace wangge::model
