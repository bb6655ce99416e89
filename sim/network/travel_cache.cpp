#include "network/travel_cache.hpp"

#include <cstring>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "network/mapped_file.hpp"

namespace wangge::network {
namespace {

struct Header {
  char magic[8];
  std::uint32_t format;
  std::uint32_t byte_order;
  std::uint64_t anchors;
  std::uint64_t checksum;
  char fingerprint[32];
};
static_assert(sizeof(Header) == 64);
constexpr std::uint32_t kFormat = 2;  // rows by destination

/// FNV-1a over 64-bit words instead of bytes, eight times as fast; an odd last one is padded.
std::uint64_t checksum(const Millis* times, std::size_t count) {
  std::uint64_t hash = 0xcbf29ce484222325;
  constexpr std::uint64_t kPrime = 0x100000001b3;
  for (std::size_t i = 0; i < count; i += 2) {
    const std::uint64_t second = i + 1 < count ? times[i + 1] : 0;
    hash = (hash ^ (times[i] | second << 32)) * kPrime;
    hash ^= hash >> 32;
  }
  return hash;
}

Header header_of(const RoadGraph& graph, const Millis* times) {
  const std::uint64_t anchors = graph.anchors();
  Header header{{'w', 'g', 't', 'r', 'a', 'v', 'e', 'l'}, kFormat, 0x01020304, anchors,
                checksum(times, anchors * anchors),       {}};
  const std::string print = graph.fingerprint().hex();
  std::memcpy(header.fingerprint, print.data(), sizeof(header.fingerprint));
  return header;
}

std::string_view bytes_of(const void* data, std::size_t size) {
  return {static_cast<const char*>(data), size};
}

std::string write_table(const std::filesystem::path& file, const RoadGraph& graph,
                        const TravelTable& table) {
  const std::size_t anchors = graph.anchors();
  const Millis* times = table.times_to(AnchorId(0)).data();
  const Header header = header_of(graph, times);
  std::string bytes(bytes_of(&header, sizeof(header)));
  bytes += bytes_of(times, anchors * anchors * sizeof(Millis));
  try {
    std::filesystem::create_directories(file.parent_path());
    base::write_file(file, bytes);
  } catch (const std::filesystem::filesystem_error& error) {
    return error.what();
  } catch (const base::RunFailed& error) {
    return error.what();
  }
  return "";
}

}  // namespace

std::optional<TravelTable> open_travel_table(const std::filesystem::path& file,
                                             const RoadGraph& graph) {
  const std::size_t anchors = graph.anchors();
  const auto mapped = MappedFile::open(file, sizeof(Header) + anchors * anchors * sizeof(Millis));
  if (!mapped) return std::nullopt;
  const auto* times = reinterpret_cast<const Millis*>(mapped->data() + sizeof(Header));
  const Header expected = header_of(graph, times);
  if (std::memcmp(mapped->data(), &expected, sizeof(Header)) != 0) return std::nullopt;
  mapped->let_go();  // the checksum has read all of it; a short closure's trips read little
  return TravelTable(mapped, times, anchors);
}

std::filesystem::path TravelCache::file_of(const RoadGraph& graph) const {
  return folder_ / (graph.fingerprint().hex() + ".travel");
}

TravelCache::Made TravelCache::table(const RoadGraph& graph, unsigned threads) const {
  if (folder_.empty() || graph.anchors() > TravelTable::kMostRows)
    return {make_travel_table(graph, threads), false, ""};
  const std::filesystem::path file = file_of(graph);
  if (auto kept = open_travel_table(file, graph)) return {std::move(*kept), true, ""};
  Made made{make_travel_table(graph, threads), false, ""};
  made.warning = write_table(file, graph, made.table);
  if (auto kept = open_travel_table(file, graph)) made.table = std::move(*kept);
  return made;
}

}  // namespace wangge::network
