#include "base/log.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/text.hpp"

namespace wangge::base {
namespace {

spdlog::level::level_enum spdlog_level(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return spdlog::level::debug;
    case LogLevel::Info:
      return spdlog::level::info;
    case LogLevel::Warning:
      return spdlog::level::warn;
    case LogLevel::Error:
      return spdlog::level::err;
  }
  return spdlog::level::off;
}

std::shared_ptr<spdlog::logger> make_logger(LogOptions options) {
  const auto mode =
      use_colour(STDERR_FILENO) ? spdlog::color_mode::always : spdlog::color_mode::never;
  const auto sink = std::make_shared<spdlog::sinks::stderr_color_sink_mt>(mode);
  sink->set_color(spdlog::level::info, "");
  sink->set_pattern((can_wipe(STDERR_FILENO) ? kWipe : "") + std::string("%^%v%$"));  // progress
  auto logger = std::make_shared<spdlog::logger>("wangge", sink);
  const LogLevel least = options.quiet ? std::max(options.least, LogLevel::Warning) : options.least;
  logger->set_level(spdlog_level(least));
  logger->flush_on(spdlog::level::debug);
  return logger;
}

std::shared_ptr<spdlog::logger>& logger() {
  static std::shared_ptr<spdlog::logger> instance = make_logger({});
  return instance;
}

std::string worded(LogLevel level, std::string_view message) {
  if (level == LogLevel::Warning) return text("log.warning", message);
  if (level == LogLevel::Error) return text("log.error", message);
  return std::string(message);
}

}  // namespace

void set_up_log(LogOptions options) { logger() = make_logger(options); }

void log(LogLevel level, std::string_view message) {
  if (!logger()->should_log(spdlog_level(level))) return;
  logger()->log(spdlog_level(level), worded(level, message));
}

bool is_terminal(int stream) { return ::isatty(stream) == 1; }

bool can_wipe(int stream) {
  const char* terminal = std::getenv("TERM");
  return is_terminal(stream) && terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool use_colour(int stream) {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool refused = no_colour != nullptr && *no_colour != '\0';
  return can_wipe(stream) && !refused;
}

}  // namespace wangge::base
