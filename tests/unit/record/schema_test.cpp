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

}  // namespace
}  // namespace wangge::record
