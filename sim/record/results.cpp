#include "record/results.hpp"

#include <charconv>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "record/database.hpp"
#include "record/fields.hpp"
#include "record/schema.hpp"

namespace wangge::record {
namespace {

using base::Duration;
using base::Instant;

std::uint32_t small(std::int64_t number) { return static_cast<std::uint32_t>(number); }

/// A column that may be NULL.
std::optional<std::int64_t> perhaps(const Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}
std::optional<Instant> moment(const Statement& row, int column) {
  const auto ms = perhaps(row, column);
  return ms ? std::optional(Instant(*ms)) : std::nullopt;
}
model::UnitId unit(const Statement& row, int column) {
  const auto index = perhaps(row, column);
  return index ? model::UnitId(small(*index)) : model::UnitId::none();
}

std::uint64_t parsed_fingerprint(const std::string& text) {
  std::string digits;
  for (const char c : text)
    if (c != '-') digits += c;
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

const std::string kTrialColumns =
    "configuration, replication, fingerprint, events, cases, desk_items, intervals, incidents, "
    "kept";

TrialInfo trial_of(const Statement& row) {
  const auto count = [&](int column) { return static_cast<std::uint64_t>(row.integer(column)); };
  return {{model::ConfigurationId(small(row.integer(0))), small(row.integer(1))},
          parsed_fingerprint(row.text(2)),
          {count(3), count(4), count(5), count(6), count(7)},
          row.integer(8) != 0};
}

TrialInfo read_trial(Database& database, TrialKey key) {
  auto row = database.prepare("SELECT " + kTrialColumns +
                              " FROM trial WHERE configuration = ? AND replication = ?");
  row.bind(key.configuration.index(), key.replication);
  return row.step() ? trial_of(row) : TrialInfo{};
}

constexpr Kind kLastKind = static_cast<Kind>(kKinds - 1);

/// Kind::District is the first kind, so up to it is the district alone.
std::vector<Figure> read_figures(Database& database, std::uint64_t trial, Kind up_to) {
  auto rows = database.prepare(
      "SELECT kind, number, indicator, numerator, "
      "denominator, value FROM figure WHERE trial = ? "
      "AND kind <= ? ORDER BY kind, number, indicator");
  std::vector<Figure> figures;
  for (rows.bind(trial, int(up_to)); rows.step();)
    figures.push_back({{static_cast<Kind>(rows.integer(0)), small(rows.integer(1))},
                       IndicatorId(small(rows.integer(2))),
                       rows.real(3),
                       rows.real(4),
                       rows.real(5)});
  return figures;
}

std::vector<Usage> read_usage(Database& database, std::uint64_t trial) {
  auto rows = database.prepare(
      "SELECT unit, slot, number, on_duty, busy, "
      "waiting FROM usage WHERE trial = ? "
      "ORDER BY unit, slot, number");
  std::vector<Usage> usage;
  for (rows.bind(trial); rows.step();)
    usage.push_back({unit(rows, 0), static_cast<Usage::Slot>(rows.integer(1)),
                     small(rows.integer(2)), Duration(rows.integer(3)), Duration(rows.integer(4)),
                     Duration(rows.integer(5))});
  return usage;
}

std::vector<Held> read_held(Database& database, std::uint64_t trial) {
  auto rows = database.prepare(
      "SELECT unit, stage, cause, time FROM held "
      "WHERE trial = ? ORDER BY unit, stage, cause");
  std::vector<Held> held;
  for (rows.bind(trial); rows.step();)
    held.push_back({model::UnitId(small(rows.integer(0))), static_cast<Stage>(rows.integer(1)),
                    static_cast<Cause>(rows.integer(2)), Duration(rows.integer(3))});
  return held;
}

std::vector<HourlyReach> read_reach(Database& database, std::uint64_t trial) {
  auto rows = database.prepare(
      "SELECT service, hour, minutes, measured, "
      "cells, people FROM reach WHERE trial = ? "
      "ORDER BY service, hour, minutes");
  std::vector<HourlyReach> reach;
  for (rows.bind(trial); rows.step();) {
    const auto limit = static_cast<std::size_t>(rows.integer(2) / 5 - 1);
    if (limit == 0)
      reach.push_back(
          {unit(rows, 0), small(rows.integer(1)), std::uint64_t(rows.integer(3)), {}, {}});
    reach.back().cells[limit] = rows.real(4);
    reach.back().people[limit] = rows.real(5);
  }
  return reach;
}

/// A query over one trial's kept rows, or over one case's of them.
Statement kept_rows(Database& database, const std::string& columns, const std::string& table,
                    const std::string& order, std::uint64_t trial,
                    std::optional<model::ProblemId> only) {
  auto rows = database.prepare("SELECT " + columns + " FROM " + table + " WHERE trial = ?" +
                               (only ? " AND case_id = ?" : "") + " ORDER BY " + order);
  only ? rows.bind(trial, only->count()) : rows.bind(trial);
  return rows;
}

constexpr const char* kIntervalColumns = "case_id, stage, unit, cause, start, finish";

Interval interval_of(const Statement& row) {
  return {model::ProblemId(static_cast<std::uint64_t>(row.integer(0))),
          static_cast<Stage>(row.integer(1)),
          unit(row, 2),
          static_cast<Cause>(row.integer(3)),
          {Instant(row.integer(4)), Instant(row.integer(5))}};
}

void replay_intervals(Database& database, std::uint64_t trial, Listener& listener,
                      std::optional<model::ProblemId> only) {
  auto rows = kept_rows(database, kIntervalColumns, "interval", "n", trial, only);
  while (rows.step()) listener.interval(interval_of(rows));
}

/// A row of a table that has a column for each field of a record.
template <class Record>
Record record_of(const Statement& row) {
  Record record;
  int column = 0;
  for (const auto& field : fields_of<Record>()) field.set(record, perhaps(row, column++));
  return record;
}

template <class Record>
void replay_records(Statement rows, auto&& tell) {
  while (rows.step()) tell(record_of<Record>(rows));
}

template <class Record>
std::string column_list(const std::string& before = "") {
  std::string columns;
  for (const auto& field : fields_of<Record>())
    columns += (columns.empty() ? "" : ", ") + before + std::string(field.name);
  return columns;
}

void replay_ended(Database& database, std::uint64_t trial, Listener& listener,
                  std::optional<model::ProblemId> only) {
  const auto rows = [&](const std::string& columns, const char* table, const char* order) {
    return kept_rows(database, columns, table, order, trial, only);
  };
  replay_records<CaseRecord>(rows(column_list<CaseRecord>(), "case_record", "case_id"),
                             [&](const CaseRecord& r) { listener.case_ended(r); });
  replay_records<IncidentRecord>(rows(column_list<IncidentRecord>(), "incident", "case_id"),
                                 [&](const IncidentRecord& r) { listener.incident_ended(r); });
  replay_records<ResponseRecord>(rows(column_list<ResponseRecord>(), "response", "n"),
                                 [&](const ResponseRecord& r) { listener.response_ended(r); });
}

void replay_journeys(Database& database, std::uint64_t trial, Listener& listener,
                     std::optional<model::ProblemId> only) {
  auto rows =
      kept_rows(database, "unit, person, case_id, start, finish, whole, from_x, from_y, to_x, to_y",
                "journey", "n", trial, only);
  const auto place = [&](int column) {
    return model::Place{base::Metres(rows.real(column)), base::Metres(rows.real(column + 1))};
  };
  while (rows.step())
    listener.journey_ended({unit(rows, 0),
                            small(rows.integer(1)),
                            model::ProblemId(static_cast<std::uint64_t>(rows.integer(2))),
                            {Instant(rows.integer(3)), Instant(rows.integer(4))},
                            Duration(rows.integer(5)),
                            place(6),
                            place(8)});
}

/// The rows that belong to a trial's cases (or incidents), apart from those of the others, in the
/// order of the cases: told up to one case after another.
template <class Row>
class Belonging {
 public:
  Belonging(Database& database, const std::string& columns, const std::string& table,
            const std::string& whose, std::uint64_t trial, Row (*row)(const Statement&))
      : rows_(database.prepare("SELECT " + columns + " FROM " + whose + " CROSS JOIN " + table +
                               " USING (trial, case_id) WHERE trial = ? ORDER BY case_id, n")),
        row_(row) {
    rows_.bind(trial);
    step();
  }
  void tell_of(model::ProblemId problem, auto&& tell) {
    for (; there_ && rows_.integer(0) == static_cast<std::int64_t>(problem.count()); step())
      tell(row_(rows_));
  }

 private:
  void step() { there_ = rows_.step(); }

  Statement rows_;
  Row (*row_)(const Statement&);
  bool there_ = false;
};

void replay_cases(Database& database, std::uint64_t trial, Listener& listener) {
  Belonging intervals(database, kIntervalColumns, "interval", "case_record", trial, interval_of);
  replay_records<CaseRecord>(
      kept_rows(database, column_list<CaseRecord>(), "case_record", "case_id", trial, {}),
      [&](const CaseRecord& record) {
        intervals.tell_of(record.problem, [&](const Interval& i) { listener.interval(i); });
        listener.case_ended(record);
      });
}

void replay_incidents(Database& database, std::uint64_t trial, Listener& listener) {
  Belonging intervals(database, kIntervalColumns, "interval", "incident", trial, interval_of);
  Belonging responses(database, column_list<ResponseRecord>("response."), "response", "incident",
                      trial, record_of<ResponseRecord>);
  replay_records<IncidentRecord>(
      kept_rows(database, column_list<IncidentRecord>(), "incident", "case_id", trial, {}),
      [&](const IncidentRecord& record) {
        intervals.tell_of(record.incident, [&](const Interval& i) { listener.interval(i); });
        responses.tell_of(record.incident,
                          [&](const ResponseRecord& r) { listener.response_ended(r); });
        listener.incident_ended(record);
      });
}

void replay_desk_work(Database& database, std::uint64_t trial, Listener& listener) {
  auto rows = database.prepare(
      "SELECT stream, desk, arrived, started, "
      "finished, gave_up, lay_still FROM desk_record "
      "WHERE trial = ? ORDER BY n");
  for (rows.bind(trial); rows.step();)
    listener.desk_work_ended({static_cast<std::size_t>(rows.integer(0)), unit(rows, 1),
                              Instant(rows.integer(2)), moment(rows, 3), moment(rows, 4),
                              rows.integer(5) != 0, base::Duration(rows.integer(6))});
}

void require_results_store(Database& database) {
  auto mark = database.prepare("PRAGMA application_id");
  auto version = database.prepare("PRAGMA user_version");
  const bool ours = mark.step() && mark.integer(0) == kApplicationId && version.step() &&
                    version.integer(0) == kSchemaVersion;
  const std::string file = database.file().string();
  if (!ours) throw base::InvalidInput({file, 0, 0, "", base::text("store.not_ours")});
}

}  // namespace

Results Results::open(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file))
    throw base::InvalidInput({file.string(), 0, 0, "", base::text("file.missing")});
  return Results(std::make_shared<Database>(file, Database::Access::Read));
}

Results::Results(std::shared_ptr<Database> database) : database_(std::move(database)) {
  if (database_) require_results_store(*database_);
}

Provenance Results::provenance() const {
  auto rows = database_->prepare("SELECT value FROM meta WHERE key = ?");
  const auto value = [&](std::string_view key) {
    rows.bind(key);
    return rows.step() ? rows.text(0) : std::string();
  };
  Provenance p{value("scenario"), value("scenario_hash"), 0, value("version"), value("command")};
  const std::string seed = value("seed");
  std::from_chars(seed.data(), seed.data() + seed.size(), p.seed);
  return p;
}

Directory Results::directory() const {
  auto rows = database_->prepare(
      "SELECT key, zh, en, parent, area, trait FROM "
      "name WHERE kind = ? ORDER BY number");
  Directory directory;
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    std::vector<Entry> entries;
    for (rows.bind(kind); rows.step();)
      entries.push_back({{rows.text(0), rows.text(1), rows.text(2)},
                         small(perhaps(rows, 3).value_or(kNobody)),
                         small(perhaps(rows, 4).value_or(kNobody)),
                         rows.text(5)});
    directory.set(static_cast<Kind>(kind), std::move(entries));
  }
  return directory;
}

std::vector<TrialInfo> Results::trials() const {
  auto rows = database_->prepare("SELECT " + kTrialColumns +
                                 " FROM trial ORDER BY configuration, replication");
  std::vector<TrialInfo> trials;
  while (rows.step()) trials.push_back(trial_of(rows));
  return trials;
}

bool Results::holds(TrialKey key) const {
  auto rows = database_->prepare("SELECT 1 FROM trial WHERE configuration = ? AND replication = ?");
  rows.bind(key.configuration.index(), key.replication);
  return rows.step();
}

ReplicationRows Results::rows(TrialKey key) const {
  const std::uint64_t trial = trial_number(key);
  ReplicationRows rows;
  const TrialInfo info = read_trial(*database_, key);
  rows.counts = info.counts;
  rows.fingerprint = info.fingerprint;
  rows.figures = read_figures(*database_, trial, kLastKind);
  rows.usage = read_usage(*database_, trial);
  rows.held = read_held(*database_, trial);
  rows.reach = read_reach(*database_, trial);
  return rows;
}

std::vector<Figure> Results::district_figures(TrialKey key) const {
  return read_figures(*database_, trial_number(key), Kind::District);
}

std::vector<Held> Results::held(TrialKey key) const {
  return read_held(*database_, trial_number(key));
}

void Results::replay(TrialKey key, Listener& listener, std::optional<model::ProblemId> only) const {
  const std::uint64_t trial = trial_number(key);
  replay_intervals(*database_, trial, listener, only);
  replay_ended(*database_, trial, listener, only);
  replay_journeys(*database_, trial, listener, only);
  if (!only) replay_desk_work(*database_, trial, listener);
}

void Results::replay_lives(TrialKey key, Listener& listener) const {
  replay_cases(*database_, trial_number(key), listener);
  replay_incidents(*database_, trial_number(key), listener);
}

}  // namespace wangge::record
