#include "record/schema.hpp"

#include <gtest/gtest.h>

#include "record/database.hpp"
#include "record/fields.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::record {
namespace {

TEST(SchemaTest, TheStatementsLayOutEveryTable) {
  const support::ScratchFolder folder;
  Database database(folder.file("s.sqlite"), Database::Access::Write);
  database.run("BEGIN;" + schema_sql() + "COMMIT");
  auto rows = database.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'");
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.integer(0), static_cast<std::int64_t>(tables().size()));
}

TEST(SchemaTest, CaseRecordsHaveAColumnForEachField) {
  const support::ScratchFolder folder;
  Database database(folder.file("s.sqlite"), Database::Access::Write);
  database.run("BEGIN;" + schema_sql() + "COMMIT");
  auto rows = database.prepare("SELECT count(*) FROM pragma_table_info('case_record')");
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.integer(0), static_cast<std::int64_t>(case_fields().size() + 1));
}

TEST(SchemaTest, IncidentsAndResponsesHaveAColumnForEachField) {
  const support::ScratchFolder folder;
  Database database(folder.file("s.sqlite"), Database::Access::Write);
  database.run("BEGIN;" + schema_sql() + "COMMIT");
  const auto columns = [&](std::string_view table) {
    auto rows = database.prepare("SELECT count(*) FROM pragma_table_info(?)");
    rows.bind(table);
    return rows.step() ? static_cast<std::size_t>(rows.integer(0)) : 0;
  };
  EXPECT_EQ(columns("incident"), incident_fields().size() + 1);
  EXPECT_EQ(columns("response"), response_fields().size() + 2) << "several of one incident";
}

}  // namespace
}  // namespace wangge::record
