#include "record/workbook.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "support/full_disk.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::record {
namespace {

// What a workbook holds is read back by tests/support/export_readers.

const WorkbookProperties kProperties{"bulletin", "wangge", base::Instant(1'217'000'000'000)};

Sheet sheet() {
  return {"部门排名",
          "月通报",
          {"单位", "按期处置率"},
          {{SheetCell{std::string("=cmd|' /C calc'!A0")},
            SheetCell{0.93, NumberForm::Percent, Light::Yellow}},
           {SheetCell{std::string(40'000, 'x')}, SheetCell{}}},
          {"说明"}};
}

TEST(WorkbookTest, SameContentSameBytes) {
  const support::ScratchFolder folder;
  for (const char* name : {"a.xlsx", "b.xlsx"})
    write_workbook(folder.file(name), std::vector{sheet(), Sheet{"空", "空表", {"甲"}, {}, {}}},
                   kProperties);
  const std::string bytes = support::bytes_of(folder.file("a.xlsx"));
  EXPECT_TRUE(bytes.starts_with("PK"));
  EXPECT_EQ(bytes, support::bytes_of(folder.file("b.xlsx")));
  EXPECT_THAT(folder.files(), testing::ElementsAre("a.xlsx", "b.xlsx"));
}

TEST(WorkbookTest, AFullDiskLeavesWhatWasThere) {
  const support::ScratchFolder folder;
  support::write_bytes(folder.file("a.xlsx"), "old");
  {
    const support::FullDisk full(4096);
    EXPECT_THROW(write_workbook(folder.file("a.xlsx"), std::vector{sheet()}, kProperties),
                 base::RunFailed);
  }
  EXPECT_EQ(support::bytes_of(folder.file("a.xlsx")), "old");
  EXPECT_THAT(folder.files(), testing::ElementsAre("a.xlsx"));
}

TEST(WorkbookTest, AFolderThatIsNotThereIsTold) {
  const support::ScratchFolder folder;
  EXPECT_THROW(write_workbook(folder.file("no/a.xlsx"), std::vector{sheet()}, kProperties),
               base::RunFailed);
}

}  // namespace
}  // namespace wangge::record
