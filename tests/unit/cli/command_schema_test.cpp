#include <gtest/gtest.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

TEST(CommandSchemaTest, PrintsASchemaThatKnowsTheParts) {
  const auto schema = base::parse_json(support::call({"schema"}).out, "schema");
  for (const char* part : {"district", "categories", "demand", "staffing", "experiment"})
    EXPECT_TRUE(schema["properties"].contains(part)) << part;
}

TEST(CommandSchemaTest, ListsTheIndicators) {
  const auto schema = base::parse_json(support::call({"schema"}).out, "schema");
  const auto& primary = schema["properties"]["experiment"]["properties"]["primary"];
  EXPECT_EQ(primary["anyOf"][0]["enum"][0], "arisen");
}

}  // namespace
}  // namespace wangge::cli
