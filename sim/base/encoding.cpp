#include "base/encoding.hpp"

#include <iconv.h>

#include <string_view>

#include "base/utf8.hpp"

namespace wangge::base {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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
  Converter() : handle_(::iconv_open("UTF-8", "GB18030")) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) ::iconv_close(handle_);
  }
  [[nodiscard]] bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// The bytes converted; all of them, or up to the first bad one.
  Decoded convert(std::string& bytes) {
    std::string text(bytes.size() * 2 + 4, '\0');  // no GB 18030 character grows more in UTF-8
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

}  // namespace

Decoded decode(std::string bytes) {
  const bool marked = bytes.starts_with(kByteOrderMark);
  const std::size_t skipped = marked ? kByteOrderMark.size() : 0;
  const auto broken = first_broken_byte(std::string_view(bytes).substr(skipped));
  if (!broken) return {marked ? bytes.substr(skipped) : std::move(bytes), std::nullopt};
  if (marked || is_mostly_utf8(bytes, *broken)) return {std::move(bytes), skipped + *broken};
  Converter converter;
  if (!converter.is_open()) return {std::move(bytes), broken};
  Decoded decoded = converter.convert(bytes);
  if (decoded.bad_byte) decoded.text = std::move(bytes);
  return decoded;
}

}  // namespace wangge::base
