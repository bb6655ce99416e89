#pragma once
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.hpp"
#include "base/quantity.hpp"
#include "base/statutory_clock.hpp"
#include "base/time.hpp"
#include "model/district.hpp"
#include "random/distribution.hpp"
#include "scenario/field.hpp"
#include "scenario/quantity_text.hpp"

/// How each type of value is written: the words, units and limits of the language, by type.
namespace wangge::scenario {

/// A part of the document that others refer to or that is put together later: knows where it
/// stands.
struct Placed {
  Where where;
};

/// The name under which a thing is defined (`id: desheng`).
struct Id : Placed {
  std::string text;
};

/// The name of a thing defined elsewhere (`post: intake`). Empty: not given.
struct Ref : Placed {
  std::string text;
  [[nodiscard]] bool given() const { return !text.empty(); }
};

/// A file named by the planner, relative to the file that names it. Empty: not given.
struct FileRef : Placed {
  std::string text;
  [[nodiscard]] bool given() const { return !text.empty(); }
};

/// A time of day, or the end of a shift past midnight: up to 48:00.
struct ClockTime {
  base::Duration since_midnight;
};

/// The end of a span of dates. A date without a time means that whole day.
struct Until {
  base::Instant instant;
};

/// Yuan for one hour of one person or crew.
struct Wage {
  Wage() = default;
  explicit Wage(double yuan_per_hour) : per_hour(yuan_per_hour) {}
  base::Yuan per_hour;
};

/// `vendor: 2`: a thing defined elsewhere and its weight.
struct Weight {
  Ref ref;
  double value = 0;
};
using Weights = std::vector<Weight>;

/// One word of a fixed list and what it stands for.
template <class E>
struct Choice {
  std::string_view word;
  E value;
};

/// The words of an enumeration; specialised for each (choices.hpp).
template <class E>
std::span<const Choice<E>> choices_of();

// ---- what is common to many types ----

Outcome<std::string> text_from(std::string_view text);
Outcome<bool> bool_from(std::string_view text);
Outcome<Id> id_from(std::string_view text);
Outcome<Ref> ref_from(std::string_view text);
Outcome<FileRef> file_from(std::string_view text);
/// `2008-07-20` or `2008-07-20 08:30`.
Outcome<base::Instant> instant_from(std::string_view text);
Outcome<Until> until_from(std::string_view text);
/// `07:00`; up to `48:00`.
Outcome<ClockTime> clock_time_from(std::string_view text);
/// `2 uh`, `4 wh`, `3 wd`, `5 ud`.
Outcome<base::Limit> limit_from(std::string_view text);
/// `lognormal(20 min, cv 0.8)`; see distribution_text.hpp.
Outcome<random::Distribution> distribution_from(std::string_view text);
Node text_schema();
Node either(std::vector<Node> schemas);
Node bool_schema();
Node instant_schema();
/// The part of a pattern that takes a time of day up to `24:00`, or up to `48:00`.
std::string clock_time_pattern(int most_hours);
Node clock_time_schema();
Node limit_schema();
Node distribution_schema();

/// The text of a scalar; a fault and nothing if the node is a list or a map.
std::optional<std::string> read_text(const Node& node, const Reader& reader);
/// A quantity within the limits of its field, or of its dimension where the field names none.
std::optional<double> read_limited(const Node& node, const Spec& spec, Dimension dimension,
                                   const Reader& reader);
/// The same for whole numbers, of at most `most`.
std::optional<std::int64_t> read_whole(const Node& node, const Spec& spec, double most,
                                       const Reader& reader);
/// What a value may be at least and at most, by its field or else its dimension, in the unit that
/// it is read into.
struct Range {
  double least = 0;
  double most = 0;
};
Range range_of(const Spec& spec, Dimension dimension);
Node quantity_schema(const Spec& spec, Dimension dimension);
Node whole_schema(const Spec& spec);
Node pattern_schema(std::string_view pattern);
Node words_schema(const std::vector<std::string_view>& words);
/// The list of words as one text, for "allowed: ...".
std::string listed(const std::vector<std::string_view>& words);
void not_a_word(const Node& node, const std::vector<std::string_view>& words, const Reader& reader);

/// A map described by a field table.
template <class V>
struct Language {
  static void read(const Node& node, const Spec&, const Reader& reader, V& out) {
    if constexpr (std::derived_from<V, Placed>) out.where = reader.where(node);
    record_of<V>().read(node, reader, out);
  }
  static Node schema(const Spec&) { return record_of<V>().schema(); }
  static void complete(Node& node, const InputFiles& files) {
    record_of<V>().complete(node, files);
  }
};

template <class V>
struct Language<std::optional<V>> {
  static void read(const Node& node, const Spec& spec, const Reader& reader,
                   std::optional<V>& out) {
    Language<V>::read(node, spec, reader, out.emplace());
  }
  static Node schema(const Spec& spec) { return Language<V>::schema(spec); }
  static void complete(Node& node, const InputFiles& files) { complete_value<V>(node, files); }
};

/// A value that is held against others: knows where it stands.
template <class V>
struct Sited : Placed {
  V value{};
};
template <class V>
struct Language<Sited<V>> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Sited<V>& out) {
    out.where = reader.where(node);
    Language<V>::read(node, spec, reader, out.value);
  }
  static Node schema(const Spec& spec) { return Language<V>::schema(spec); }
  static void complete(Node& node, const InputFiles& files) { complete_value<V>(node, files); }
};

/// The key of a map as the name of a thing defined elsewhere; a fault if it is empty.
Ref read_name(const Entry& entry, const Reader& reader);

/// Whether the node is a list; a fault if not.
bool check_list(const Node& node, const Reader& reader);
Node list_schema(Node item);

template <class V>
struct Language<std::vector<V>> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, std::vector<V>& out) {
    if (!check_list(node, reader)) return;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const Node& item = node.items[i];
      Language<V>::read(item, spec, reader.at_item(item, i), out.emplace_back());
    }
  }
  static Node schema(const Spec& spec) { return list_schema(Language<V>::schema(spec)); }
  static void complete(Node& node, const InputFiles& files) {
    for (Node& item : node.items) complete_value<V>(item, files);
  }
};

template <class E>
requires std::is_enum_v<E>
struct Language<E> {
  static std::vector<std::string_view> words() {
    std::vector<std::string_view> all;
    for (const Choice<E>& choice : choices_of<E>()) all.push_back(choice.word);
    return all;
  }
  static void read(const Node& node, const Spec&, const Reader& reader, E& out) {
    for (const Choice<E>& choice : choices_of<E>()) {
      if (!node.is_scalar() || node.text != choice.word) continue;
      out = choice.value;
      return;
    }
    not_a_word(node, words(), reader);
  }
  static Node schema(const Spec&) { return words_schema(words()); }
};

/// A type that is a number with a unit: Q is made from a double.
template <class Q, Dimension D>
struct QuantityLanguage {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Q& out) {
    if (const auto value = read_limited(node, spec, D, reader)) out = Q(*value);
  }
  static Node schema(const Spec& spec) { return quantity_schema(spec, D); }
};

template <>
struct Language<double> : QuantityLanguage<double, Dimension::Number> {};
template <>
struct Language<base::Ratio> : QuantityLanguage<base::Ratio, Dimension::Number> {};
template <>
struct Language<base::Probability> : QuantityLanguage<base::Probability, Dimension::Share> {};
template <>
struct Language<base::Metres> : QuantityLanguage<base::Metres, Dimension::Length> {};
template <>
struct Language<base::SquareMetres> : QuantityLanguage<base::SquareMetres, Dimension::Area> {};
template <>
struct Language<base::MetresPerSecond> : QuantityLanguage<base::MetresPerSecond, Dimension::Speed> {
};
template <>
struct Language<base::Bytes> : QuantityLanguage<base::Bytes, Dimension::Bytes> {};
template <>
struct Language<base::BytesPerSecond>
    : QuantityLanguage<base::BytesPerSecond, Dimension::Bandwidth> {};
template <>
struct Language<base::People> : QuantityLanguage<base::People, Dimension::Number> {};
template <>
struct Language<base::PerDay> : QuantityLanguage<base::PerDay, Dimension::Rate> {};
template <>
struct Language<Wage> : QuantityLanguage<Wage, Dimension::Wage> {};

/// A type that is a whole number.
template <class N>
struct WholeLanguage {
  static void read(const Node& node, const Spec& spec, const Reader& reader, N& out) {
    constexpr auto kMost = static_cast<double>(std::numeric_limits<N>::max());
    if (const auto value = read_whole(node, spec, kMost, reader)) out = static_cast<N>(*value);
  }
  static Node schema(const Spec& spec) { return whole_schema(spec); }
};
template <>
struct Language<int> : WholeLanguage<int> {};
template <>
struct Language<std::uint32_t> : WholeLanguage<std::uint32_t> {};
template <>
struct Language<std::uint64_t> : WholeLanguage<std::uint64_t> {};

/// A length of time; whole milliseconds.
template <>
struct Language<base::Duration> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, base::Duration& out);
  static Node schema(const Spec& spec) { return quantity_schema(spec, Dimension::Time); }
};

/// A type whose text alone says what it is.
template <class V, Outcome<V> (*FromText)(std::string_view), Node (*Schema)()>
struct TextLanguage {
  static void read(const Node& node, const Spec&, const Reader& reader, V& out) {
    const std::optional<std::string> text = read_text(node, reader);
    if (!text) return;
    Outcome<V> outcome = FromText(*text);
    if (const Wrong* wrong = std::get_if<Wrong>(&outcome)) return reader.fault(node, *wrong);
    out = std::get<V>(std::move(outcome));
    if constexpr (std::derived_from<V, Placed>) out.where = reader.where(node);
  }
  static Node schema(const Spec&) { return Schema(); }
};

template <>
struct Language<std::string> : TextLanguage<std::string, text_from, text_schema> {};
template <>
struct Language<bool> : TextLanguage<bool, bool_from, bool_schema> {};
template <>
struct Language<Id> : TextLanguage<Id, id_from, text_schema> {};
template <>
struct Language<Ref> : TextLanguage<Ref, ref_from, text_schema> {};
template <>
struct Language<FileRef> : TextLanguage<FileRef, file_from, text_schema> {
  /// As seen from the scenario's folder, whichever file names it.
  static void complete(Node& node, const InputFiles& files);
};
template <>
struct Language<base::Instant> : TextLanguage<base::Instant, instant_from, instant_schema> {};
template <>
struct Language<Until> : TextLanguage<Until, until_from, instant_schema> {};
template <>
struct Language<ClockTime> : TextLanguage<ClockTime, clock_time_from, clock_time_schema> {};
template <>
struct Language<base::Limit> : TextLanguage<base::Limit, limit_from, limit_schema> {};
/// A time that varies; a histogram stands in a file of its own.
template <>
struct Language<random::Distribution> {
  static void read(const Node& node, const Spec& spec, const Reader& reader,
                   random::Distribution& out);
  static Node schema(const Spec&) { return distribution_schema(); }
  static void complete(Node& node, const InputFiles& files);
};

/// One of the two numbers of a place.
inline Spec coordinate(std::string_view key) {
  return {.key = key, .en = "", .zh = "", .least = "-1e6", .most = "1e6"};
}
/// `[x, y]` in metres.
template <>
struct Language<model::Place> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, model::Place& out);
  static Node schema(const Spec& spec);
};

/// A place that knows where it stands in the planner's file.
struct Spot : Placed {
  model::Place place;
};
template <>
struct Language<Spot> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Spot& out) {
    out.where = reader.where(node);
    Language<model::Place>::read(node, spec, reader, out.place);
  }
  static Node schema(const Spec& spec) { return Language<model::Place>::schema(spec); }
};

/// `{vendor: 2, dirt: 1}`.
template <>
struct Language<Weights> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Weights& out);
  static Node schema(const Spec& spec);
  static void complete(Node& node, const InputFiles& files);  ///< in the order of the names
};

}  // namespace wangge::scenario
