#include "network/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wangge::network {

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& file,
                                                   std::size_t size) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (handle < 0) return nullptr;
  struct stat status {};
  const bool fits = ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode) &&
                    static_cast<std::size_t>(status.st_size) == size;
  void* at = fits ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0) : MAP_FAILED;
  ::close(handle);
  if (at == MAP_FAILED) return nullptr;
  return std::shared_ptr<const MappedFile>(new MappedFile(at, size));
}

MappedFile::~MappedFile() { ::munmap(const_cast<char*>(data_), size_); }

void MappedFile::let_go() const { ::madvise(const_cast<char*>(data_), size_, MADV_DONTNEED); }

}  // namespace wangge::network
