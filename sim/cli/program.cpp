#include "cli/program.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/faults_json.hpp"
#include "cli/help_page.hpp"
#include "cli/standard_output.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;

/// Help pages are written before options are read, so the language is looked for first.
base::Lang asked_language(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word.starts_with("--lang=")) return language_named(word.substr(7));
    if (word == "--lang" && i + 1 < argc) return language_named(argv[i + 1]);
  }
  return base::language_from_environment();
}

ExitCode complain(ExitCode code, std::string message) {
  if (!message.ends_with('\n')) message += '\n';
  std::fputs(message.c_str(), stderr);
  return code;
}

class Program {
 public:
  Program() : app_(base::text("cli.wangge"), "wangge") {
    app_.formatter(std::make_shared<HelpPage>());
    app_.allow_extras();
    app_.set_help_flag("-h,--help", base::text("cli.help"));
    app_.set_version_flag("--version", version_line(), base::text("cli.version"));
    declare_language(app_);
    for (const Command& command : commands()) declare(command);
  }

  ExitCode run(int argc, const char* const* argv) {
    if (const auto code = parse(argc, argv)) return *code;
    const CLI::App& page = called_page(app_);
    if (const auto wrong = stray_word(app_)) return refuse(*wrong);
    if (&page == &app_) return refuse(base::text("usage.no_command"));
    return act(page);
  }

 private:
  void declare(const Command& command) {
    CLI::App* page = app_.add_subcommand(command.verb);
    page->allow_extras();
    page->set_help_flag("-h,--help", base::text("cli.help"));
    actions_[page] = command.declare(*page);
    declare_language(*page);
  }

  /// The exit code if there is nothing left to do.
  std::optional<ExitCode> parse(int argc, const char* const* argv) try {
    app_.parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    return print(called_page(app_).help());
  } catch (const CLI::CallForVersion&) {
    return print(version_line() + "\n");
  } catch (const CLI::ParseError& error) {
    return refuse(stray_word(app_).value_or(message_of(error, app_)));
  }

  ExitCode act(const CLI::App& page) const try {
    return actions_.at(&page)();
  } catch (const UsageError& wrong) {
    return refuse(wrong.what());
  }

  ExitCode refuse(const std::string& message) const {
    const CLI::App& page = called_page(app_);
    const std::string see = base::text("usage.see", usage_of(page));
    return complain(ExitCode::Usage, "wangge: " + message + "\n" + see);
  }

  CLI::App app_;
  std::map<const CLI::App*, Action> actions_;
};

bool asks_for_json(int argc, const char* const* argv) {
  return std::any_of(argv, argv + argc, [](std::string_view word) { return word == "--json"; });
}

/// Faults of what a planner gave are data too, for a program that asks.
ExitCode run_or_tell_faults(int argc, const char* const* argv) try {
  return Program().run(argc, argv);
} catch (const base::InvalidInput& wrong) {
  if (asks_for_json(argc, argv)) print(base::json_document(faults_json(wrong)));
  return complain(ExitCode::InvalidInput, wrong.what());
}

ExitCode guarded(int argc, const char* const* argv) try {
  return run_or_tell_faults(argc, argv);
} catch (const ReaderLeft&) {
  return ExitCode::Ok;
} catch (const base::RunFailed& failed) {
  return complain(ExitCode::RunFailed, std::string("wangge: ") + failed.what());
} catch (const std::system_error& failed) {  // what nobody expected of the disk
  return complain(ExitCode::RunFailed, std::string("wangge: ") + failed.what());
} catch (const std::bad_alloc&) {
  return complain(ExitCode::RunFailed, "wangge: " + base::text("run.no_memory"));
}

}  // namespace

int run_program(int argc, const char* const* argv) {
  keep_standard_streams();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write(), answered in print()
  base::set_language(asked_language(argc, argv));
  return static_cast<int>(guarded(argc, argv));
}

}  // namespace wangge::cli
