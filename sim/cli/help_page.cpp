#include "cli/help_page.hpp"

#include "base/text.hpp"

namespace wangge::cli {
namespace {

constexpr std::size_t kColumn = 26;

std::string line_of(const std::string& left, const std::string& right) {
  const std::string start = "  " + left;
  if (left.size() >= kColumn) return start + "\n" + std::string(kColumn + 2, ' ') + right + "\n";
  return start + std::string(kColumn - left.size(), ' ') + right + "\n";
}

std::string line_of(const CLI::Option& option) {
  std::string left = option.get_name(option.get_positional(), true);
  if (option.get_type_size() > 0 && !option.get_positional()) left += " " + option.get_type_name();
  return line_of(left, option.get_description());
}

std::string options_of(const CLI::App& page, bool positional) {
  std::string lines;
  for (const CLI::Option* option : page.get_options())
    if (option->get_positional() == positional && !option->get_group().empty())
      lines += line_of(*option);
  return lines;
}

std::string commands_of(const CLI::App& page) {
  std::string lines;
  for (const CLI::App* command : page.get_subcommands({}))
    lines += line_of(command->get_name(), command->get_description());
  return lines;
}

std::string headed(const std::string& heading, const std::string& lines) {
  return lines.empty() ? lines : "\n" + heading + "\n" + lines;
}

}  // namespace

std::string usage_of(const CLI::App& page) {
  const bool program = page.get_parent() == nullptr;
  std::string usage =
      program ? page.get_name() : page.get_parent()->get_name() + " " + page.get_name();
  if (program) usage += " " + base::text("help.command");
  for (const CLI::Option* option : page.get_options())
    if (option->get_positional())
      usage += option->get_required() ? " " + option->get_name(true)
                                      : " [" + option->get_name(true) + "]";
  return usage + " " + base::text("help.options");
}

std::string HelpPage::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const {
  std::string page = app->get_description() + "\n";
  page += "\n" + base::text("help.usage", usage_of(*app)) + "\n";
  page += headed(base::text("help.commands_heading"), commands_of(*app));
  page += headed(base::text("help.arguments_heading"), options_of(*app, true));
  page += headed(base::text("help.options_heading"), options_of(*app, false));
  if (!app->get_footer().empty())
    page += headed(base::text("help.example_heading"), app->get_footer() + "\n");
  return page;
}

}  // namespace wangge::cli
