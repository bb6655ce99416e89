#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/time.hpp"

namespace wangge::indicator {

/// Whole numbers by name (an enumeration of `size` words), zero at first. Adding them up does not
/// depend on the order.
template <class Word, std::size_t size>
class Sums {
 public:
  [[nodiscard]] std::int64_t operator[](Word word) const { return sums_[at(word)]; }
  std::int64_t& operator[](Word word) { return sums_[at(word)]; }
  void add(Word word, std::int64_t amount = 1) { sums_[at(word)] += amount; }
  void add(Word word, base::Duration time) { sums_[at(word)] += time.count(); }
  Sums& operator+=(const Sums& other) {
    for (std::size_t i = 0; i < size; ++i) sums_[i] += other.sums_[i];
    return *this;
  }
  bool operator==(const Sums&) const = default;

 private:
  static constexpr std::size_t at(Word word) { return static_cast<std::size_t>(word); }
  std::array<std::int64_t, size> sums_{};
};

}  // namespace wangge::indicator
