#pragma once
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "scenario/language.hpp"

namespace wangge::scenario {

/// The table in a file that a document names. Nothing if none is named, and after a fault (then the
/// value that names it counts as broken).
std::optional<base::CsvReader> open_table(const FileRef& file, const Reader& reader);

/// Whether `heading` is one of the headings in `columns`, which `|` divides.
bool is_heading(std::string_view heading, std::string_view columns);

/// A sheet that says several things of one: a row for each filing condition of a category.
struct SheetForm {
  std::string_view passed_over = {};  ///< headings of columns that are not read, `|` between
  std::string_view thing = {};        ///< key that rows of one thing share; where the sheet has a
                                      ///< merged cell it is empty below the first
  bool once = false;                  ///< only the first row of each thing is read, where the sheet
                                      ///< has a column that is passed over
};

/// Calls `take` with each row of a CSV table as a map of the keys in `columns`, headed by the key
/// or another heading of it (`Spec::columns`); empty fields are absent keys. A column headed
/// `source`, `note`, 来源 or 备注 is for people. Faults: whatever base::CsvReader finds, columns
/// that nobody knows, required columns that are missing. They name columns by the headings of the
/// table, and those that it lacks in the reader's language.
void for_each_row(const FileRef& file, const std::vector<Spec>& columns, const Reader& reader,
                  const std::function<void(const Node& row)>& take, const SheetForm& form = {});

/// The rows of a table, each read by the field table of T. Nothing if no file is given.
template <class T>
std::vector<T> read_rows(const FileRef& file, const Reader& reader, const SheetForm& form = {}) {
  std::vector<T> rows;
  const Reader in_table(reader.faults(), reader.files());
  for_each_row(
      file, record_of<T>().specs(), reader,
      [&](const Node& row) { Language<T>::read(row, {}, in_table, rows.emplace_back()); }, form);
  return rows;
}

}  // namespace wangge::scenario
