#include "base/json_changes.hpp"

#include <gmock/gmock.h>

namespace wangge::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kBefore =
    R"({"name":"a","policy":{"rest":"45 min"},"units":[{"id":"x","speed":1}],"hours":[1,2]})";

TEST(JsonChangesTest, FindsNothingInTheSame) {
  EXPECT_THAT(changes(kBefore, kBefore), IsEmpty());
  EXPECT_THAT(changes(R"({"a":1,"b":2})", R"({"b":2,"a":1})"), IsEmpty());
}

TEST(JsonChangesTest, NamesTheKeyAndBothValues) {
  EXPECT_THAT(changes(R"({"policy":{"rest":"45 min"}})", R"({"policy":{"rest":"1 h"}})"),
              ElementsAre(Change{"policy.rest", "\"45 min\"", "\"1 h\""}));
}

TEST(JsonChangesTest, MatchesEntriesByTheirId) {
  EXPECT_THAT(changes(R"({"units":[{"id":"x","speed":1},{"id":"y"}]})",
                      R"({"units":[{"id":"z"},{"id":"x","speed":2}]})"),
              ElementsAre(Change{"units[z]", std::nullopt, R"({"id":"z"})"},
                          Change{"units[x].speed", "1", "2"},
                          Change{"units[y]", R"({"id":"y"})", std::nullopt}));
}

TEST(JsonChangesTest, TakesOtherListsWholeAndLeavesSourcesOut) {
  EXPECT_THAT(changes(R"({"hours":[1,2],"sources":{"a":"b"}})", R"({"hours":[1,3]})"),
              ElementsAre(Change{"hours", "[1,2]", "[1,3]"}));
}

}  // namespace
}  // namespace wangge::base
