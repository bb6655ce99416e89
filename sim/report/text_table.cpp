#include "report/text_table.hpp"

#include <algorithm>
#include <numeric>

#include "base/utf8.hpp"

namespace wangge::report {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 8;

/// The widest of the shrinking columns that can still give; none if none can.
std::size_t* widest(std::vector<std::size_t>& widths, const std::vector<Column>& columns) {
  std::size_t* found = nullptr;
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (columns[c].shrinks && widths[c] > kNarrowest && (found == nullptr || widths[c] > *found))
      found = &widths[c];
  return found;
}

}  // namespace

std::vector<std::size_t> TextTable::widths(std::size_t available) const {
  std::vector<std::size_t> widths;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    widths.push_back(base::display_width(columns_[c].title));
    for (const auto& row : rows_) widths[c] = std::max(widths[c], base::display_width(row[c]));
  }
  std::size_t total = std::accumulate(widths.begin(), widths.end(), kGap * (columns_.size() - 1));
  for (; total > available; --total) {
    std::size_t* width = widest(widths, columns_);
    if (width == nullptr) break;
    --*width;
  }
  return widths;
}

std::string TextTable::line(const std::vector<std::string>& cells,
                            const std::vector<std::size_t>& widths) const {
  std::string text;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const std::string cell = shortened(cells[c], widths[c]);
    if (c > 0) text.append(kGap, ' ');
    text += columns_[c].align == Align::Left ? base::pad_right(cell, widths[c])
                                             : base::pad_left(cell, widths[c]);
  }
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string TextTable::str(const Style& style, std::size_t indent) const {
  const auto columns = widths(style.width - indent);
  const std::string margin(indent, ' ');
  std::vector<std::string> titles, rule;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    titles.push_back(columns_[c].title);
    rule.emplace_back(columns[c], '-');
  }
  std::string text = margin + inked(line(titles, columns), Ink::Bold, style) + "\n";
  text += margin + line(rule, columns) + "\n";
  for (const auto& row : rows_) text += margin + line(row, columns) + "\n";
  return text;
}

}  // namespace wangge::report
