#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wangge::model {

/// How somebody moves.
enum class TravelMode : std::uint8_t {
  Foot,            ///< a supervisor on a beat
  Bicycle,         ///< 自行车
  ServiceVehicle,  ///< a department's crew
  Siren,           ///< an engine, an ambulance, a patrol car under way to a call
};
inline constexpr std::size_t kTravelModes = 4;
[[nodiscard]] constexpr std::size_t index_of(TravelMode mode) {
  return static_cast<std::size_t>(mode);
}

/// Some of the modes.
class ModeSet {
 public:
  constexpr ModeSet() = default;
  [[nodiscard]] static constexpr ModeSet all() { return ModeSet((1U << kTravelModes) - 1); }
  [[nodiscard]] static constexpr ModeSet of(TravelMode mode) {
    return ModeSet(1U << index_of(mode));
  }
  [[nodiscard]] constexpr bool has(TravelMode mode) const {
    return (bits_ >> index_of(mode) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr unsigned bits() const { return bits_; }
  [[nodiscard]] constexpr ModeSet with(ModeSet other) const { return ModeSet(bits_ | other.bits_); }
  [[nodiscard]] constexpr ModeSet without(ModeSet other) const {
    return ModeSet(bits_ & ~unsigned{other.bits_});
  }
  constexpr bool operator==(const ModeSet&) const = default;

 private:
  explicit constexpr ModeSet(unsigned bits) : bits_(static_cast<std::uint8_t>(bits)) {}
  std::uint8_t bits_ = 0;
};

/// How scenario files spell a mode: `foot`, `bicycle`, `service_vehicle`, `siren`.
[[nodiscard]] std::string_view name_of(TravelMode mode);

}  // namespace wangge::model
