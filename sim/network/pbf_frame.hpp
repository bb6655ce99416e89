#pragma once
#include <string>
#include <string_view>

namespace wangge::network {

/// What is wrong with the frame of an OpenStreetMap PBF file, in the language of the user; empty if
/// it is whole. The frame is blocks, each a length (4 bytes, big-endian, at most 64 KiB), a
/// BlobHeader that says `OSMHeader` or `OSMData` and how long the block is (at most 32 MiB), and so
/// many bytes (OpenStreetMap wiki, "PBF Format"). libosmium takes this on trust. What is in the
/// blocks is not looked at.
[[nodiscard]] std::string pbf_frame_fault(std::string_view bytes);

}  // namespace wangge::network
