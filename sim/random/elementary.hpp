#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

/// Logarithm and exponential with the same bytes on every machine. The C library picks its own by
/// processor (with or without fused multiply-add), which would let the last digit of a draw depend
/// on the node it ran on. These use
/// +, -, *, / alone, which IEEE 754 fixes to the last bit, and have no branch, so a loop over them
/// vectorises.
namespace wangge::random {

namespace detail {
/// p[0] + p[1] x + ...: even and odd powers are summed side by side, which takes half as long.
template <std::size_t N>
constexpr double evaluate(const std::array<double, N>& p, double x) {
  static_assert(N >= 2 && N % 2 == 0);
  const double square = x * x;
  double even = p[N - 2], odd = p[N - 1];
  for (std::size_t i = N - 2; i >= 2; i -= 2) {
    even = even * square + p[i - 2];
    odd = odd * square + p[i - 1];
  }
  return even + x * odd;
}

inline constexpr double kLn2High = 0x1.62e42fefa38p-1;   ///< 43 bits: times an exponent it is exact
inline constexpr double kLn2Low = 0x1.ef35793c7673p-45;  ///< ln 2 - kLn2High
inline constexpr std::uint64_t kOneBits = 0x3ff0000000000000;       ///< 1.0
inline constexpr std::uint64_t kHalfRootBits = 0x3fe6a09e667f3bcd;  ///< sqrt(1/2)
inline constexpr std::uint64_t kIntegerBits =
    0x4330000000000000;  ///< 2^52: its last bits count in ones
inline constexpr std::uint64_t kExponentMask = 0xfff0000000000000;

/// ln((1+s)/(1-s)) / s - 2 = 2 z/3 + 2 z^2/5 + ... with z = s^2 < 0.0295; the first term left out
/// is below 2^-57.
constexpr double atanh_tail(double z) {
  constexpr std::array<double, 10> kTerms{2.0 / 3,  2.0 / 5,  2.0 / 7,  2.0 / 9,  2.0 / 11,
                                          2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21};
  return z * evaluate(kTerms, z);
}

/// 1/2!, 1/3!, ... 1/13!: the next term of e^r is below 2^-57 for |r| <= 0.35.
inline constexpr std::array<double, 12> kInverseFactorials = [] {
  std::array<double, 12> terms{};
  double factorial = 1;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    factorial *= static_cast<double>(i + 2);
    terms[i] = 1 / factorial;
  }
  return terms;
}();
}  // namespace detail

/// Natural logarithm of a positive normal double, within 1 unit in the last place. Anything else
/// gives nonsense. x = 2^k m with m in [sqrt(1/2), sqrt(2)); ln m = 2 atanh(s), s = (m-1)/(m+1),
/// summed as its own series.
constexpr double portable_log(double x) {
  using namespace detail;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const std::uint64_t shifted = bits - kHalfRootBits;
  const std::uint64_t biased = (shifted + kOneBits) >> 52;  // k + 1023
  const double m = std::bit_cast<double>(bits - (shifted & kExponentMask));
  const double k = std::bit_cast<double>(kIntegerBits | biased) - (0x1p52 + 1023);
  const double f = m - 1;
  const double s = f / (f + 2);
  const double half_square = 0.5 * f * f;
  const double rest = s * (half_square + atanh_tail(s * s)) + k * kLn2Low;
  return k * kLn2High - ((half_square - rest) - f);
}

/// e^x within 2 units in the last place; arguments beyond +-708 count as +-708.
/// x = k ln 2 + r with |r| <= 0.35; e^r by its series to r^13.
constexpr double portable_exp(double x) {
  using namespace detail;
  constexpr double kRound = 0x1.8p52;  // adding it leaves the nearest whole number in the last bits
  const double bounded = x < -708 ? -708 : (x > 708 ? 708 : x);
  const double shifted = bounded * 0x1.71547652b82fep0 + kRound;
  const double k = shifted - kRound;
  const double r = (bounded - k * kLn2High) - k * kLn2Low;
  const double sum = evaluate(kInverseFactorials, r);
  const std::uint64_t power = (std::bit_cast<std::uint64_t>(shifted) << 52) + kOneBits;
  return (1 + (r + r * r * sum)) * std::bit_cast<double>(power);
}

/// x^y for positive x.
constexpr double portable_pow(double x, double y) { return portable_exp(y * portable_log(x)); }

}  // namespace wangge::random
