#pragma once
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "scenario/reader.hpp"

namespace wangge::scenario {

/// What the language says about one key. Reading, the JSON Schema and the starter all come from
/// this; nothing about a key is said twice.
struct Spec {
  std::string_view key;
  std::string_view en;  ///< what it is, for a planner
  std::string_view zh;
  bool required = false;
  std::string_view fallback = {};  ///< used where the key is absent; written as in a file
  std::string_view least = {};     ///< inclusive; written as in a file
  std::string_view most = {};
  bool above_zero = false;        ///< zero itself is refused
  std::string_view columns = {};  ///< other headings of its column in a table, `|` between
  std::string_view instead = {};  ///< headings that stand for it where none of the others does
};

/// How values of type V are written. Specialised for each type of the language:
///   static void read(const Node&, const Spec&, const Reader&, V& out);   faults go to the reader
///   static Node schema(const Spec&);                                     JSON Schema of the value
/// and, if the value as written is not yet all that it says (keys left out, names of files):
///   static void complete(Node&, const InputFiles&);
template <class V>
struct Language;

/// One key of a map that describes a T: what it is and which member it fills.
template <class T>
struct Field {
  Spec spec;
  void (*read)(const Node&, const Spec&, const Reader&, T&);
  Node (*schema)(const Spec&);
  void (*complete)(Node&, const InputFiles&);
};

/// Faults of a map as such: no map at all, keys that nobody knows.
bool check_keys(const Node& node, const std::vector<Spec>& known, const Reader& reader);
/// The fault of a required key that is not there; none where a misspelt one may be it.
void report_missing(const Node& node, const Spec& spec, const Reader& reader);
/// The default of a key, standing at the map that lacks it.
Node fallback_node(const Spec& spec, const Mark& mark);
/// The JSON Schema of a map. Only ids are required there: a layer says no more than what it
/// changes.
Node map_schema(const std::vector<Spec>& specs, std::vector<Node> values);

template <class V>
void complete_value(Node& node, const InputFiles& files) {
  if constexpr (requires { Language<V>::complete(node, files); })
    Language<V>::complete(node, files);
}

/// The keys of a map that describes a T, in the order in which people should read them.
template <class T>
class Record {
 public:
  template <auto Member>
  Record& has(const Spec& spec) {
    using V = std::remove_cvref_t<decltype(std::declval<T&>().*Member)>;
    specs_.push_back(spec);
    fields_.push_back({spec,
                       [](const Node& node, const Spec& own, const Reader& reader, T& out) {
                         Language<V>::read(node, own, reader, out.*Member);
                       },
                       &Language<V>::schema, &complete_value<V>});
    return *this;
  }

  void read(const Node& node, const Reader& reader, T& out) const {
    if (!check_keys(node, specs_, reader)) return;
    for (const Field<T>& field : fields_) read_field(node, field, reader, out);
  }

  [[nodiscard]] Node schema() const {
    std::vector<Node> values;
    for (const Field<T>& field : fields_) values.push_back(field.schema(field.spec));
    return map_schema(specs_, std::move(values));
  }

  /// Writes out every default, and puts the keys in the order of the table.
  void complete(Node& node, const InputFiles& files) const {
    if (!node.is_map()) return;
    Node whole = Node::map(node.mark);
    for (const Field<T>& field : fields_) {
      const Node* written = node.find(field.spec.key);
      const bool given = written != nullptr && !written->is_null();
      if (!given && field.spec.fallback.empty()) continue;
      Node value = given ? *written : fallback_node(field.spec, node.mark);
      field.complete(value, files);
      whole.set(std::string(field.spec.key), std::move(value));
    }
    node = std::move(whole);
  }

  [[nodiscard]] const std::vector<Spec>& specs() const { return specs_; }

 private:
  static void read_field(const Node& node, const Field<T>& field, const Reader& reader, T& out) {
    const Spec& spec = field.spec;
    const Node* value = node.find(spec.key);
    if (value != nullptr && !value->is_null()) {
      field.read(*value, spec, reader.at(spec.key), out);
    } else if (spec.required) {
      report_missing(node, spec, reader);
    } else if (!spec.fallback.empty()) {
      field.read(fallback_node(spec, node.mark), spec, reader.at(spec.key), out);
    }
  }

  std::vector<Spec> specs_;
  std::vector<Field<T>> fields_;
};

/// The field table of T; specialised next to T (see *_entry.cpp).
template <class T>
const Record<T>& record_of();

}  // namespace wangge::scenario
