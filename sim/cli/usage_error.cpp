#include "cli/usage_error.hpp"

#include <vector>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace wangge::cli {
namespace {

std::vector<std::string> option_names(const CLI::App& page) {
  std::vector<std::string> names;
  for (const CLI::Option* option : page.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> verbs(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* page : program.get_subcommands({})) names.push_back(page->get_name());
  return names;
}

std::string with_suggestion(const std::string& message, const std::string& word,
                            const std::vector<std::string>& names) {
  const auto meant = base::did_you_mean(word, names);
  return meant ? base::text("usage.meant", message, *meant) : message;
}

std::string complaint(const std::string& word, const CLI::App& page, const CLI::App& program) {
  if (word.starts_with("-")) {
    const std::string name = word.substr(0, word.find('='));
    return with_suggestion(base::text("usage.unknown_option", name), name, option_names(page));
  }
  if (&page == &program)
    return with_suggestion(base::text("usage.unknown_command", word), word, verbs(program));
  return base::text("usage.too_many", word);
}

/// CLI11 words its messages "NAME is required", "NAME: what is wrong".
std::string first_word(const std::string& text) { return text.substr(0, text.find_first_of(" :")); }

std::string wrong_count(const CLI::App& page, const std::string& name) {
  const CLI::Option* option = page.get_option_no_throw(name);
  if (option != nullptr && option->count() == 0)
    return base::text("usage.no_value", name, option->get_type_name());
  return base::text("usage.wrong_count", name);
}

/// CLI11's other messages name the option somewhere.
std::string wrong_value(const CLI::App& page, const std::string& said) {
  for (const std::string& name : option_names(page))
    if (said.find(name) != std::string::npos) return base::text("usage.bad_value", name);
  return base::text("usage.not_understood");
}

}  // namespace

const CLI::App& called_page(const CLI::App& program) {
  const auto called = program.get_subcommands();
  return called.empty() ? program : *called.front();
}

std::optional<std::string> stray_word(const CLI::App& program) {
  for (const CLI::App* page : {&program, &called_page(program)}) {
    const auto words = page->remaining();
    if (!words.empty()) return complaint(words.front(), *page, program);
  }
  return std::nullopt;
}

std::string message_of(const CLI::ParseError& error, const CLI::App& program) {
  const std::string said = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    return base::text("usage.missing", first_word(said));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return wrong_count(called_page(program), first_word(said));
  const bool in_our_words = dynamic_cast<const CLI::ValidationError*>(&error) != nullptr;
  return in_our_words ? said : wrong_value(called_page(program), said);
}

}  // namespace wangge::cli
