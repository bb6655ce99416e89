#pragma once
#include <compare>
#include <cstdint>

namespace wangge::base {

/// A count of one unit. Quantities of two tags never mix; conversion is explicit, at the border
/// only.
template <class Tag, class Rep>
class Quantity {
 public:
  constexpr Quantity() = default;
  explicit constexpr Quantity(Rep count) : count_(count) {}
  [[nodiscard]] constexpr Rep count() const { return count_; }
  constexpr auto operator<=>(const Quantity&) const = default;
  constexpr Quantity operator-() const { return Quantity(-count_); }
  constexpr Quantity& operator+=(Quantity other) {
    count_ += other.count_;
    return *this;
  }
  constexpr Quantity& operator-=(Quantity other) {
    count_ -= other.count_;
    return *this;
  }
  friend constexpr Quantity operator+(Quantity a, Quantity b) {
    return Quantity(a.count_ + b.count_);
  }
  friend constexpr Quantity operator-(Quantity a, Quantity b) {
    return Quantity(a.count_ - b.count_);
  }
  friend constexpr Quantity operator*(Quantity a, Rep factor) {
    return Quantity(a.count_ * factor);
  }
  friend constexpr Quantity operator*(Rep factor, Quantity a) { return a * factor; }
  friend constexpr Quantity operator/(Quantity a, Rep divisor) {
    return Quantity(a.count_ / divisor);
  }
  friend constexpr Rep operator/(Quantity a, Quantity b) { return a.count_ / b.count_; }

 private:
  Rep count_{};
};

using Metres = Quantity<struct MetresTag, double>;
using SquareMetres = Quantity<struct SquareMetresTag, double>;
using MetresPerSecond = Quantity<struct MetresPerSecondTag, double>;
using Bytes = Quantity<struct BytesTag, double>;
using BytesPerSecond = Quantity<struct BytesPerSecondTag, double>;
using Yuan = Quantity<struct YuanTag, double>;
using People = Quantity<struct PeopleTag, double>;
using StaffHours = Quantity<struct StaffHoursTag, double>;
/// A rate: so many a day.
using PerDay = Quantity<struct PerDayTag, double>;
/// In [0, 1]; whoever reads it from a file has checked the range.
using Probability = Quantity<struct ProbabilityTag, double>;
/// So many times: a factor on a rate, the part of a limit that is used (1: all of it).
using Ratio = Quantity<struct RatioTag, double>;

}  // namespace wangge::base
