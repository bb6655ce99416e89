#pragma once
#include <cstddef>
#include <optional>
#include <string>

namespace wangge::base {

/// What became of a file's bytes.
struct Decoded {
  std::string text;  ///< UTF-8 without byte order mark; the bytes as they were if they are bad
  std::optional<std::size_t> bad_byte;  ///< the first byte that fits neither UTF-8 nor GBK, from 0
};

/// Text from UTF-8, with or without byte order mark, or from GBK (GB 18030), which Chinese Excel
/// writes. Bytes that are mostly good UTF-8 are not tried as GBK: there a few broken ones would
/// turn all into nonsense.
Decoded decode(std::string bytes);

}  // namespace wangge::base
