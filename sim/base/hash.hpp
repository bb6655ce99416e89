#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace wangge::base {

/// A 128-bit fingerprint of bytes, to tell whether two inputs are the same: FNV-1a (Fowler, Noll,
/// Vo; RFC 9923). Not for secrets. Same bytes, same digits, on every machine.
class Fingerprint {
 public:
  /// As if all that was ever added stood in one string.
  Fingerprint& add(std::string_view bytes);
  /// Adds the length too, so that "ab","c" and "a","bc" differ.
  Fingerprint& add_field(std::string_view bytes);
  /// Half of it, for keys of draws and the like.
  [[nodiscard]] std::uint64_t number() const { return low_; }
  /// 32 digits.
  [[nodiscard]] std::string hex() const;
  bool operator==(const Fingerprint&) const = default;

 private:
  std::uint64_t high_ = 0x6c62272e07bb0142;
  std::uint64_t low_ = 0x62b821756295c58d;
};

/// The fingerprint of `bytes` alone.
std::string fingerprint(std::string_view bytes);

}  // namespace wangge::base
