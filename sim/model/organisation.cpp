#include "model/organisation.hpp"

namespace wangge::model {

UnitId Organisation::team(UnitId whole, SubdistrictId area) const {
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i].whole == whole && units[i].area == area) return UnitId(i);
  return whole;
}

std::vector<UnitId> Organisation::stations(UnitId whole) const {
  std::vector<UnitId> found;
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i].whole == whole && UnitId(i) != whole) found.push_back(UnitId(i));
  if (found.empty()) found.push_back(whole);
  return found;
}

UnitId Organisation::in_area(UnitKind kind, SubdistrictId area) const {
  UnitId everywhere;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind != kind) continue;
    if (units[i].area == area) return UnitId(i);
    if (!units[i].area.exists() && !everywhere.exists()) everywhere = UnitId(i);
  }
  return everywhere;
}

}  // namespace wangge::model
