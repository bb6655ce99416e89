#include "scenario/table_rows.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace wangge::scenario {
namespace {

constexpr std::size_t kLargestTable = std::size_t{2} << 30;  // bytes; a year of a whole city

bool is_for_people(std::string_view heading) {
  constexpr std::array<std::string_view, 4> kHeadings{"source", "note", "来源", "备注"};
  return heading.empty() ||
         std::find(kHeadings.begin(), kHeadings.end(), heading) != kHeadings.end();
}

const Spec* spec_of(std::string_view heading, const std::vector<Spec>& columns) {
  for (const Spec& spec : columns)
    if (spec.key == heading || is_heading(heading, spec.columns)) return &spec;
  return nullptr;
}

/// A table that is being read, and which key each of its columns fills.
class Table {
 public:
  Table(base::CsvReader csv, Faults& faults)
      : file_(std::make_shared<const std::string>(csv.file())),
        csv_(std::move(csv)),
        faults_(faults) {}

  /// Faults of the header; false if rows make no sense under it.
  bool match(const std::vector<Spec>& columns) {
    std::vector<std::string_view> keys;
    for (const Spec& spec : columns) keys.push_back(spec.key);
    for (const std::string& heading : csv_.header()) {
      const Spec* spec = spec_of(heading, columns);
      keys_.push_back(spec == nullptr ? std::string() : std::string(spec->key));
      if (spec != nullptr || is_for_people(heading)) continue;
      faults_.add(
          header(), heading,
          {base::text("scenario.unknown_column", heading), listed(keys), nearest(heading, keys)});
    }
    return has_required(columns) && has_each_once();
  }

  /// False if rows had to be passed over.
  bool rows(const std::function<void(const Node&)>& take) {
    base::CsvRow row;
    while (csv_.next(row)) take(map_of(row));
    for (const base::Fault& fault : csv_.faults())
      faults_.add({file_, fault.line, fault.column}, fault.key, {fault.message, "", ""});
    return csv_.faults().empty();
  }

 private:
  [[nodiscard]] Mark header() const { return {file_, 1, 0}; }

  bool has_required(const std::vector<Spec>& columns) {
    bool complete = true;
    for (const Spec& spec : columns) {
      if (!spec.required || std::find(keys_.begin(), keys_.end(), spec.key) != keys_.end())
        continue;
      faults_.add(header(), std::string(spec.key),
                  {base::text("scenario.no_column", spec.key), "", ""});
      complete = false;
    }
    return complete;
  }

  bool has_each_once() {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const auto end = keys_.begin() + static_cast<std::ptrdiff_t>(i);
      if (keys_[i].empty() || std::find(keys_.begin(), end, keys_[i]) == end) continue;
      faults_.add(header(), keys_[i], {base::text("scenario.column_twice", keys_[i]), "", ""});
      return false;
    }
    return true;
  }

  [[nodiscard]] Node map_of(const base::CsvRow& row) const {
    const Mark mark{file_, row.number, 0};
    Node map = Node::map(mark);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const std::string_view field = base::trimmed(row.fields[i]);
      if (keys_[i].empty() || field.empty()) continue;
      map.entries.push_back({keys_[i], mark, Node::scalar(std::string(field), mark)});
    }
    return map;
  }

  std::shared_ptr<const std::string> file_;
  base::CsvReader csv_;
  Faults& faults_;
  std::vector<std::string> keys_;  // one a column; empty: not read
};

}  // namespace

bool is_heading(std::string_view heading, std::string_view columns) {
  while (!columns.empty()) {
    const std::size_t bar = std::min(columns.find('|'), columns.size());
    if (columns.substr(0, bar) == heading) return true;
    columns.remove_prefix(std::min(bar + 1, columns.size()));
  }
  return false;
}

std::optional<base::CsvReader> open_table(const FileRef& file, const Reader& reader) {
  if (!file.given()) return std::nullopt;
  Faults& faults = reader.faults();
  const std::filesystem::path path = reader.files().locate(file.text, file.where.mark);
  auto bytes = reader.files().read(path, kLargestTable, file.where.mark, file.where.path, faults);
  if (!bytes) return std::nullopt;
  try {
    return base::CsvReader(path.generic_string(), std::move(*bytes));
  } catch (const base::InvalidInput& invalid) {
    for (const base::Fault& fault : invalid.faults())
      faults.add({std::make_shared<const std::string>(fault.file), fault.line, 0}, fault.key,
                 {fault.message, "", ""});
    faults.suspect(file.where.path);
    return std::nullopt;
  }
}

void for_each_row(const FileRef& file, const std::vector<Spec>& columns, const Reader& reader,
                  const std::function<void(const Node&)>& take) {
  auto csv = open_table(file, reader);
  if (!csv) return;
  Table table(std::move(*csv), reader.faults());
  if (!table.match(columns) || !table.rows(take)) reader.faults().suspect(file.where.path);
}

}  // namespace wangge::scenario
