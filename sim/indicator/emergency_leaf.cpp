#include "indicator/emergency_leaf.hpp"

namespace wangge::indicator {
namespace {

struct EmergencySpreadSums {
  EmergencySum count;
  EmergencySum time;
};
constexpr std::array<EmergencySpreadSums, kEmergencySpreads> kEmergencySpreadSums{
    {{EmergencySum::Attended, EmergencySum::ResponseTime},
     {EmergencySum::UnitsArrived, EmergencySum::UnitResponseTime}}};

}  // namespace

void EmergencyLeaf::take(const EmergencyTally& one) {
  sums += one;
  for (std::size_t i = 0; i < kEmergencySpreads; ++i)
    if (one[kEmergencySpreadSums[i].count] > 0)
      spreads[i].add(static_cast<double>(one[kEmergencySpreadSums[i].time]));
}

EmergencyLeaf& EmergencyLeaf::operator+=(const EmergencyLeaf& other) {
  sums += other.sums;
  for (std::size_t i = 0; i < kEmergencySpreads; ++i) spreads[i].merge(other.spreads[i]);
  reach += other.reach;
  return *this;
}

}  // namespace wangge::indicator
