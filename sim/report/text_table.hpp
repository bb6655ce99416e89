#pragma once
#include <string>
#include <vector>

#include "report/format.hpp"

namespace wangge::report {

enum class Align { Left, Right };

/// A column's title and how its cells stand. When the table is wider than the terminal, titles are
/// folded into several lines first; then the cells of shrinking columns, between words as long as
/// that suffices, down to 8 columns. Nothing is left out.
struct Column {
  std::string title;
  Align align = Align::Right;
  bool shrinks = false;
  std::size_t title_room = 0;  ///< fold the title to so many columns, room or not; 0: see above
};

/// Rows and columns for a terminal, Chinese and Latin aligned alike: two blanks between columns, a
/// rule below the titles.
class TextTable {
 public:
  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// As many cells as there are columns.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }

  /// The lines, each `indent` blanks in.
  [[nodiscard]] std::string str(const Style& style, std::size_t indent = 0) const;

 private:
  using Widths = std::vector<std::size_t>;
  /// How wide each column's cells are, or their longest words.
  [[nodiscard]] Widths of_cells(std::size_t (*measure)(const std::string&)) const;
  [[nodiscard]] Widths widths(std::size_t available) const;
  [[nodiscard]] std::string line(const std::vector<std::string>& cells, const Widths& widths) const;
  /// The lines of one row; `at_the_foot` where short cells stand at its foot.
  [[nodiscard]] std::vector<std::string> lines(const std::vector<std::string>& cells,
                                               const Widths& widths, bool at_the_foot) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace wangge::report
