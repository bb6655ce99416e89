#include "base/text.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace wangge::base {
namespace {

using testing::IsEmpty;

std::string content_of(const std::filesystem::path& path) {
  std::stringstream content;
  content << std::ifstream(path).rdbuf();
  return content.str();
}

std::multiset<std::string> matches(const std::string& text, const std::regex& pattern, int group) {
  std::multiset<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
    found.insert((*it)[static_cast<std::size_t>(group)]);
  }
  return found;
}

std::multiset<std::string> placeholders(const std::string& text) {
  static const std::regex pattern(R"(\{[^{}]*\})");
  return matches(text, pattern, 0);
}

/// Keys that appear as `text("key"` or `text_in(lang, "key"` in a source, not as a member's name.
std::multiset<std::string> keys_in(const std::string& source) {
  static const std::regex pattern("(^|[^\\w.>])text(_in\\([^,\"]*,|\\()\\s*\"([^\"]+)\"");
  return matches(source, pattern, 3);
}

class LocaleGuard {
 public:
  LocaleGuard() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) unsetenv(name);
  }
};

TEST(TextTest, EveryRowHasBothLanguages) {
  for (const TextRow& row : text_rows()) {
    EXPECT_FALSE(row.en.empty()) << row.key;
    EXPECT_FALSE(row.zh.empty()) << row.key;
    EXPECT_EQ(row.zh.find('\t'), std::string::npos) << row.key << " has a fourth column";
  }
}

TEST(TextTest, BothLanguagesHaveTheSamePlaceholders) {
  for (const TextRow& row : text_rows()) {
    EXPECT_EQ(placeholders(row.en), placeholders(row.zh)) << row.key;
  }
}

TEST(TextTest, NoKeyAppearsTwice) {
  std::set<std::string> keys;
  for (const TextRow& row : text_rows()) EXPECT_TRUE(keys.insert(row.key).second) << row.key;
}

TEST(TextTest, EveryKeyInTheSourcesExists) {
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(WANGGE_SOURCE_DIR "/sim")) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".hpp") continue;
    for (const std::string& key : keys_in(content_of(entry.path()))) {
      EXPECT_TRUE(has_text(key)) << key << " in " << entry.path();
    }
  }
}

TEST(TextTest, FindsKeysHoweverTheyAreCalled) {
  EXPECT_THAT(
      keys_in(R"(f(base::text("a.b", 1)); x = text( "c"); text_in(lang, "d"); row.text("e"))"),
      testing::UnorderedElementsAre("a.b", "c", "d"));
}

TEST(TextTest, TheBuiltInTableIsTheFile) {
  const auto from_file = parse_text_table(content_of(WANGGE_SOURCE_DIR "/sim/base/text_table.tsv"));
  ASSERT_EQ(from_file.size(), text_rows().size());
  EXPECT_EQ(from_file.back().zh, text_rows().back().zh);
}

TEST(TextTest, SpeaksTheLanguageOfTheProcess) {
  EXPECT_EQ(text("file.missing"), "no such file");
  set_language(Lang::Zh);
  EXPECT_EQ(text("file.missing"), "文件不存在");
  set_language(Lang::En);
  EXPECT_EQ(text_in(Lang::Zh, "file.too_large", 9, 5), "大小为 9 字节；最多读取 5 字节");
}

TEST(TextTest, ReadsEscapesAndSkipsComments) {
  const auto rows = parse_text_table("# base\n\nk\ta\\nb\t甲\\t乙\n");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].en, "a\nb");
  EXPECT_EQ(rows[0].zh, "甲\t乙");
}

TEST(TextTest, TakesTheLanguageFromTheLocale) {
  const LocaleGuard guard;
  EXPECT_EQ(language_from_environment(), Lang::En);
  setenv("LANG", "zh_CN.UTF-8", 1);
  EXPECT_EQ(language_from_environment(), Lang::Zh);
  setenv("LC_ALL", "C.UTF-8", 1);
  EXPECT_EQ(language_from_environment(), Lang::En);
}

TEST(TextDeathTest, AMissingKeyIsOurMistake) {
  EXPECT_FALSE(has_text("no.such.key"));
#ifdef NDEBUG
  EXPECT_EQ(text("no.such.key"), "no.such.key");
#else
  EXPECT_DEATH(text("no.such.key"), "text_table.tsv");
#endif
}

}  // namespace
}  // namespace wangge::base
