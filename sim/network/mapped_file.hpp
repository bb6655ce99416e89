#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>

namespace wangge::network {

/// A file's bytes in memory, shared by all processes that map it; read only.
class MappedFile {
 public:
  /// Null if there is no such regular file of exactly this size, at least 1.
  [[nodiscard]] static std::shared_ptr<const MappedFile> open(const std::filesystem::path& file,
                                                              std::size_t size);
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  [[nodiscard]] const char* data() const { return data_; }
  /// Gives this process's memory back: what is read again comes from the system's cache, or from
  /// disk.
  void let_go() const;

 private:
  MappedFile(void* data, std::size_t size) : data_(static_cast<const char*>(data)), size_(size) {}

  const char* data_;
  std::size_t size_;
};

}  // namespace wangge::network
