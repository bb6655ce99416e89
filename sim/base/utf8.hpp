#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wangge::base {

/// The characters of a UTF-8 text; a byte that is no UTF-8 counts as one U+FFFD.
std::u32string decode_utf8(std::string_view text);

/// Whether every byte of `text` belongs to a well-formed character (no overlong forms, no
/// surrogates).
bool is_utf8(std::string_view text);

/// The first byte, from 0, that belongs to none; empty if is_utf8.
std::optional<std::size_t> first_broken_byte(std::string_view text);

/// Without the blanks, tabs, line breaks, full-width (U+3000), no-break (U+00A0) and invisible
/// (U+200B, U+FEFF) blanks at both ends.
std::string_view trimmed(std::string_view text);

/// Columns that `text` takes on a terminal: 2 for a Chinese character or full-width sign, 0 for a
/// combining mark, a zero-width or a control character, else 1. Ranges: Unicode 15
/// EastAsianWidth.txt (W and F).
std::size_t display_width(std::string_view text);

/// `text` and blanks up to `width` columns; unchanged if it is as wide already.
std::string pad_right(std::string_view text, std::size_t width);
/// Blanks and `text`: for figures.
std::string pad_left(std::string_view text, std::size_t width);

}  // namespace wangge::base
