#pragma once
#include <functional>
#include <vector>

#include "scenario/language.hpp"

namespace wangge::scenario {

/// Calls `take` with each row of a CSV table as a map of the keys in `columns`, headed by the key
/// or another heading of it (`Spec::columns`); empty fields are absent keys. A column headed
/// `source`, `note`, 来源 or 备注 is for people. Faults: whatever base::CsvReader finds, columns
/// that nobody knows, required columns that are missing.
void for_each_row(const FileRef& file, const std::vector<Spec>& columns, const Reader& reader,
                  const std::function<void(const Node& row)>& take);

/// The rows of a table, each read by the field table of T. Nothing if no file is given.
template <class T>
std::vector<T> read_rows(const FileRef& file, const Reader& reader) {
  std::vector<T> rows;
  const Reader in_table(reader.faults(), reader.files());
  for_each_row(file, record_of<T>().specs(), reader,
               [&](const Node& row) { Language<T>::read(row, {}, in_table, rows.emplace_back()); });
  return rows;
}

}  // namespace wangge::scenario
