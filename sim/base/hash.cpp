#include "base/hash.hpp"

#include <fmt/core.h>

namespace wangge::base {

__extension__ using Wide = unsigned __int128;

Fingerprint& Fingerprint::add(std::string_view bytes) {
  constexpr Wide kPrime = (Wide{1} << 88) + 0x13b;
  Wide hash = (Wide{high_} << 64) | low_;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
  high_ = static_cast<std::uint64_t>(hash >> 64);
  low_ = static_cast<std::uint64_t>(hash);
  return *this;
}

Fingerprint& Fingerprint::add_field(std::string_view bytes) {
  return add(fmt::format("{}:", bytes.size())).add(bytes);
}

std::string Fingerprint::hex() const { return fmt::format("{:016x}{:016x}", high_, low_); }

std::string fingerprint(std::string_view bytes) { return Fingerprint{}.add(bytes).hex(); }

}  // namespace wangge::base
