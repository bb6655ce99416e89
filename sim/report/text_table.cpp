#include "report/text_table.hpp"

#include <algorithm>
#include <numeric>

#include "base/utf8.hpp"

namespace wangge::report {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 8;
constexpr std::size_t kNarrowestTitle = 4;  // two Chinese characters
constexpr std::size_t kLongWord = 16;

using Widths = std::vector<std::size_t>;

std::size_t width_of(const std::string& text) { return base::display_width(text); }

std::size_t total(const Widths& widths) {
  return std::accumulate(widths.begin(), widths.end(), kGap * (widths.size() - 1));
}

/// The column that can give most; none if none can.
std::size_t* most_to_give(Widths& widths, const Widths& least) {
  std::size_t* found = nullptr;
  std::size_t most = 0;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (widths[c] <= least[c] || widths[c] - least[c] <= most) continue;
    most = widths[c] - least[c];
    found = &widths[c];
  }
  return found;
}

/// Takes from the columns, `least` at the lowest, until the table fits or none can give any more.
void shrink(Widths& widths, const Widths& least, std::size_t available) {
  while (total(widths) > available) {
    std::size_t* width = most_to_give(widths, least);
    if (width == nullptr) return;
    --*width;
  }
}

/// The same, but a title is folded as narrow as it can be, or not at all.
void fold_titles(Widths& widths, const Widths& least, std::size_t available) {
  while (total(widths) > available) {
    std::size_t* width = most_to_give(widths, least);
    if (width == nullptr) return;
    *width = least[static_cast<std::size_t>(width - widths.data())];
  }
}

}  // namespace

Widths TextTable::of_cells(std::size_t (*measure)(const std::string&)) const {
  Widths widths(columns_.size());
  for (const auto& row : rows_)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], measure(row[c]));
  return widths;
}

Widths TextTable::widths(std::size_t available) const {
  const Widths cells = of_cells(width_of), words = of_cells(longest_piece);
  Widths widths, folded_titles, whole_words, least;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const Column& column = columns_[c];
    const std::size_t title = width_of(column.title), room = column.title_room;
    const std::size_t wide_title = room > 0 ? std::min(title, room) : title;
    const std::size_t narrow_title =
        std::min(wide_title, std::max(longest_piece(column.title), kNarrowestTitle));
    const auto at_least = [&](std::size_t most) {
      return std::max(narrow_title, column.shrinks ? std::min(cells[c], most) : cells[c]);
    };
    widths.push_back(std::max(wide_title, cells[c]));
    folded_titles.push_back(std::max(narrow_title, cells[c]));
    whole_words.push_back(at_least(std::max(kNarrowest, std::min(words[c], kLongWord))));
    least.push_back(at_least(kNarrowest));
  }
  fold_titles(widths, folded_titles, available);
  shrink(widths, whole_words, available);
  shrink(widths, least, available);
  return widths;
}

std::string TextTable::line(const std::vector<std::string>& cells, const Widths& widths) const {
  std::string text;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (c > 0) text.append(kGap, ' ');
    text += columns_[c].align == Align::Left ? base::pad_right(cells[c], widths[c])
                                             : base::pad_left(cells[c], widths[c]);
  }
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

std::vector<std::string> TextTable::lines(const std::vector<std::string>& cells,
                                          const Widths& widths, bool at_the_foot) const {
  std::vector<std::vector<std::string>> folds;
  std::size_t height = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const bool fits = width_of(cells[c]) <= widths[c];
    folds.push_back(fits ? std::vector{cells[c]} : folded(cells[c], widths[c]));
    height = std::max(height, folds.back().size());
  }
  for (auto& fold : folds)
    fold.insert(at_the_foot ? fold.begin() : fold.end(), height - fold.size(), "");
  std::vector<std::string> lines;
  for (std::size_t l = 0; l < height; ++l) {
    std::vector<std::string> parts;
    for (const auto& fold : folds) parts.push_back(fold[l]);
    lines.push_back(line(parts, widths));
  }
  return lines;
}

std::string TextTable::str(const Style& style, std::size_t indent) const {
  const Widths columns = widths(style.width - indent);
  const std::string margin(indent, ' ');
  std::vector<std::string> titles, rule;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    titles.push_back(columns_[c].title);
    rule.emplace_back(columns[c], '-');
  }
  std::string text;
  for (const std::string& title : lines(titles, columns, true))
    text += margin + inked(title, Ink::Bold, style) + "\n";
  text += margin + line(rule, columns) + "\n";
  for (const auto& row : rows_)
    for (const std::string& row_line : lines(row, columns, false)) text += margin + row_line + "\n";
  return text;
}

}  // namespace wangge::report
