#include "cli/standard_output.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/text.hpp"

namespace wangge::cli {

base::ExitCode print(std::string_view data) {
  while (!data.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, data.data(), data.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) throw ReaderLeft{};
    if (written < 0) throw base::RunFailed(base::text("output.failed", std::strerror(errno)));
    data.remove_prefix(static_cast<std::size_t>(written));
  }
  return base::ExitCode::Ok;
}

}  // namespace wangge::cli
