#pragma once
#include <string>
#include <vector>

#include "report/format.hpp"

namespace wangge::report {

enum class Align { Left, Right };

/// A column's title and how its cells stand. A shrinking column gives up width, down to 8, when the
/// table is wider than the terminal.
struct Column {
  std::string title;
  Align align = Align::Right;
  bool shrinks = false;
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
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t available) const;
  [[nodiscard]] std::string line(const std::vector<std::string>& cells,
                                 const std::vector<std::size_t>& widths) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace wangge::report
