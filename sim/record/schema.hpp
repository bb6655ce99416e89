#pragma once
#include <string>
#include <vector>

namespace wangge::record {

inline constexpr int kApplicationId = 0x77616e67;  ///< "wang": SQLite's mark of whose file it is
inline constexpr int kSchemaVersion = 5;

/// One table of results.sqlite. Its primary key says what a row is about and gives the order in
/// which the canonical file holds them, so the order of insertion leaves no trace.
struct Table {
  std::string name;
  std::string columns;  ///< the definition between the brackets, without the key
  std::string key;      ///< columns of the primary key
};

/// Layout of results.sqlite. Times are milliseconds of civil time in Asia/Shanghai since 1970-01-01
/// there, durations are milliseconds; kinds, stages, causes and outcomes are numbers whose words
/// stand in `word`; what things are called stands in `name`. `case_id` is a case or an incident.
const std::vector<Table>& tables();

/// The statements that lay out an empty file.
std::string schema_sql();

}  // namespace wangge::record
