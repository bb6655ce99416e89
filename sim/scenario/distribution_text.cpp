#include "scenario/distribution_text.hpp"

#include <array>
#include <cmath>
#include <vector>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "random/elementary.hpp"
#include "random/special.hpp"

namespace wangge::scenario {
namespace {

using random::Distribution;

/// What an argument is, and its bounds (times in seconds).
struct Argument {
  std::string_view word;  ///< written before the number, may be left out: `cv 0.8` or `0.8`
  Dimension dimension;
  double least;
  double most;
  bool is_mean = false;
};

constexpr double kTenYears = 10 * 365.25 * 86400;
constexpr Argument kTime{"", Dimension::Time, 0, kTenYears};
constexpr Argument kMean{"", Dimension::Time, 1e-3, kTenYears, true};
constexpr Argument kNumber{"", Dimension::Number, 0, 1000};
constexpr Argument kMeanNumber{"", Dimension::Number, 1e-9, 1000, true};
constexpr Argument kCv{"cv", Dimension::Number, 0, 20};
constexpr Argument kShape{"shape", Dimension::Number, 0.1, 100};
constexpr Argument kStages{"", Dimension::Number, 1, 1000};

using Values = std::vector<double>;

struct Form {
  std::string_view name;
  std::string_view example;
  std::vector<Argument> arguments;
  Outcome<Distribution> (*make)(const Values&);
};

Wrong not_ascending() { return {base::text("scenario.not_ascending"), "", ""}; }

Outcome<Distribution> make_uniform(const Values& v) {
  if (v[0] > v[1]) return not_ascending();
  return Distribution::uniform(v[0], v[1]);
}

Outcome<Distribution> make_triangular(const Values& v) {
  if (v[0] > v[1] || v[1] > v[2]) return not_ascending();
  return Distribution::triangular(v[0], v[1], v[2]);
}

Outcome<Distribution> make_erlang(const Values& v) {
  if (v[0] != std::floor(v[0])) return Wrong{base::text("scenario.not_whole", v[0]), "", ""};
  return Distribution::erlang(v[1], static_cast<int>(v[0]));
}

/// The mean of a Weibull variable is scale * Gamma(1 + 1/shape).
Outcome<Distribution> make_weibull(const Values& v) {
  return Distribution::weibull(v[0] / random::portable_exp(random::log_gamma(1 + 1 / v[1])), v[1]);
}

const std::vector<Form>& forms() {
  static const std::vector<Form> kForms{
      {"constant",
       "constant(5 min)",
       {kTime},
       [](const Values& v) -> Outcome<Distribution> { return Distribution::constant(v[0]); }},
      {"exponential",
       "exponential(5 min)",
       {kMean},
       [](const Values& v) -> Outcome<Distribution> { return Distribution::exponential(v[0]); }},
      {"lognormal",
       "lognormal(20 min, cv 0.8)",
       {kMean, kCv},
       [](const Values& v) -> Outcome<Distribution> {
         return Distribution::lognormal(v[0], v[1]);
       }},
      {"gamma",
       "gamma(5 min, cv 0.5)",
       {kMean, kCv},
       [](const Values& v) -> Outcome<Distribution> { return Distribution::gamma(v[0], v[1]); }},
      {"uniform", "uniform(1 min, 3 min)", {kTime, kTime}, make_uniform},
      {"triangular", "triangular(1 min, 2 min, 6 min)", {kTime, kTime, kTime}, make_triangular},
      {"erlang", "erlang(3, 5 min)", {kStages, kMean}, make_erlang},
      {"weibull", "weibull(5 min, shape 1.5)", {kMean, kShape}, make_weibull}};
  return kForms;
}

/// The argument of a distribution of times where the distribution is `of` something.
Argument as(Dimension of, const Argument& argument) {
  if (of != Dimension::Number || argument.dimension != Dimension::Time) return argument;
  return argument.is_mean ? kMeanNumber : kNumber;
}

/// The same for an example.
std::string as(Dimension of, std::string_view example) {
  constexpr std::string_view kUnit = " min";
  std::string text(example);
  if (of == Dimension::Time) return text;
  for (std::size_t at = text.find(kUnit); at != std::string::npos; at = text.find(kUnit))
    text.erase(at, kUnit.size());
  return text;
}

std::string examples(Dimension of) {
  std::string list = as(of, "5 min");
  for (const Form& form : forms()) list += ", " + as(of, form.example);
  return of == Dimension::Time ? list + ", empirical(file.csv), discrete(file.csv)" : list;
}

bool starts_number(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+'; }
bool is_gap(char c) { return c == ' ' || c == ',' || c == ';' || c == '\t'; }

/// One argument as it is written, and how far into the text that was cut it begins.
struct Piece {
  std::string text;
  std::size_t at = 0;
};

/// Cuts the text at its gaps.
std::vector<Piece> words_of(std::string_view text) {
  std::vector<Piece> words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_gap(text[i])) continue;
    if (i == 0 || is_gap(text[i - 1])) words.push_back({"", i});
    words.back().text += text[i];
  }
  return words;
}

/// Cuts `1 min, cv 0.8` into `1 min` and `cv 0.8`: an argument goes on until the gap before the
/// next number (or the word that stands before one).
std::vector<Piece> cut_arguments(std::string_view text) {
  std::vector<Piece> arguments;
  bool has_number = true;
  for (const auto& [word, at] : words_of(text)) {
    const bool number = starts_number(word.front());
    const bool named = word == kCv.word || word == kShape.word;
    if (arguments.empty() || named || (number && has_number)) arguments.push_back({"", at});
    std::string& argument = arguments.back().text;
    argument += (argument.empty() ? "" : " ") + word;
    has_number = named ? false : (has_number || number);
  }
  return arguments;
}

std::string range_text(const Argument& argument) {
  if (argument.dimension == Dimension::Time)
    return base::text(argument.least > 0 ? "scenario.range_above" : "scenario.range", 0,
                      std::to_string(std::lround(argument.most / 86400)) + " d");
  return argument.is_mean ? base::text("scenario.range_above", "", argument.most)
                          : base::text("scenario.range", argument.least, argument.most);
}

/// What is wrong with a value outside the bounds.
Wrong out_of(const Argument& argument, double value, std::string_view text) {
  const char* what = value < 0                        ? "scenario.negative"
                     : argument.is_mean && value == 0 ? "scenario.mean_zero"
                                                      : "scenario.out_of_range";
  return {base::text(what, base::trimmed(text)), range_text(argument), ""};
}

Outcome<double> read_argument(std::string_view text, const Argument& argument) {
  if (!argument.word.empty() && text.starts_with(argument.word))
    text.remove_prefix(argument.word.size());
  Outcome<double> outcome = read_quantity(text, argument.dimension);
  double* value = std::get_if<double>(&outcome);
  if (value == nullptr) return outcome;
  if (argument.dimension == Dimension::Time) *value /= 1e3;
  if (*value < argument.least || *value > argument.most) return out_of(argument, *value, text);
  return outcome;
}

/// `begin`: how far into the value's text the arguments begin.
Outcome<Distribution> read_form(const Form& form, std::string_view arguments, std::size_t begin,
                                Dimension of) {
  const std::vector<Piece> pieces = cut_arguments(arguments);
  if (pieces.size() != form.arguments.size())
    return Wrong{
        base::text("scenario.argument_count", form.name, form.arguments.size(), pieces.size()),
        as(of, form.example), ""};
  Values values;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Outcome<double> value = read_argument(pieces[i].text, as(of, form.arguments[i]));
    if (Wrong* wrong = std::get_if<Wrong>(&value)) {
      wrong->at = static_cast<int>(begin + pieces[i].at);
      return std::move(*wrong);
    }
    values.push_back(std::get<double>(value));
  }
  return form.make(values);
}

/// A value that never varies. What is no quantity may have been meant for one of the forms.
Outcome<Distribution> read_constant(std::string_view text, Dimension of) {
  Outcome<double> value = read_argument(text, as(of, kTime));
  if (const double* always = std::get_if<double>(&value)) return Distribution::constant(*always);
  Wrong wrong = std::get<Wrong>(std::move(value));
  if (std::holds_alternative<Wrong>(read_quantity(text, of))) wrong.allowed = examples(of);
  return wrong;
}

Wrong unknown_form(std::string_view name, Dimension of) {
  std::vector<std::string_view> names;
  for (const Form& form : forms()) names.push_back(form.name);
  return {base::text("scenario.unknown_distribution", name), examples(of), nearest(name, names)};
}

constexpr std::string_view kGaps = "[ ,;\\t]+";
constexpr std::string_view kAnyGaps = "(?:[ ,;\\t\\r\\n]|\u3000|\u00A0)*";

/// What read_argument takes, however its words are divided.
std::string argument_pattern(const Argument& argument) {
  if (argument.dimension == Dimension::Time)
    return "(?:" + std::string(kAmountPattern) + std::string(kAnyGaps) +
           units_pattern(Dimension::Time) + '|' + std::string(kZeroPattern) + ')';
  const std::string word =
      argument.word.empty() ? "" : "(?:" + std::string(argument.word) + std::string(kGaps) + ")?";
  return word + std::string(kAmountPattern);
}

std::string form_pattern(const Form& form, Dimension of) {
  std::string arguments;
  for (const Argument& argument : form.arguments)
    arguments += (arguments.empty() ? "" : std::string(kGaps)) + argument_pattern(as(of, argument));
  const std::string blanks(kBlanksPattern), gaps(kAnyGaps);
  return std::string(form.name) + blanks + "\\(" + gaps + arguments + gaps + "\\)";
}

}  // namespace

Outcome<Distribution> read_distribution(std::string_view whole, Dimension of) {
  const std::string_view text = base::trimmed(whole);
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos) return read_constant(text, of);
  if (!text.ends_with(')')) return Wrong{base::text("scenario.cut_at_comma"), "", ""};
  const std::string_view name = base::trimmed(text.substr(0, open));
  for (const Form& form : forms())
    if (form.name == name)
      return read_form(form, text.substr(open + 1, text.size() - open - 2),
                       std::size_t(text.data() - whole.data()) + open + 1, of);
  return unknown_form(name, of);
}

std::string distribution_pattern(Dimension of) {
  const std::string blanks(kBlanksPattern);
  std::string all = argument_pattern(as(of, kTime));
  for (const Form& form : forms()) all += '|' + form_pattern(form, of);
  if (of == Dimension::Time) all += "|(?:empirical|discrete)\\(.+\\)";
  return '^' + blanks + "(?:" + all + ')' + blanks + '$';
}

}  // namespace wangge::scenario
