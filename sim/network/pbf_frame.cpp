#include "network/pbf_frame.hpp"

#include <cstdint>
#include <optional>
#include <protozero/exception.hpp>
#include <protozero/pbf_reader.hpp>

#include "base/text.hpp"

namespace wangge::network {
namespace {

constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kLongestHeader = 64 * 1024;
constexpr std::int64_t kLongestBlock = 32 * 1024 * 1024;

std::size_t big_endian(std::string_view four) {
  std::size_t number = 0;
  for (const char byte : four) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

/// The length of the block that a BlobHeader announces; empty if it is none.
std::optional<std::size_t> block_length(std::string_view header) {
  protozero::pbf_reader fields(header.data(), header.size());
  std::string type;
  std::int64_t length = 0;
  try {
    while (fields.next()) {
      if (fields.tag() == 1 && fields.has_wire_type(protozero::pbf_wire_type::length_delimited))
        type = fields.get_string();
      else if (fields.tag() == 3 && fields.has_wire_type(protozero::pbf_wire_type::varint))
        length = fields.get_int32();
      else
        fields.skip();
    }
  } catch (const protozero::exception&) {
    return std::nullopt;
  }
  const bool known = type == "OSMHeader" || type == "OSMData";
  if (!known || length <= 0 || length > kLongestBlock) return std::nullopt;
  return static_cast<std::size_t>(length);
}

}  // namespace

std::string pbf_frame_fault(std::string_view bytes) {
  const std::size_t size = bytes.size();
  while (!bytes.empty()) {
    const std::size_t at = size - bytes.size();
    const auto cut_off = [&] { return base::text("roads.pbf_cut_off", at, size); };
    if (bytes.size() < kLengthBytes) return cut_off();
    const std::size_t header = big_endian(bytes.substr(0, kLengthBytes));
    if (header > kLongestHeader) return base::text("roads.pbf_block", at);
    bytes.remove_prefix(kLengthBytes);
    if (bytes.size() < header) return cut_off();
    const auto block = block_length(bytes.substr(0, header));
    if (!block) return base::text("roads.pbf_block", at);
    bytes.remove_prefix(header);
    if (bytes.size() < *block) return cut_off();
    bytes.remove_prefix(*block);
  }
  return "";
}

}  // namespace wangge::network
