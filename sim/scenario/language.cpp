#include "scenario/language.hpp"

#include <algorithm>
#include <cmath>

#include "base/joined.hpp"
#include "base/text.hpp"
#include "scenario/histogram.hpp"
#include "scenario/number_forms.hpp"

namespace wangge::scenario {
namespace {

/// What no figure of the dimension sensibly leaves, written as in a file.
struct Bounds {
  std::string_view least;
  std::string_view most;
};

Bounds sane_bounds(Dimension dimension) {
  switch (dimension) {
    case Dimension::Number:
      return {"0", "1e12"};
    case Dimension::Share:
      return {"0", "1"};
    case Dimension::Time:
      return {"0", "3660 d"};
    case Dimension::Length:
      return {"0", "1000 km"};
    case Dimension::Area:
      return {"0", "100000 km2"};
    case Dimension::Speed:
      return {"0", "200 km/h"};
    case Dimension::Rate:
      return {"0", "10000000/day"};
    case Dimension::Bytes:
      return {"0", "1000 GB"};
    case Dimension::Bandwidth:
      return {"0", "100000 MB/s"};
    case Dimension::Wage:
      return {"0", "100000 yuan/h"};
  }
  return {};
}

Bounds bounds_of(const Spec& spec, Dimension dimension) {
  const Bounds sane = sane_bounds(dimension);
  return {spec.least.empty() ? sane.least : spec.least, spec.most.empty() ? sane.most : spec.most};
}

double bound_value(std::string_view text, Dimension dimension) {
  return std::get<double>(read_quantity(text, dimension));
}

std::string range_text(const Bounds& bounds, bool above_zero) {
  const std::string_view key = above_zero ? "scenario.range_above" : "scenario.range";
  return base::text(key, bounds.least, bounds.most);
}

bool outside(double value, const Bounds& bounds, Dimension dimension, bool above_zero) {
  if (above_zero && value <= 0) return true;
  return value < bound_value(bounds.least, dimension) ||
         value > bound_value(bounds.most, dimension);
}

}  // namespace

Range range_of(const Spec& spec, Dimension dimension) {
  const Bounds bounds = bounds_of(spec, dimension);
  return {bound_value(bounds.least, dimension), bound_value(bounds.most, dimension)};
}

std::string listed(const std::vector<std::string_view>& words) { return base::joined(words); }

std::optional<std::string> read_text(const Node& node, const Reader& reader) {
  if (node.is_scalar()) return node.text;
  reader.fault(node, {base::text("scenario.not_a_word"), "", ""});
  return std::nullopt;
}

std::optional<double> read_limited(const Node& node, const Spec& spec, Dimension dimension,
                                   const Reader& reader) {
  const std::optional<std::string> text = read_text(node, reader);
  if (!text) return std::nullopt;
  const std::string number = node.is_cell() ? plain_number(*text) : *text;
  const Outcome<double> outcome = read_quantity(number, dimension);
  if (const Wrong* wrong = std::get_if<Wrong>(&outcome)) {
    reader.fault(node, *wrong);
    return std::nullopt;
  }
  const Bounds bounds = bounds_of(spec, dimension);
  const double value = std::get<double>(outcome);
  if (!outside(value, bounds, dimension, spec.above_zero)) return value;
  reader.fault(
      node, {base::text("scenario.out_of_range", *text), range_text(bounds, spec.above_zero), ""});
  return std::nullopt;
}

std::optional<std::int64_t> read_whole(const Node& node, const Spec& spec, double most,
                                       const Reader& reader) {
  const std::optional<double> value = read_limited(node, spec, Dimension::Number, reader);
  if (!value) return std::nullopt;
  const bool small = *value <= most && std::abs(*value) < 9.1e15;
  if (*value == std::floor(*value) && small) return static_cast<std::int64_t>(*value);
  const std::string_view what = small ? "scenario.not_whole" : "scenario.out_of_range";
  reader.fault(node, {base::text(what, node.text), "", ""});
  return std::nullopt;
}

void not_a_word(const Node& node, const std::vector<std::string_view>& words,
                const Reader& reader) {
  if (!node.is_scalar())
    return reader.fault(node, {base::text("scenario.not_a_word"), listed(words), ""});
  reader.fault(node, {base::text("scenario.not_one_of", node.text), listed(words),
                      nearest(node.text, words)});
}

bool check_list(const Node& node, const Reader& reader) {
  if (node.is_list()) return true;
  reader.fault(node, {base::text("scenario.not_a_list"), "", ""});
  return false;
}

void Language<base::Duration>::read(const Node& node, const Spec& spec, const Reader& reader,
                                    base::Duration& out) {
  const auto ms = read_limited(node, spec, Dimension::Time, reader);
  if (!ms) return;
  const auto whole = base::milliseconds(std::llround(*ms));
  if (spec.above_zero && whole.count() == 0)
    return reader.fault(node,
                        {base::text("scenario.out_of_range", node.text),
                         range_text({"1 ms", bounds_of(spec, Dimension::Time).most}, false), ""});
  out = whole;
}

namespace {

/// Of a time that varies `most` bounds the mean.
void check_mean(const Node& node, const Spec& spec, const Reader& reader,
                const random::Distribution& read) {
  constexpr double kRounding = 1 + 1e-9;
  if (spec.most.empty()) return;
  if (read.mean() <= bound_value(spec.most, Dimension::Time) / 1e3 * kRounding) return;
  reader.fault(node, {base::text("scenario.mean_too_long", node.text),
                      base::text("scenario.range", 0, spec.most), ""});
}

}  // namespace

void Language<random::Distribution>::read(const Node& node, const Spec& spec, const Reader& reader,
                                          random::Distribution& out) {
  using InText = TextLanguage<random::Distribution, distribution_from, distribution_schema>;
  if (node.is_scalar() && histogram_file(node.text))
    read_histogram(node, reader, out);
  else
    InText::read(node, spec, reader, out);
  check_mean(node, spec, reader, out);
}

void Language<random::Distribution>::complete(Node& node, const InputFiles& files) {
  if (!node.is_scalar()) return;
  const auto file = histogram_file(node.text);
  if (!file) return;
  const std::string form = node.text.substr(0, node.text.find('(') + 1);
  node.text = form + files.seen_from_home(files.locate(*file, node.mark)) + ")";
}

void Language<FileRef>::complete(Node& node, const InputFiles& files) {
  if (node.is_scalar()) node.text = files.seen_from_home(files.locate(node.text, node.mark));
}

void Language<model::Place>::read(const Node& node, const Spec& spec, const Reader& reader,
                                  model::Place& out) {
  if (!node.is_list() || node.items.size() != 2)
    return reader.fault(node, {base::text("scenario.not_a_place"), "[x, y]", ""});
  double metres[2] = {0, 0};
  for (const std::size_t i : {0U, 1U})
    Language<double>::read(node.items[i], coordinate(spec.key), reader, metres[i]);
  out = {base::Metres(metres[0]), base::Metres(metres[1])};
}

Ref read_name(const Entry& entry, const Reader& reader) {
  Ref name;
  Language<Ref>::read(Node::scalar(entry.key, entry.mark, true), {}, reader, name);
  return name;
}

void Language<Weights>::read(const Node& node, const Spec& spec, const Reader& reader,
                             Weights& out) {
  if (!node.is_map()) return reader.fault(node, {base::text("scenario.not_weights"), "", ""});
  for (const Entry& entry : node.entries) {
    const Reader here = reader.at(entry.key);
    Weight& weight = out.emplace_back();
    weight.ref = read_name(entry, here);
    Language<double>::read(entry.value, spec, here, weight.value);
  }
}

void Language<Weights>::complete(Node& node, const InputFiles&) {
  std::sort(node.entries.begin(), node.entries.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
}

}  // namespace wangge::scenario
