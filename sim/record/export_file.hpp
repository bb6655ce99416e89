#pragma once
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace wangge::record {

/// A file for planners that is written piece by piece and is there whole or not at all: under
/// another name beside it until `commit`, gone again without that. Throws base::RunFailed, naming
/// the file, as soon as the disk takes no more (full, read-only, no permission).
class ExportFile {
 public:
  explicit ExportFile(std::filesystem::path path);
  ~ExportFile();
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  /// Throws as above instead of going bad.
  [[nodiscard]] std::ostream& out();
  /// Where the bytes lie until `commit`: for a library that opens files by name.
  [[nodiscard]] const std::filesystem::path& beside() const { return beside_; }
  /// Brings every byte to the disk.
  void settle();
  /// Settles, then takes the place of what had the name before.
  void commit();

 private:
  class Buffer;

  std::filesystem::path path_;
  std::filesystem::path beside_;
  std::unique_ptr<Buffer> buffer_;
  std::ostream out_;
  bool committed_ = false;
};

/// Several such files in one folder, which is made where it is not there and goes again if they
/// cannot be written: none takes its name before all are on the disk.
class ExportFolder {
 public:
  explicit ExportFolder(std::filesystem::path folder);
  ~ExportFolder();
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;

  /// A further file; the stream lives as long as the folder.
  [[nodiscard]] std::ostream& add(const std::string& name);
  void commit();

 private:
  std::filesystem::path folder_;
  bool made_;
  bool committed_ = false;
  std::vector<std::unique_ptr<ExportFile>> files_;
};

}  // namespace wangge::record
