#include "report/bulletin_about.hpp"

#include <gmock/gmock.h>

#include "support/paper_bulletin.hpp"

namespace wangge::report {
namespace {

using testing::Contains;
using testing::Pair;

TEST(BulletinAboutTest, SaysWhatMadeTheFigures) {
  const support::PaperBulletin paper;
  const auto lines = about_lines(paper.source().origin, base::Lang::En);
  EXPECT_THAT(lines, Contains(Pair("seed", "2008")));
  EXPECT_THAT(lines, Contains(Pair("digest of the scenario", "abc")));
  EXPECT_THAT(lines, Contains(Pair("measured from", "2008-07-23 00:00")));
  EXPECT_THAT(lines, Contains(Pair("replications", "more supervisors: 2")));
}

TEST(BulletinAboutTest, SaysItInChinese) {
  const support::PaperBulletin paper;
  const auto lines = about_lines(paper.source().origin, base::Lang::Zh);
  EXPECT_THAT(lines, Contains(Pair("全区", "西城区")));
  EXPECT_THAT(lines, Contains(Pair("案卷所属轮次", "现行方案，第 0 轮")));
}

}  // namespace
}  // namespace wangge::report
