#pragma once
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace wangge::bench {

/// xoshiro256++ of Blackman and Vigna (public domain), seeded by SplitMix64.
class Generator {
 public:
  explicit Generator(std::uint64_t seed) {
    for (std::uint64_t& word : state_) word = split_mix(seed);
  }
  std::uint64_t next() {
    const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }
  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  static std::uint64_t split_mix(std::uint64_t& seed) {
    std::uint64_t z = (seed += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::array<std::uint64_t, 4> state_{};
};

/// Exponential draws of mean 1 by the ziggurat of Marsaglia and Tsang, "The ziggurat method for
/// generating random variables" (2000), 256 layers: the fastest known, so that a benchmark measures
/// the calendar and not the logarithm.
class Exponential {
 public:
  Exponential() {
    x_[0] = kArea / std::exp(-kTail);
    x_[1] = kTail;
    for (std::size_t i = 2; i < kLayers; ++i) {
      x_[i] = -std::log(kArea / x_[i - 1] + std::exp(-x_[i - 1]));
    }
    x_[kLayers] = 0;
    for (std::size_t i = 0; i < kLayers; ++i) {
      width_[i] = x_[i] * 0x1p-53;
      inside_[i] = static_cast<std::uint64_t>(x_[i + 1] / x_[i] * 0x1p53);
    }
  }
  [[gnu::always_inline]] double operator()(Generator& generator) const {
    const std::uint64_t bits = generator.next();
    const std::size_t layer = bits & (kLayers - 1);
    const std::uint64_t position = bits >> 11;
    const double x = static_cast<double>(position) * width_[layer];
    if (position < inside_[layer]) [[likely]]
      return x;
    return edge(generator, layer, x);
  }

 private:
  static constexpr std::size_t kLayers = 256;
  static constexpr double kTail = 7.69711747013104972;  // where the base layer's tail begins
  static constexpr double kArea = 0.0039496598225815571993;

  [[gnu::noinline]] double edge(Generator& generator, std::size_t layer, double x) const {
    if (layer == 0) return kTail + (*this)(generator);
    const double low = std::exp(-x_[layer]);
    const double high = layer + 1 == kLayers ? 1.0 : std::exp(-x_[layer + 1]);
    if (low + generator.uniform() * (high - low) < std::exp(-x)) return x;
    return (*this)(generator);
  }

  std::array<double, kLayers> width_{};
  std::array<std::uint64_t, kLayers> inside_{};
  std::array<double, kLayers + 1> x_{};
};

}  // namespace wangge::bench
