#include "scenario/read_trace.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/civil.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/check_channels.hpp"
#include "scenario/date_text.hpp"
#include "scenario/number_forms.hpp"
#include "scenario/order_of_rows.hpp"
#include "scenario/quantity_text.hpp"
#include "scenario/table_rows.hpp"

namespace wangge::scenario {
namespace {

constexpr int kShown = 10;  // faults of one kind that are shown one by one

/// The same mistake in thousands of rows is told a few times, then counted.
class RowFaults {
 public:
  explicit RowFaults(Faults& faults) : faults_(faults) {}

  void add(const std::string& kind, const Mark& mark, const Wrong& wrong) {
    if (++counts_[kind] <= kShown)
      faults_.add(mark, kind, wrong);
    else
      more_.try_emplace(kind, mark);
  }
  /// The count stands with the first row that is not shown, behind those that are.
  void finish() {
    for (const auto& [kind, mark] : more_)
      faults_.add(mark, kind, {base::text("scenario.more_rows", counts_[kind] - kShown), "", ""});
  }

 private:
  Faults& faults_;
  std::map<std::string, int> counts_;
  std::map<std::string, Mark> more_;
};

/// A field that says nothing.
bool is_blank(std::string_view field) {
  constexpr std::array<std::string_view, 5> kNothing{"", "-", "—", "无", "NULL"};
  return std::find(kNothing.begin(), kNothing.end(), field) != kNothing.end();
}

std::optional<base::Instant> time_from(std::string_view field) {
  if (const auto instant = base::parse_instant(field)) return instant;
  const Outcome<double> serial = read_quantity(field, Dimension::Number);
  if (const double* days = std::get_if<double>(&serial)) return base::from_excel_serial(*days);
  return std::nullopt;
}

/// One column of the export: which member of a row it fills, and what the planner calls it.
struct Column {
  std::string_view key;
  std::string TraceColumns::*heading;
  std::string TraceRowEntry::*member;  ///< nullptr: read in a way of its own
};

constexpr std::array kColumns{
    Column{"at", &TraceColumns::at, nullptr},
    Column{"channel", &TraceColumns::channel, nullptr},
    Column{"category", &TraceColumns::category, &TraceRowEntry::category},
    Column{"group", &TraceColumns::group, &TraceRowEntry::group},
    Column{"subdistrict", &TraceColumns::subdistrict, &TraceRowEntry::subdistrict},
    Column{"community", &TraceColumns::community, &TraceRowEntry::community},
    Column{"cell", &TraceColumns::cell, &TraceRowEntry::cell},
    Column{"handler", &TraceColumns::handler, &TraceRowEntry::handler}};
constexpr std::size_t kAt = 0, kChannel = 1, kCategory = 2;

class TraceReader {
 public:
  TraceReader(const TraceEntry& entry, base::CsvReader& csv, const Reader& reader)
      : entry_(entry), csv_(csv), reader_(reader), row_faults_(reader.faults()) {
    file_ = std::make_shared<const std::string>(csv.file());
  }

  /// Holds `channels` against the words of the file; after read.
  void check_words() const {
    check_channels(entry_, words_, places_[kChannel] != kNone, csv_, reader_);
  }

  std::vector<TraceRowEntry> read() {
    if (!find_columns()) return {};
    base::CsvRow row;
    while (csv_.next(row)) take(row);
    for (const base::Fault& fault : csv_.faults())
      reader_.faults().add({file_, fault.line, fault.column}, fault.key, {fault.message, "", ""});
    if (entry_.order == TraceOrder::ByTime) report_out_of_order();
    row_faults_.finish();
    const auto earlier = [](const TraceRowEntry& a, const TraceRowEntry& b) { return a.at < b.at; };
    std::stable_sort(rows_.begin(), rows_.end(), earlier);
    return std::move(rows_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  /// Where the column of this heading is; kNone if the export has no such column.
  [[nodiscard]] std::size_t place_of(std::string_view heading) const {
    const auto& header = csv_.header();
    const auto found = std::find(header.begin(), header.end(), heading);
    return found == header.end() ? kNone : static_cast<std::size_t>(found - header.begin());
  }

  bool find_columns() {
    bool complete = true;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      const std::string& wanted = entry_.columns.*kColumns[i].heading;
      places_[i] = wanted.empty() ? usual_place(kColumns[i].key) : place_of(wanted);
      const bool needed = !wanted.empty() || i == kAt || i == kCategory;
      if (places_[i] != kNone || !needed) continue;
      complete = false;
      report_no_column(kColumns[i].key, wanted);
    }
    return complete;
  }

  void report_no_column(std::string_view key, const std::string& wanted) {
    const Reader here = reader_.at("columns").at(key);
    const std::string name = wanted.empty() ? std::string(key) : wanted;
    reader_.faults().add(
        entry_.columns.where.mark, here.path(),
        {base::text("scenario.no_such_heading", name, csv_.file()),
         listed({csv_.header().begin(), csv_.header().end()}), nearest(wanted, csv_.header())});
  }

  [[nodiscard]] std::size_t usual_place(std::string_view key) const {
    for (const Spec& spec : record_of<TraceColumns>().specs())
      for (std::size_t i = 0; spec.key == key && i < csv_.header().size(); ++i)
        if (is_heading(csv_.header()[i], spec.columns)) return i;
    return kNone;
  }

  [[nodiscard]] std::string_view field(const base::CsvRow& row, std::size_t column) const {
    if (places_[column] == kNone) return {};
    const std::string_view text = base::trimmed(row.fields[places_[column]]);
    return is_blank(text) ? std::string_view() : text;
  }

  void take(const base::CsvRow& row) {
    TraceRowEntry entry;
    entry.mark = {file_, row.number, 0};
    for (std::size_t i = 0; i < kColumns.size(); ++i)
      if (kColumns[i].member != nullptr) entry.*kColumns[i].member = std::string(field(row, i));
    entry.channel = channel_of(field(row, kChannel));
    report_spoiled(entry);
    if (entry.category.empty())
      row_faults_.add("category", entry.mark,
                      {base::text("scenario.row_without_category"), "", ""});
    entry.undated = !take_time(field(row, kAt), entry);
    if (!entry.category.empty()) rows_.push_back(std::move(entry));
  }

  model::Channel channel_of(std::string_view word) {
    words_.count(word);
    const auto& known = entry_.channels.channels;
    const auto meaning = known.find(word);
    return meaning == known.end() ? entry_.channel : meaning->second.channel;
  }

  /// Codes that Excel took for numbers have lost what tells them apart.
  void report_spoiled(const TraceRowEntry& entry) {
    for (const Column& column : kColumns)
      if (column.member != nullptr && is_spoiled_code(entry.*column.member))
        row_faults_.add(std::string(column.key), entry.mark,
                        {base::text("scenario.spoiled_code", entry.*column.member), "", ""});
  }

  bool take_time(std::string_view text, TraceRowEntry& entry) {
    const auto at = time_from(text);
    if (!at) {
      row_faults_.add("at", entry.mark, wrong_date(text));
      return false;
    }
    entry.at = *at;
    dated_.push_back({*at, entry.mark});
    return true;
  }

  void report_out_of_order() {
    std::vector<base::Instant> times(dated_.size());
    std::ranges::transform(dated_, times.begin(), &DatedRow::at);
    for (const OutOfOrder& one : rows_out_of_order(times))
      row_faults_.add("at", dated_[one.row].mark,
                      {base::text(one.too_late ? "scenario.too_late" : "scenario.out_of_order",
                                  base::format_instant(times[one.row]),
                                  base::format_instant(times[one.beside])),
                       "", ""});
  }

  const TraceEntry& entry_;
  base::CsvReader& csv_;
  const Reader& reader_;
  RowFaults row_faults_;
  SeenWords words_;
  std::shared_ptr<const std::string> file_;
  std::array<std::size_t, kColumns.size()> places_{};
  struct DatedRow {
    base::Instant at;
    Mark mark;
  };
  std::vector<DatedRow> dated_;  // in the order of the file
  std::vector<TraceRowEntry> rows_;
};

/// What a trace that cannot be read as a whole may have held.
void suspect_all(const TraceEntry& entry, Faults& faults) {
  faults.suspect(entry.file.where.path);
  if (entry.create.areas) faults.suspect("district.subdistricts");
  if (entry.create.units) faults.suspect("organisation.units");
  if (entry.create.categories) faults.suspect("categories.list");
}

}  // namespace

std::vector<TraceRowEntry> read_trace(const TraceEntry& entry, const Reader& reader) {
  const std::size_t before = reader.faults().count();
  auto csv = open_table(entry.file, reader);
  if (!csv) {
    if (reader.faults().count() > before) suspect_all(entry, reader.faults());
    return {};
  }
  TraceReader table(entry, *csv, reader);
  std::vector<TraceRowEntry> rows = table.read();
  if (rows.empty() && reader.faults().count() == before)
    reader.faults().add(entry.file.where, {base::text("scenario.table_without_rows"), "", ""});
  if (reader.faults().count() > before)
    suspect_all(entry, reader.faults());
  else
    table.check_words();  // a misspelt channel breaks nothing else
  return rows;
}

}  // namespace wangge::scenario
