#include "record/database.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::record {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

class DatabaseTest : public testing::Test {
 protected:
  const support::ScratchFolder folder;
  const std::filesystem::path file = folder.file("test.sqlite");
};

std::int64_t count(Database& database) {
  auto rows = database.prepare("SELECT count(*) FROM t");
  rows.step();
  return rows.integer(0);
}

TEST_F(DatabaseTest, ValuesComeBackAsTheyWentIn) {
  Database database(file, Database::Access::Write);
  database.run("CREATE TABLE t(a, b, c, d)");
  database.prepare("INSERT INTO t VALUES(?, ?, ?, ?)")
      .run(std::int64_t{-5}, 0.1, "街道", std::optional<std::int64_t>());
  auto rows = database.prepare("SELECT * FROM t");
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.integer(0), -5);
  EXPECT_EQ(rows.real(1), 0.1);
  EXPECT_EQ(rows.text(2), "街道");
  EXPECT_TRUE(rows.is_null(3));
  EXPECT_FALSE(rows.step());
}

TEST_F(DatabaseTest, WhatWasNotCommittedIsUndone) {
  Database database(file, Database::Access::Write);
  database.run("CREATE TABLE t(a)");
  {
    Transaction transaction(database);
    database.run("INSERT INTO t VALUES(1)");
  }
  EXPECT_EQ(count(database), 0);
  Transaction transaction(database);
  database.run("INSERT INTO t VALUES(1)");
  transaction.commit();
  EXPECT_EQ(count(database), 1);
}

TEST_F(DatabaseTest, AFolderThatIsNotThereIsNamed) {
  const auto elsewhere = folder.file("no-such-folder") / "test.sqlite";
  EXPECT_THAT([&] { Database(elsewhere, Database::Access::Write); },
              ThrowsMessage<base::RunFailed>(HasSubstr(elsewhere.string())));
}

TEST_F(DatabaseTest, AFileOfAnotherKindIsThePlannersMistake) {
  support::write_bytes(file, std::string(5000, 'x'));
  EXPECT_THROW(Database(file, Database::Access::Read).prepare("SELECT 1 FROM sqlite_schema").step(),
               base::InvalidInput);
}

TEST_F(DatabaseTest, ADamagedFileIsReportedAsDamaged) {
  {
    Database database(file, Database::Access::Write);
    database.run("CREATE TABLE t(a)");
    database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
        "INSERT INTO t SELECT hex(i * 1000003) FROM n");
  }
  std::string bytes = support::bytes_of(file);
  std::fill(bytes.begin() + 4096, bytes.end(), 'x');
  support::write_bytes(file, bytes);
  Database damaged(file, Database::Access::Read);
  EXPECT_THAT([&] { count(damaged); }, ThrowsMessage<base::RunFailed>(HasSubstr("damaged")));
}

TEST_F(DatabaseTest, OneProgramWritesAtATime) {
  Database first(file, Database::Access::Write);
  first.run("CREATE TABLE t(a)");
  Database second(file, Database::Access::Write);
  EXPECT_THAT([&] { second.run("INSERT INTO t VALUES(1)"); },
              ThrowsMessage<base::RunFailed>(HasSubstr("in use")));
}

TEST_F(DatabaseTest, WhatIsOpenForReadingIsNotWritten) {
  Database(file, Database::Access::Write).run("CREATE TABLE t(a)");
  Database reader(file, Database::Access::Read);
  EXPECT_THAT([&] { reader.run("INSERT INTO t VALUES(1)"); },
              ThrowsMessage<base::RunFailed>(HasSubstr("read-only")));
}

}  // namespace
}  // namespace wangge::record
