#include "base/text.hpp"

#include <gmock/gmock.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
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

std::multiset<std::string> placeholders(const std::string& text) {
  std::multiset<std::string> found;
  for (std::size_t open = text.find('{'); open != std::string::npos;) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    found.insert(text.substr(open, close - open));
    open = text.find('{', close);
  }
  return found;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The first text in quotes of a call whose arguments begin at `at`; empty if something else stands
/// before it.
std::string quoted_key(const std::string& source, std::size_t at, bool after_comma) {
  if (after_comma) at = source.find(',', at) + 1;
  at = source.find_first_not_of(" \n", at);
  if (at == std::string::npos || source[at] != '"') return "";
  return source.substr(at + 1, source.find('"', at + 1) - at - 1);
}

/// Keys that appear as `text("key"` or `text_in(lang, "key"` in a source, not as a member's name.
/// One that ends in a dot is the beginning of a key put together at run time.
std::multiset<std::string> keys_in(const std::string& source) {
  std::multiset<std::string> keys;
  for (const std::string call : {"text(", "text_in("}) {
    for (std::size_t at = source.find(call); at != std::string::npos;
         at = source.find(call, at + 1)) {
      const char before = at == 0 ? ' ' : source[at - 1];
      if (is_word(before) || before == '.' || before == '>') continue;
      const std::string key = quoted_key(source, at + call.size(), call == "text_in(");
      if (!key.empty() && key.back() != '.') keys.insert(key);
    }
  }
  return keys;
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
  EXPECT_THAT(keys_in(R"(f(base::text("a.b", 1)); x = text( "c"); text_in(lang, "d"))"),
              testing::UnorderedElementsAre("a.b", "c", "d"));
  EXPECT_THAT(keys_in(R"(row.text("e"); text("f." + g); context("h"))"), IsEmpty());
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
