#include "cli/progress.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace wangge::cli {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(ProgressTest, TellsTheTimeLeftFromTheTimeTaken) {
  base::set_language(base::Lang::En);
  EXPECT_EQ(progress_line(12, 60, seconds(10)), "12 of 60, 00:40 left");
}

TEST(ProgressTest, RoundsTheTimeLeftUp) {
  EXPECT_EQ(progress_line(1, 2, milliseconds(1200)), "1 of 2, 00:02 left");
}

TEST(ProgressTest, CountsHoursWhenThereAreAny) {
  EXPECT_EQ(progress_line(1, 3, hours(1)), "1 of 3, 2:00:00 left");
}

TEST(ProgressTest, ClaimsNothingBeforeTheFirstPart) {
  EXPECT_EQ(progress_line(0, 60, seconds(10)), "0 of 60");
}

TEST(ProgressTest, SpeaksChinese) {
  base::set_language(base::Lang::Zh);
  EXPECT_EQ(progress_line(1, 2, seconds(5)), "1 / 2，剩余 00:05");
  base::set_language(base::Lang::En);
}

TEST(ProgressTest, ShowsNothingWhereStderrIsNoTerminal) {
  testing::internal::CaptureStderr();
  {
    Progress progress(10, false);
    progress.done(5);
    const auto shown = shown_progress(false);
    shown(0, 10);
    shown(5, 10);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace wangge::cli
