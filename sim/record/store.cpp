#include "record/store.hpp"

#include <cstdio>

#include "base/fault.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "record/database.hpp"
#include "record/fields.hpp"
#include "record/fingerprint.hpp"
#include "record/interval_log.hpp"
#include "record/schema.hpp"

namespace wangge::record {
namespace {

namespace fs = std::filesystem;

/// A statement that inserts into every column of a table; `run` it with them in their order.
Statement insertion(Database& database, const std::string& table, std::size_t columns) {
  std::string marks = "?";
  for (std::size_t i = 1; i < columns; ++i) marks += ", ?";
  return database.prepare("INSERT INTO " + table + " VALUES(" + marks + ")");
}

std::optional<std::int64_t> perhaps(std::uint32_t number) {
  return number == kNobody ? std::nullopt : std::optional<std::int64_t>(number);
}
std::optional<std::int64_t> perhaps(const std::optional<base::Instant>& t) {
  return t ? std::optional(t->count()) : std::nullopt;
}
std::optional<std::int64_t> perhaps(model::UnitId unit) {
  return unit.exists() ? std::optional<std::int64_t>(unit.index()) : std::nullopt;
}

void write_words(Database& database) {
  auto rows = insertion(database, "word", 3);
  for (std::size_t i = 0; i < kKinds; ++i) rows.run("kind", i, word_of(Kind(i)));
  for (std::size_t i = 0; i < kStages; ++i) rows.run("stage", i, word_of(Stage(i)));
  for (std::size_t i = 0; i < kCauses; ++i) rows.run("cause", i, word_of(Cause(i)));
  for (std::size_t i = 0; i < kOutcomes; ++i) rows.run("outcome", i, word_of(Outcome(i)));
  for (std::size_t i = 0; i < kIncidentOutcomes; ++i)
    rows.run("incident_outcome", i, word_of(IncidentOutcome(i)));
  rows.run("slot", 0, "hour_of_day");
  rows.run("slot", 1, "day");
}

void write_directory(Database& database, const Directory& directory) {
  auto rows = insertion(database, "name", 8);
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    std::size_t number = 0;
    for (const auto& [name, parent, area, trait] : directory.all(Kind(kind)))
      rows.run(kind, number++, name.key, name.zh, name.en, perhaps(parent), perhaps(area), trait);
  }
}

void write_provenance(Database& database, const Provenance& provenance) {
  auto row = database.prepare("INSERT OR REPLACE INTO meta VALUES(?, ?)");
  row.run("scenario", provenance.scenario);
  row.run("scenario_hash", provenance.scenario_hash);
  row.run("seed", std::to_string(provenance.seed));
  row.run("version", provenance.version);
  row.run("command", provenance.command);
}

void lay_out(Database& database, const Provenance& provenance, const Directory& directory) {
  Transaction transaction(database);
  database.run(schema_sql());
  write_words(database);
  write_directory(database, directory);
  write_provenance(database, provenance);
  transaction.commit();
}

/// The scenario's name; its hash where the document does not say.
std::string scenario_name(const Provenance& provenance) try {
  return base::parse_json(provenance.scenario, "").at("name").get<std::string>();
} catch (const std::exception&) {
  return provenance.scenario_hash;
}

std::string another_scenario(const Provenance& there, const Provenance& here) {
  const std::string old = scenario_name(there), now = scenario_name(here);
  if (old == now) return base::text("store.changed_scenario", now);
  return base::text("store.another_scenario", old, now);
}

/// One fault for each thing that must be the same and is not.
void require_same_campaign(const fs::path& file, const Provenance& there, const Provenance& here) {
  std::vector<base::Fault> faults;
  const std::string folder = file.parent_path().string();
  const auto compare = [&](const char* key, const std::string& old, const std::string& now) {
    if (old != now) faults.push_back({folder, 0, 0, "", base::text(key, old, now)});
  };
  if (there.scenario_hash != here.scenario_hash)
    faults.push_back({folder, 0, 0, "", another_scenario(there, here)});
  compare("store.other_seed", std::to_string(there.seed), std::to_string(here.seed));
  compare("store.other_version", there.version, here.version);
  if (!faults.empty()) throw base::InvalidInput(std::move(faults));
}

void remove_with_journals(const fs::path& file) {
  std::error_code ignored;
  for (const char* tail : {"", "-wal", "-shm", "-journal"})
    fs::remove(file.string() + tail, ignored);
}

/// A log beside the data: commits without waiting for the disk, whole after a kill or power cut.
void set_for_writing(Database& database) {
  database.run(
      "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
      "PRAGMA cache_size = -65536");
}

bool is_empty(Database& database) {
  return !database.prepare("SELECT 1 FROM sqlite_schema").step();
}

void begin(Database& database, const Provenance& provenance, const Directory& directory) {
  set_for_writing(database);
  lay_out(database, provenance, directory);
}

void reopen(const std::shared_ptr<Database>& database, const Provenance& provenance) {
  require_same_campaign(database->file(), Results(database).provenance(), provenance);
  set_for_writing(*database);
  Transaction transaction(*database);
  write_provenance(*database, provenance);
  transaction.commit();
}

/// Whether this call, and nobody else, made the (empty) file.
bool make_file(const fs::path& file) {
  std::FILE* made = std::fopen(file.c_str(), "wx");
  if (made != nullptr) std::fclose(made);
  return made != nullptr;
}

std::shared_ptr<Database> make_or_open(const fs::path& file, const Provenance& provenance,
                                       const Directory& directory) {
  const bool made = make_file(file);
  bool fresh = made;  // until it is seen what somebody else has made of it
  try {
    auto database = std::make_shared<Database>(file, Database::Access::Write);
    database->lock();
    fresh = is_empty(*database);
    fresh ? begin(*database, provenance, directory) : reopen(database, provenance);
    return database;
  } catch (const InUse&) {  // then it is theirs
    throw;
  } catch (...) {
    if (made && fresh) remove_with_journals(file);
    throw;
  }
}

/// Inserts what a replayed log says.
class RecordWriter final : public Listener {
 public:
  RecordWriter(Database& database, std::uint64_t trial)
      : trial_(trial),
        intervals_(insertion(database, "interval", 8)),
        desk_work_(insertion(database, "desk_record", 9)),
        cases_(insertion(database, "case_record", case_fields().size() + 1)),
        incidents_(insertion(database, "incident", incident_fields().size() + 1)),
        responses_(insertion(database, "response", response_fields().size() + 2)),
        journeys_(insertion(database, "journey", 12)) {}

  void interval(const Interval& i) override {
    intervals_.run(trial_, i.problem.count(), intervals_written_++, int(i.stage), perhaps(i.unit),
                   int(i.cause), i.when.from.count(), i.when.to.count());
  }
  void case_ended(const CaseRecord& record) override {
    begin(cases_, record);
    cases_.finish();
  }
  void incident_ended(const IncidentRecord& record) override {
    begin(incidents_, record);
    incidents_.finish();
  }
  void response_ended(const ResponseRecord& record) override {
    begin(responses_, record);
    responses_.add(responses_written_++);
    responses_.finish();
  }
  void journey_ended(const Journey& j) override {
    journeys_.run(trial_, journeys_written_++, perhaps(j.unit), j.person, j.about.count(),
                  j.when.from.count(), j.when.to.count(), j.whole.count(), j.from.x.count(),
                  j.from.y.count(), j.to.x.count(), j.to.y.count());
  }
  void desk_work_ended(const DeskRecord& d) override {
    desk_work_.run(trial_, desk_work_written_++, d.stream, perhaps(d.desk), d.arrived.count(),
                   perhaps(d.started), perhaps(d.ended), d.gave_up, d.lay_still.count());
  }

 private:
  template <class Record>
  void begin(Statement& row, const Record& record) {
    row.start();
    row.add(trial_);
    for (const auto& field : fields_of<Record>()) row.add(field.get(record));
  }

  std::uint64_t trial_;
  std::uint64_t intervals_written_ = 0;
  std::uint64_t desk_work_written_ = 0;
  std::uint64_t responses_written_ = 0;
  std::uint64_t journeys_written_ = 0;
  Statement intervals_, desk_work_, cases_, incidents_, responses_, journeys_;
};

void write_rows(Database& database, std::uint64_t trial, const ReplicationRows& rows) {
  auto figures = insertion(database, "figure", 7);
  for (const Figure& f : rows.figures)
    figures.run(trial, int(f.scope.kind), f.scope.index, f.indicator.index(), f.numerator,
                f.denominator, f.value);
  auto usage = insertion(database, "usage", 7);
  for (const Usage& u : rows.usage)
    usage.run(trial, u.unit.index(), int(u.slot), u.number, u.on_duty.count(), u.busy.count(),
              u.waiting.count());
  auto held = insertion(database, "held", 5);
  for (const Held& h : rows.held)
    held.run(trial, h.unit.index(), int(h.stage), int(h.cause), h.time.count());
  auto reach = insertion(database, "reach", 7);
  for (const HourlyReach& r : rows.reach)
    for (std::size_t i = 0; i < Reach::kLimits; ++i)
      reach.run(trial, r.service.index(), r.hour, 5 * (i + 1), r.measured, r.cells[i], r.people[i]);
}

void write_trial(Database& database, TrialKey key, const ReplicationRows& rows, bool kept) {
  insertion(database, "trial", 10)
      .run(key.configuration.index(), key.replication, fingerprint_text(rows.fingerprint),
           rows.counts.events, rows.counts.cases, rows.counts.desk_items, rows.counts.intervals,
           rows.counts.incidents, kept, trial_number(key));
}

/// The same content in a new file, table by table in the order of the keys.
void copy_in_order(const fs::path& from, const fs::path& to) {
  Database copy(to, Database::Access::Write);
  copy.run("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL");
  copy.prepare("ATTACH ? AS source").run(from.string());
  Transaction transaction(copy);
  copy.run(schema_sql());
  for (const Table& table : tables())
    copy.run("INSERT INTO main." + table.name + " SELECT * FROM source." + table.name +
             " ORDER BY " + table.key);
  transaction.commit();
}

}  // namespace

Store::Store(fs::path file, const Provenance& provenance, const Directory& directory)
    : file_(std::move(file)),
      database_(make_or_open(file_, provenance, directory)),
      results_(database_) {}

void Store::add(TrialKey key, const ReplicationRows& rows, std::istream* log) {
  Transaction transaction(*database_);
  write_trial(*database_, key, rows, log != nullptr);
  write_rows(*database_, trial_number(key), rows);
  if (log != nullptr) {
    RecordWriter writer(*database_, trial_number(key));
    record::replay(*log, writer);
  }
  transaction.commit();
}

void Store::seal() {
  const fs::path copy = file_.string() + ".sealing";
  remove_with_journals(copy);
  database_.reset();
  results_ = Results(nullptr);  // the last hold on the file: closes it
  try {
    copy_in_order(file_, copy);
    fs::rename(copy, file_);
  } catch (const fs::filesystem_error& e) {
    remove_with_journals(copy);
    throw base::RunFailed(e.what());
  } catch (...) {
    remove_with_journals(copy);
    throw;
  }
  results_ = Results::open(file_);
}

}  // namespace wangge::record
