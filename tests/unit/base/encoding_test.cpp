#include "base/encoding.hpp"

#include <gmock/gmock.h>

namespace wangge::base {
namespace {

const std::string kGbkGrid = "\xCD\xF8\xB8\xF1";  // 网格

TEST(EncodingTest, Utf8StaysAsItIs) {
  EXPECT_EQ(decode("网格,grid").text, "网格,grid");
  EXPECT_EQ(decode("").text, "");
}

TEST(EncodingTest, AByteOrderMarkGoes) { EXPECT_EQ(decode("\xEF\xBB\xBF网格").text, "网格"); }

TEST(EncodingTest, GbkBecomesUtf8) {
  EXPECT_EQ(decode("a," + kGbkGrid + "\n").text, "a,网格\n");
  EXPECT_EQ(decode("\x81\x30\x81\x30 " + kGbkGrid).text, "\u0080 网格");
}

TEST(EncodingTest, Utf16WithItsMarkBecomesUtf8) {
  EXPECT_EQ(decode("\xFF\xFE\x51\x7F").text, "网");
  EXPECT_EQ(decode("\xFE\xFF\x7F\x51").text, "网");
  EXPECT_EQ(decode("\xFF\xFE\x51\x7F\x51").bad_byte, 4u) << "half a character";
}

TEST(EncodingTest, KnowsWorkbooksByHowTheyBegin) {
  EXPECT_EQ(workbook_in("PK\x03\x04..."), Workbook::Xlsx);
  EXPECT_EQ(workbook_in("\xD0\xCF\x11\xE0..."), Workbook::Xls);
  EXPECT_EQ(workbook_in("PK,a"), Workbook::None);
}

TEST(EncodingTest, NamesTheFirstByteThatFitsNeither) {
  const Decoded decoded = decode(kGbkGrid + "\xFF\xFF");
  EXPECT_EQ(decoded.bad_byte, 4u);
  EXPECT_EQ(decoded.text, kGbkGrid + "\xFF\xFF");
  EXPECT_EQ(decode("abc\xCD").bad_byte, 3u);
}

TEST(EncodingTest, AFewBrokenBytesDoNotTurnUtf8IntoNonsense) {
  EXPECT_EQ(decode("网格管理\xB8\xF1").bad_byte, 12u);
  EXPECT_EQ(decode("\xEF\xBB\xBF" + kGbkGrid).bad_byte, 3u);
}

}  // namespace
}  // namespace wangge::base
