#include "base/fault.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace wangge::base {
namespace {

/// Adds `part` to `text`, `separator` between them unless one is empty.
void append(std::string& text, std::string_view separator, std::string_view part) {
  if (!text.empty() && !part.empty()) text += separator;
  text += part;
}

std::string joined(const std::vector<Fault>& faults) {
  std::string lines;
  for (const Fault& fault : faults) append(lines, "\n", fault.str());
  return lines;
}

}  // namespace

std::string Fault::str() const {
  std::string result = file;
  if (line > 0) append(result, ":", std::to_string(line));
  if (line > 0 && column > 0) append(result, ":", std::to_string(column));
  append(result, ": ", key);
  append(result, ": ", message);
  return result;
}

InvalidInput::InvalidInput(std::vector<Fault> faults)
    : faults_(std::move(faults)), what_(joined(faults_)) {}

std::size_t edit_distance(std::string_view a_utf8, std::string_view b_utf8) {
  const std::u32string a = decode_utf8(a_utf8);
  const std::u32string b = decode_utf8(b_utf8);
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

bool is_likely_slip(std::string_view word, std::size_t distance) {
  return distance * 3 <= decode_utf8(word).size();
}

}  // namespace wangge::base
