#pragma once
#include <string_view>

namespace wangge::base {

enum class LogLevel { Debug, Info, Warning, Error };

struct LogOptions {
  LogLevel least = LogLevel::Info;  ///< what is below is not shown
  bool quiet = false;               ///< warnings and errors only, whatever `least` says
};

/// The program's log goes to stderr (stdout is data), one message a line, `warning: ...`, `error:
/// ...` in the language of the process; coloured if use_colour says so. Call it once, before any
/// thread starts; without it Info is shown.
void set_up_log(LogOptions options);

void log(LogLevel level, std::string_view message);
inline void log_debug(std::string_view message) { log(LogLevel::Debug, message); }
inline void log_info(std::string_view message) { log(LogLevel::Info, message); }
inline void log_warning(std::string_view message) { log(LogLevel::Warning, message); }
inline void log_error(std::string_view message) { log(LogLevel::Error, message); }

/// Whether this stream (1 stdout, 2 stderr) is a terminal: only then progress is drawn.
bool is_terminal(int stream);

/// Whether what stands in its last line can be wiped: a terminal, and not a dumb one.
bool can_wipe(int stream);
/// To the start of the line, and clear it.
inline constexpr const char* kWipe = "\r\x1b[K";
/// Whether to colour what goes there: a terminal that can, and NO_COLOR (https://no-color.org) is
/// not set.
bool use_colour(int stream);

}  // namespace wangge::base
