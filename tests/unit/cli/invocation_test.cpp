#include "cli/invocation.hpp"

#include <gtest/gtest.h>

namespace wangge::cli {
namespace {

TEST(InvocationTest, IsWhatOneWouldType) {
  Invocation line("compare");
  line.source({"a.yaml", {"b.yaml", "c.yaml"}, {"k=1"}}).option("--seed", 7u);
  EXPECT_EQ(line.text(), "wangge compare a.yaml --layer b.yaml c.yaml --set k=1 --seed 7");
}

TEST(InvocationTest, LeavesOutWhatIsNotGiven) {
  Invocation line("trace");
  line.word("streets-1").source({}).option("--staffing", std::string());
  EXPECT_EQ(line.text(), "wangge trace streets-1");
}

TEST(InvocationTest, QuotesForAShell) {
  Invocation line("run");
  line.word("my city.yaml").option("--set", std::vector<std::string>{"en=it's [1]"}).word("西城");
  EXPECT_EQ(line.text(), R"(wangge run 'my city.yaml' --set 'en=it'\''s [1]' 西城)");
}

}  // namespace
}  // namespace wangge::cli
