#pragma once
#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace wangge::record {

/// Appends numbers to a byte string, least significant byte first: the form in which
/// results cross a pipe and records lie in a spool file. Same values, same bytes, on every machine.
class ByteWriter {
 public:
  explicit ByteWriter(std::string& out) : out_(out) {}

  template <std::integral T>
  void put(T value) {
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    static_assert(std::endian::native == std::endian::little);
    out_.append(raw, sizeof(T));
  }
  void put(double value) { put(std::bit_cast<std::uint64_t>(value)); }

 private:
  std::string& out_;
};

/// Takes them off again, in the order in which they were put. Reading past the end gives zeroes and
/// makes `ok()` false from then on, so one question at the end is enough.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <std::integral T>
  T take() {
    T value{};
    const std::string_view raw = cut(sizeof(T));
    if (ok_) std::memcpy(&value, raw.data(), sizeof(T));
    return value;
  }
  double take_real() { return std::bit_cast<double>(take<std::uint64_t>()); }

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }

 private:
  std::string_view cut(std::uint64_t size) {
    ok_ = ok_ && size <= rest_.size();
    if (!ok_) return {};
    const std::string_view part = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return part;
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace wangge::record
