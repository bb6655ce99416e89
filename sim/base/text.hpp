#pragma once
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

namespace wangge::base {

/// The two languages of everything a user reads.
enum class Lang { En, Zh };

/// For the whole process; set it once, before the first text. English until then.
void set_language(Lang lang);
Lang language();

/// Zh if the locale that governs messages (LC_ALL, else LC_MESSAGES, else LANG) starts with `zh`,
/// else En.
Lang language_from_environment();

/// One row of sim/base/text_table.tsv.
struct TextRow {
  std::string key;
  std::string en;
  std::string zh;
};

/// Reads the table's form: `key<TAB>en<TAB>zh` a line, `#` comments and empty lines skipped, `\n`
/// and `\t` escapes.
std::vector<TextRow> parse_text_table(std::string_view table);

/// Every row of the table that is built in, in its order.
const std::vector<TextRow>& text_rows();

/// Whether the table has this key.
bool has_text(std::string_view key);

/// The text of `key` in `lang`, its `{0}`, `{1:.2f}` ... replaced (fmt's format strings).
/// A key that is not in the table is our mistake: asserts in a debug build, gives the key in
/// release.
std::string vtext(Lang lang, std::string_view key, fmt::format_args args);

/// The same in the language of the process.
template <class... Args>
std::string text(std::string_view key, const Args&... args) {
  return vtext(language(), key, fmt::make_format_args(args...));
}

/// The same in a given language: for files in both.
template <class... Args>
std::string text_in(Lang lang, std::string_view key, const Args&... args) {
  return vtext(lang, key, fmt::make_format_args(args...));
}

}  // namespace wangge::base
