#include "scenario/schema.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <functional>

#include "base/json.hpp"
#include "base/text.hpp"
#include "unit/scenario/folder.hpp"

namespace wangge::scenario {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const fs::path kRoot = WANGGE_SOURCE_DIR;

bool has_python_jsonschema() {
  return std::system("python3 -c 'import jsonschema, yaml' 2>/dev/null") == 0;
}

/// What the validator says about these files; empty if all are as the schema wants them.
std::string complaints(const Folder& folder, const std::string& files) {
  folder.write("schema.json", json_schema());
  const fs::path said = folder.path() / "said";
  const std::string command =
      "python3 " + (kRoot / "tests/unit/scenario/validate_yaml.py").string() + " " +
      (folder.path() / "schema.json").string() + " " + files + " > " + said.string() + " 2>&1";
  const int status = std::system(command.c_str());
  std::ifstream stream(said);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  return text.empty() && status != 0 ? "the validator failed" : text;
}

std::string shipped_scenarios() {
  std::string files;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "scenarios"))
    if (entry.path().extension() == ".yaml") files += entry.path().string() + " ";
  return files;
}

TEST(SchemaTest, IsDraft7AndHasADescriptionForEveryKey) {
  const base::Json schema = base::parse_json(json_schema(), "schema");
  EXPECT_EQ(schema["$schema"], "http://json-schema.org/draft-07/schema#");
  const std::function<void(const base::Json&)> check = [&](const base::Json& node) {
    if (node.contains("properties"))
      for (const auto& [key, value] : node["properties"].items()) {
        EXPECT_FALSE(value["description"].get<std::string>().empty()) << key;
        check(value);
      }
    if (node.contains("items")) check(node["items"]);
  };
  check(schema);
}

TEST(SchemaTest, ListsTheIndicatorsThatTheProgramKnows) {
  const std::vector<model::IndicatorName> known{{"busy", "忙", "busy share"},
                                                {"wait_mean", "等", "wait"}};
  const base::Json schema = base::parse_json(json_schema(known), "schema");
  const base::Json& experiment = schema["properties"]["experiment"]["properties"];
  const base::Json keys = {"busy", "wait_mean"}, names = {"忙", "busy share", "等", "wait"};
  for (const base::Json& value : {experiment["primary"], experiment["indicators"]["items"]}) {
    EXPECT_EQ(value["anyOf"][0]["enum"], keys);
    EXPECT_EQ(value["anyOf"][1]["enum"], names);
  }
  EXPECT_THAT(experiment["primary"]["description"].get<std::string>(), HasSubstr("ranks"));
}

TEST(SchemaTest, DescribesInTheLanguageOfTheProcess) {
  base::set_language(base::Lang::Zh);
  const std::string chinese = json_schema();
  base::set_language(base::Lang::En);
  EXPECT_THAT(chinese, HasSubstr("街道、社区、单元网格"));
  EXPECT_THAT(json_schema(), HasSubstr("subdistricts, communities, cells"));
}

TEST(SchemaTest, AcceptsTheShippedScenarios) {
  if (!has_python_jsonschema()) GTEST_SKIP() << "python3-jsonschema and python3-yaml are not here";
  const Folder folder({});
  EXPECT_EQ(complaints(folder, shipped_scenarios()), "");
}

TEST(SchemaTest, RefusesWhatTheReaderRefuses) {
  if (!has_python_jsonschema()) GTEST_SKIP() << "python3-jsonschema and python3-yaml are not here";
  const Folder folder({{"a.yaml", "wangge: 1\npolcy: {}\n"},
                       {"b.yaml", "staffing: {lines: [{id: a, people: many}]}\n"},
                       {"c.yaml", "demand: {desk_work: [{id: a, work: exponental(3 h)}]}\n"},
                       {"d.yaml", "policy: {axes: three}\n"},
                       {"e.yaml", "experiment: {length: 30}\n"}});
  for (const char* file : {"a", "b", "c", "d", "e"}) {
    const fs::path path = folder.path() / (std::string(file) + ".yaml");
    EXPECT_NE(complaints(folder, path.string()), "") << file;
  }
}

}  // namespace
}  // namespace wangge::scenario
