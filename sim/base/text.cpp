#include "base/text.hpp"

#include <atomic>
#include <cassert>
#include <cstdlib>
#include <unordered_map>

namespace wangge::embedded {
extern const std::string_view kTextTable;
}

namespace wangge::base {
namespace {

std::atomic<Lang> current{Lang::En};

/// Cuts the part of `rest` before `mark` off it; all of it if the mark is not there.
std::string_view take_until(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return part;
}

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size();
    if (escape && text[i + 1] == 'n') {
      plain += '\n', ++i;
    } else if (escape && text[i + 1] == 't') {
      plain += '\t', ++i;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

const TextRow* find_row(std::string_view key) {
  static const auto kIndex = [] {
    std::unordered_map<std::string_view, const TextRow*> rows;
    for (const TextRow& row : text_rows()) rows.emplace(row.key, &row);
    return rows;
  }();
  const auto found = kIndex.find(key);
  return found == kIndex.end() ? nullptr : found->second;
}

const char* variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

}  // namespace

void set_language(Lang lang) { current = lang; }

Lang language() { return current; }

Lang language_from_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const char* locale = variable(name)) {
      return std::string_view(locale).substr(0, 2) == "zh" ? Lang::Zh : Lang::En;
    }
  }
  return Lang::En;
}

std::vector<TextRow> parse_text_table(std::string_view table) {
  std::vector<TextRow> rows;
  while (!table.empty()) {
    std::string_view line = take_until(table, '\n');
    if (line.empty() || line.front() == '#') continue;
    const std::string key(take_until(line, '\t'));
    std::string en = unescaped(take_until(line, '\t'));
    rows.push_back({key, std::move(en), unescaped(line)});
  }
  return rows;
}

const std::vector<TextRow>& text_rows() {
  static const std::vector<TextRow> kRows = parse_text_table(embedded::kTextTable);
  return kRows;
}

bool has_text(std::string_view key) { return find_row(key) != nullptr; }

std::string vtext(Lang lang, std::string_view key, fmt::format_args args) {
  const TextRow* row = find_row(key);
  assert(row != nullptr && "a text key that is not in sim/base/text_table.tsv");
  if (row == nullptr) return std::string(key);
  return fmt::vformat(lang == Lang::Zh ? row->zh : row->en, args);
}

}  // namespace wangge::base
