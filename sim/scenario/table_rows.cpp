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

bool is_own_heading(std::string_view heading, const Spec& spec) {
  return spec.key == heading || is_heading(heading, spec.columns);
}

/// What a column is called in the reader's language: the first Chinese heading that there is, or
/// the key.
std::string_view shown_heading(const Spec& spec) {
  if (base::language() != base::Lang::Zh) return spec.key;
  for (std::string_view rest = spec.columns; !rest.empty();) {
    const std::string_view heading = rest.substr(0, rest.find('|'));
    if (static_cast<unsigned char>(heading.front()) >= 0x80) return heading;
    rest.remove_prefix(std::min(heading.size() + 1, rest.size()));
  }
  return spec.key;
}

/// A table that is being read, and which key each of its columns fills.
class Table {
 public:
  Table(base::CsvReader csv, const SheetForm& form, Faults& faults)
      : form_(form),
        file_(std::make_shared<const std::string>(csv.file())),
        csv_(std::move(csv)),
        faults_(faults) {}

  /// Faults of the header; false if rows make no sense under it.
  bool match(const std::vector<Spec>& columns) {
    for (const std::string& heading : csv_.header()) {
      const Spec* spec = spec_of(heading, columns);
      keys_.push_back(spec == nullptr ? std::string() : std::string(spec->key));
      if (spec != nullptr) faults_.name_column(*file_, keys_.back(), heading);
      if (spec != nullptr || is_for_people(heading) || passes_over(heading)) continue;
      report_unknown(heading, columns);
    }
    return has_required(columns) && has_each_once();
  }

  /// False if rows had to be passed over.
  bool rows(const std::function<void(const Node&)>& take) {
    base::CsvRow row;
    while (csv_.next(row)) {
      Node map = map_of(row);
      const bool goes_on = continues(map);
      if (!goes_on || !form_.once || !has_passed_over_) take(map);
    }
    for (const base::Fault& fault : csv_.faults())
      faults_.add({file_, fault.line, fault.column}, fault.key, {fault.message, "", ""});
    return csv_.faults().empty();
  }

 private:
  [[nodiscard]] Mark header() const { return {file_, 1, 0}; }

  bool passes_over(std::string_view heading) {
    const bool passed = is_heading(heading, form_.passed_over);
    has_passed_over_ = has_passed_over_ || passed;
    return passed;
  }

  /// The column's key; nullptr also for a heading that gives way to another one of the table.
  [[nodiscard]] const Spec* spec_of(std::string_view heading,
                                    const std::vector<Spec>& columns) const {
    const auto& all = csv_.header();
    for (const Spec& spec : columns) {
      if (is_own_heading(heading, spec)) return &spec;
      const auto is_own = [&](const std::string& other) { return is_own_heading(other, spec); };
      if (is_heading(heading, spec.instead) && std::none_of(all.begin(), all.end(), is_own))
        return &spec;
    }
    return nullptr;
  }

  void report_unknown(const std::string& heading, const std::vector<Spec>& columns) {
    for (const Spec& spec : columns)
      if (is_heading(heading, spec.instead)) return;
    std::vector<std::string_view> shown, known;
    for (const Spec& spec : columns) {
      shown.push_back(shown_heading(spec));
      known.insert(known.end(), {shown.back(), spec.key});
    }
    faults_.add(
        header(), heading,
        {base::text("scenario.unknown_column", heading), listed(shown), nearest(heading, known)});
  }

  /// Whether the row is about the same thing as the one above it; then what it leaves empty is
  /// filled in.
  bool continues(Node& map) {
    if (form_.thing.empty()) return false;
    const Node* thing = map.find(form_.thing);
    const bool same = !thing_.is_null() && (thing == nullptr || thing->text == thing_.text);
    if (thing != nullptr)
      thing_ = *thing;
    else if (same)
      map.set(std::string(form_.thing), Node::scalar(thing_.text, map.mark));
    return same;
  }

  bool has_required(const std::vector<Spec>& columns) {
    bool complete = true;
    for (const Spec& spec : columns) {
      if (!spec.required || std::find(keys_.begin(), keys_.end(), spec.key) != keys_.end())
        continue;
      const bool zh = base::language() == base::Lang::Zh;
      const std::string name(shown_heading(spec));
      faults_.add(header(), name,
                  {base::text("scenario.no_column", name, zh ? spec.zh : spec.en), "", ""});
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

  SheetForm form_;
  std::shared_ptr<const std::string> file_;
  base::CsvReader csv_;
  Faults& faults_;
  std::vector<std::string> keys_;  // one a column; empty: not read
  bool has_passed_over_ = false;
  Node thing_;  // of the row above
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
                  const std::function<void(const Node&)>& take, const SheetForm& form) {
  auto csv = open_table(file, reader);
  if (!csv) return;
  const std::size_t before = reader.faults().count();
  Table table(std::move(*csv), form, reader.faults());
  if (!table.match(columns) || !table.rows(take)) reader.faults().suspect(file.where.path);
  if (reader.faults().count() > before) reader.faults().damage(file.where.path);
}

}  // namespace wangge::scenario
