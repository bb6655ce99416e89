#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace wangge::base {

/// A scenario is a few KiB; one above this is a mistake, and would fill the memory. Tables may be
/// larger (csv.hpp).
inline constexpr std::size_t kLargestFile = std::size_t{64} << 20;

/// Every byte of a planner's file. Throws InvalidInput (with the file's name) if it is missing, a
/// folder, no regular file, unreadable, or larger than `most` bytes; an empty file is an empty
/// string.
std::string read_file(const std::filesystem::path& path, std::size_t most = kLargestFile);

/// Writes a file whole or not at all: beside it under another name, to the disk, then renamed over
/// it. Whoever reads `path` at any time, even after a power cut, finds the old bytes or the new
/// ones. Throws RunFailed if the disk is full, read-only or gone; then `path` is as it was and
/// nothing is left beside it. The folder must exist.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// With all folders above it. Whether it was not there before. Throws RunFailed if that cannot be.
bool make_folder(const std::filesystem::path& folder);

/// What the system's error number says, in the reader's language where it is usual, and what to do
/// about it.
std::string reason(int error);

}  // namespace wangge::base
