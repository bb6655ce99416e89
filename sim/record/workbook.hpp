#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"

namespace wangge::record {

/// How a number stands in its cell.
enum class NumberForm { Count, Decimal, Percent };
/// 红黄绿 behind a cell.
enum class Light { None, Red, Yellow, Green };

/// A text, a number or nothing. A text is never taken for a formula.
struct SheetCell {
  std::variant<std::monostate, std::string, double> value;
  NumberForm form = NumberForm::Decimal;  ///< Percent: of 1
  Light light = Light::None;
};

/// One table on a sheet of its own: a title, the headings, which stay in sight, the rows, and what
/// is to be said about them.
struct Sheet {
  std::string name;  ///< at most 31 characters, none of []:*?/\ .
  std::string title;
  std::vector<std::string> headings;
  std::vector<std::vector<SheetCell>> rows;
  std::vector<std::string> notes;
};

/// What the file says of itself.
struct WorkbookProperties {
  std::string title;
  std::string made_by;
  base::Instant made;  ///< the same for the same content, so that the bytes are too
};

/// Writes the sheets as a workbook (.xlsx), whole or not at all. Columns are as wide as what they
/// hold, Chinese characters counted as two. Texts beyond what a cell takes are cut off. Throws
/// base::RunFailed if the disk does not take it.
void write_workbook(const std::filesystem::path& file, std::span<const Sheet> sheets,
                    const WorkbookProperties& properties);

}  // namespace wangge::record
