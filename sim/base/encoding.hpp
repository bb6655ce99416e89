#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wangge::base {

/// What a program, not a person, wrote: no text can be had from it.
enum class Workbook { None, Xlsx, Xls };

/// Whether the bytes are a spreadsheet program's own file, by how they begin. Any other zip archive
/// counts as Xlsx: that is what people have.
Workbook workbook_in(std::string_view bytes);

/// What became of a file's bytes.
struct Decoded {
  std::string text;  ///< UTF-8 without byte order mark; the bytes as they were if they are bad
  std::optional<std::size_t>
      bad_byte;  ///< the first byte that fits no encoding that is tried, from 0
};

/// Text from UTF-8, with or without byte order mark, from UTF-16 with one (Excel's "Unicode text"),
/// or from GBK (GB 18030), which Chinese Excel writes. Bytes that are mostly good UTF-8 are not
/// tried as GBK: there a few broken ones would turn all into nonsense.
Decoded decode(std::string bytes);

}  // namespace wangge::base
