#include "network/travel_cache.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

#include "base/fault.hpp"
#include "base/file.hpp"

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

/// A file's bytes in memory, shared by all who map it; null if it cannot be had at this size.
std::shared_ptr<const char> map_file(const std::filesystem::path& file, std::size_t size) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (handle < 0) return nullptr;
  struct stat status {};
  const bool fits = ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode) &&
                    static_cast<std::size_t>(status.st_size) == size;
  void* at = fits ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0) : MAP_FAILED;
  ::close(handle);
  if (at == MAP_FAILED) return nullptr;
  return {static_cast<const char*>(at),
          [size](const char* mapped) { ::munmap(const_cast<char*>(mapped), size); }};
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
  const auto mapped = map_file(file, sizeof(Header) + anchors * anchors * sizeof(Millis));
  if (!mapped) return std::nullopt;
  const auto* times = reinterpret_cast<const Millis*>(mapped.get() + sizeof(Header));
  const Header expected = header_of(graph, times);
  if (std::memcmp(mapped.get(), &expected, sizeof(Header)) != 0) return std::nullopt;
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
  return made;
}

}  // namespace wangge::network
