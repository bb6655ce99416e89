#include "record/schema.hpp"

#include "record/fields.hpp"

namespace wangge::record {
namespace {

template <class Record>
std::string columns_of() {
  std::string columns = "trial INTEGER";
  for (const auto& field : fields_of<Record>())
    columns += ", " + std::string(field.name) + " INTEGER";
  return columns;
}

std::vector<Table> make_tables() {
  return {
      {"meta", "key TEXT, value TEXT NOT NULL", "key"},
      {"word", "list TEXT, number INTEGER, word TEXT NOT NULL", "list, number"},
      {"name",
       "kind INTEGER, number INTEGER, key TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, "
       "parent INTEGER, area INTEGER, trait TEXT NOT NULL",
       "kind, number"},
      {"trial",
       "configuration INTEGER, replication INTEGER, fingerprint TEXT NOT NULL, "
       "events INTEGER NOT NULL, cases INTEGER NOT NULL, desk_items INTEGER NOT NULL, "
       "intervals INTEGER NOT NULL, incidents INTEGER NOT NULL, kept INTEGER NOT NULL, "
       "trial INTEGER NOT NULL",
       "configuration, replication"},
      {"figure",
       "trial INTEGER, kind INTEGER, number INTEGER, indicator INTEGER, "
       "numerator REAL NOT NULL, denominator REAL NOT NULL, value REAL NOT NULL",
       "trial, kind, number, indicator"},
      {"usage",
       "trial INTEGER, unit INTEGER, slot INTEGER, number INTEGER, "
       "on_duty INTEGER NOT NULL, busy INTEGER NOT NULL, waiting INTEGER NOT NULL",
       "trial, unit, slot, number"},
      {"held", "trial INTEGER, unit INTEGER, stage INTEGER, cause INTEGER, time INTEGER NOT NULL",
       "trial, unit, stage, cause"},
      {"reach",
       "trial INTEGER, service INTEGER, hour INTEGER, minutes INTEGER, "
       "measured INTEGER NOT NULL, cells REAL NOT NULL, people REAL NOT NULL",
       "trial, service, hour, minutes"},
      {"case_record", columns_of<CaseRecord>(), "trial, case_id"},
      {"interval",
       "trial INTEGER, case_id INTEGER, n INTEGER, stage INTEGER NOT NULL, unit INTEGER, "
       "cause INTEGER NOT NULL, start INTEGER NOT NULL, finish INTEGER NOT NULL",
       "trial, case_id, n"},
      {"desk_record",
       "trial INTEGER, n INTEGER, stream INTEGER NOT NULL, desk INTEGER, "
       "arrived INTEGER NOT NULL, started INTEGER, finished INTEGER, gave_up INTEGER NOT NULL, "
       "lay_still INTEGER NOT NULL",
       "trial, n"},
      {"incident", columns_of<IncidentRecord>(), "trial, case_id"},
      {"response", columns_of<ResponseRecord>() + ", n INTEGER", "trial, case_id, n"},
      {"journey",
       "trial INTEGER, n INTEGER, unit INTEGER, person INTEGER NOT NULL, case_id INTEGER NOT NULL, "
       "start INTEGER NOT NULL, finish INTEGER NOT NULL, whole INTEGER NOT NULL, "
       "from_x REAL NOT NULL, from_y REAL NOT NULL, to_x REAL NOT NULL, to_y REAL NOT NULL",
       "trial, n"},
  };
}

}  // namespace

const std::vector<Table>& tables() {
  static const std::vector<Table> kTables = make_tables();
  return kTables;
}

std::string schema_sql() {
  std::string sql = "PRAGMA application_id = " + std::to_string(kApplicationId) +
                    "; PRAGMA user_version = " + std::to_string(kSchemaVersion) + ";\n";
  for (const Table& table : tables())
    sql += "CREATE TABLE " + table.name + "(" + table.columns + ", PRIMARY KEY(" + table.key +
           ")) STRICT, WITHOUT ROWID;\n";
  return sql;
}

}  // namespace wangge::record
