#include "base/utf8.hpp"

#include <gmock/gmock.h>

namespace wangge::base {
namespace {

TEST(Utf8Test, DecodesEveryLength) { EXPECT_EQ(decode_utf8("aé网😀"), U"aé网😀"); }

TEST(Utf8Test, ReplacesBrokenBytesOneByOne) {
  EXPECT_EQ(decode_utf8("a\xFF\xE7\xBD"), U"a\xFFFD\xFFFD\xFFFD");
}

TEST(Utf8Test, RefusesOverlongSurrogateAndTruncatedForms) {
  EXPECT_TRUE(is_utf8("网格 grid"));
  EXPECT_FALSE(is_utf8("\xC0\x80"));
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));
  EXPECT_FALSE(is_utf8("\xE7\xBD"));
}

TEST(Utf8Test, ChineseTakesTwoColumns) {
  EXPECT_EQ(display_width("grid"), 4u);
  EXPECT_EQ(display_width("网格"), 4u);
  EXPECT_EQ(display_width("(网格),"), 7u);
  EXPECT_EQ(display_width("（"), 2u);
  EXPECT_EQ(display_width("± 0.5"), 5u);
}

TEST(Utf8Test, CombiningMarksTakeNoColumn) { EXPECT_EQ(display_width("e\u0301"), 1u); }

TEST(Utf8Test, NamesTheFirstBrokenByte) {
  EXPECT_EQ(first_broken_byte("网\xFF"), 3u);
  EXPECT_EQ(first_broken_byte("网"), std::nullopt);
}

TEST(Utf8Test, TrimsEveryKindOfBlank) {
  EXPECT_EQ(trimmed(" \t\u3000网 格\u00A0\r\n"), "网 格");
  EXPECT_EQ(trimmed("\u3000 "), "");
}

TEST(Utf8Test, PadsByColumns) {
  EXPECT_EQ(pad_right("网格", 6), "网格  ");
  EXPECT_EQ(pad_left("网格", 6), "  网格");
  EXPECT_EQ(pad_left("longer", 3), "longer");
}

}  // namespace
}  // namespace wangge::base
