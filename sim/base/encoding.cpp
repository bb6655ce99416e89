#include "base/encoding.hpp"

#include <iconv.h>

#include <string_view>

#include "base/utf8.hpp"

namespace wangge::base {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";

constexpr std::size_t kSample = 64 * 1024;

/// Whether around the first broken byte more characters beyond Latin are well-formed UTF-8 than
/// bytes are broken.
bool is_mostly_utf8(std::string_view bytes, std::size_t broken_at) {
  const std::size_t begin = broken_at > kSample ? broken_at - kSample : 0;
  std::size_t good = 0;
  std::size_t broken = 0;
  for (const char32_t code : decode_utf8(bytes.substr(begin, 2 * kSample))) {
    if (code == 0xFFFD) ++broken;
    if (code >= 0x800 && code != 0xFFFD) ++good;
  }
  return good > broken;
}

class Converter {
 public:
  explicit Converter(const char* from) : handle_(::iconv_open("UTF-8", from)) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) ::iconv_close(handle_);
  }
  [[nodiscard]] bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// The bytes converted; all of them, or up to the first bad one.
  Decoded convert(std::string& bytes) {
    std::string text(bytes.size() * 2 + 4, '\0');  // neither GB 18030 nor UTF-16 grows more
    char* from = bytes.data();
    char* to = text.data();
    std::size_t left = bytes.size();
    std::size_t room = text.size();
    const bool good = ::iconv(handle_, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
    text.resize(text.size() - room);
    if (good) return {std::move(text), std::nullopt};
    return {std::move(text), bytes.size() - left};
  }

 private:
  iconv_t handle_;
};

/// The encoding that a byte order mark of UTF-16 names; nullptr if there is none.
const char* utf16_of(std::string_view bytes) {
  if (bytes.starts_with(kLittleEndianMark)) return "UTF-16LE";
  return bytes.starts_with(kBigEndianMark) ? "UTF-16BE" : nullptr;
}

Decoded converted(std::string bytes, const char* from, std::size_t skipped) {
  Converter converter(from);
  if (!converter.is_open()) return {std::move(bytes), skipped};
  std::string rest = bytes.substr(skipped);
  Decoded decoded = converter.convert(rest);
  if (!decoded.bad_byte) return decoded;
  return {std::move(bytes), *decoded.bad_byte + skipped};
}

}  // namespace

Workbook workbook_in(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return Workbook::Xlsx;
  return bytes.starts_with("\xD0\xCF\x11\xE0") ? Workbook::Xls : Workbook::None;
}

Decoded decode(std::string bytes) {
  if (const char* utf16 = utf16_of(bytes)) return converted(std::move(bytes), utf16, 2);
  const bool marked = bytes.starts_with(kByteOrderMark);
  const std::size_t skipped = marked ? kByteOrderMark.size() : 0;
  const auto broken = first_broken_byte(std::string_view(bytes).substr(skipped));
  if (!broken) return {marked ? bytes.substr(skipped) : std::move(bytes), std::nullopt};
  if (marked || is_mostly_utf8(bytes, *broken)) return {std::move(bytes), skipped + *broken};
  return converted(std::move(bytes), "GB18030", 0);
}

}  // namespace wangge::base
