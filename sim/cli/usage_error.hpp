#pragma once
#include <CLI/CLI.hpp>
#include <optional>
#include <stdexcept>
#include <string>

namespace wangge::cli {

/// The command line makes no sense together with what it names: exit 2, like any other usage error.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What is wrong with a word that no option took: an unknown command or option, with what was
/// probably meant, or one word too many. None if every word was taken. Ask after parsing, whether
/// or not it failed.
std::optional<std::string> stray_word(const CLI::App& program);

/// What CLI11 found wrong with the program's command line, in the language of the process.
std::string message_of(const CLI::ParseError& error, const CLI::App& program);

/// The page of the command that was called; the program's own if none was.
const CLI::App& called_page(const CLI::App& program);

}  // namespace wangge::cli
