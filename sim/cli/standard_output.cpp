#include "cli/standard_output.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/log.hpp"
#include "base/text.hpp"

namespace wangge::cli {

void keep_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", O_RDWR);  // takes the lowest number free
}

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

report::Style style_of_stdout() {
  report::Style style{base::language(), base::use_colour(STDOUT_FILENO)};
  winsize size{};
  if (base::is_terminal(STDOUT_FILENO) && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    style.width = std::max<std::size_t>(size.ws_col, 40);
  return style;
}

}  // namespace wangge::cli
