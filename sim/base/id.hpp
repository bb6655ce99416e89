#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace wangge::base {

/// Index into the World's table of one kind of thing. Indices of two kinds never meet. `none()` is
/// no thing at all.
template <class Tag>
class Id {
 public:
  constexpr Id() = default;
  explicit constexpr Id(std::uint32_t index) : index_(index) {}
  explicit constexpr Id(std::size_t index) : index_(static_cast<std::uint32_t>(index)) {}
  explicit constexpr Id(int index) : index_(static_cast<std::uint32_t>(index)) {}
  static constexpr Id none() { return Id{}; }
  [[nodiscard]] constexpr bool exists() const { return index_ != kNone; }
  [[nodiscard]] constexpr std::size_t index() const { return index_; }
  constexpr auto operator<=>(const Id&) const = default;

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t index_ = kNone;
};

}  // namespace wangge::base

template <class Tag>
struct std::hash<wangge::base::Id<Tag>> {
  std::size_t operator()(wangge::base::Id<Tag> id) const noexcept { return id.index(); }
};
