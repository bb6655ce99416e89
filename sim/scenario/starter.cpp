#include "scenario/starter.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/parse_yaml.hpp"
#include "scenario/schema.hpp"
#include "scenario/starter_example.hpp"

namespace wangge::scenario {
namespace {

constexpr std::size_t kWidth = 100;

/// Text that YAML would take for something else needs quotes.
std::string quoted(const Node& scalar) {
  constexpr std::string_view kSigns = ",[]{}#:&*!|>'\"%@`";
  const bool plain = !scalar.quoted && scalar.text.find_first_of(kSigns) == std::string::npos;
  return plain ? scalar.text : '"' + scalar.text + '"';
}

/// `{a: 1, b: [2, 3]}`
std::string flow(const Node& node) {
  std::string text;
  for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + flow(item);
  for (const Entry& entry : node.entries)
    text += (text.empty() ? "" : ", ") + entry.key + ": " + flow(entry.value);
  if (node.is_list()) return '[' + text + ']';
  if (node.is_map()) return '{' + text + '}';
  return node.is_null() ? "~" : quoted(node);
}

/// The schema of the items of a list of maps, or of a map with known keys; nullptr for a leaf.
const Node* inner(const Node& schema) {
  const Node* items = schema.find("items");
  const Node& map = items == nullptr ? schema : *items;
  return map.find("properties") == nullptr ? nullptr : &map;
}

std::string text_of(const Node& schema, std::string_view key) {
  const Node* text = schema.find(key);
  return text == nullptr ? "" : flow(*text);
}

/// Writes a document with the explanations of its schema.
class Writer {
 public:
  std::string take() { return std::move(out_); }

  /// The keys of a map, in the order of the schema; `explain`: the first time that they are seen.
  void map(const Node& node, const Node& schema, std::size_t indent, bool explain) {
    for (const Entry& property : schema.find("properties")->entries) {
      const Node* value = node.find(property.key);
      if (value != nullptr)
        key(property.key, *value, property.value, indent, explain);
      else if (explain && property.key != "remove")
        absent(property, indent);
    }
  }

 private:
  static std::string blanks(std::size_t indent) { return std::string(indent, ' '); }

  void line(const std::string& text) { out_ += text + '\n'; }

  /// `text  # note`, the note above where the line would be too long.
  void noted(const std::string& text, const std::string& note, std::size_t indent) {
    const std::string whole = blanks(indent) + text + "  # " + note;
    if (note.empty()) return line(blanks(indent) + text);
    if (base::display_width(whole) <= kWidth) return line(whole);
    above(note, indent);
    line(blanks(indent) + text);
  }

  /// A note over several lines.
  void above(const std::string& note, std::size_t indent) {
    std::string now = blanks(indent) + "#";
    for (std::size_t at = 0; at < note.size();) {
      const std::size_t end = std::min(note.find(' ', at), note.size());
      const std::string word = note.substr(at, end - at);
      if (base::display_width(now) + 1 + base::display_width(word) > kWidth &&
          !now.ends_with('#')) {
        line(now);
        now = blanks(indent) + "#";
      }
      now += ' ' + word;
      at = end + 1;
    }
    line(now);
  }

  static std::string note_of(const Node& schema, bool explain) {
    const Node* note = explain ? schema.find("description") : nullptr;
    return note == nullptr ? "" : note->text;
  }

  void key(const std::string& name, const Node& value, const Node& schema, std::size_t indent,
           bool explain) {
    const std::string note = note_of(schema, explain);
    const Node* below = inner(schema);
    if (below == nullptr) return noted(name + ": " + flow(value), note, indent);
    noted(name + ":", note, indent);
    if (value.is_map()) return map(value, *below, indent + 2, explain);
    for (std::size_t i = 0; i < value.items.size(); ++i)
      item(value.items[i], *below, indent + 2, explain && i == 0);
  }

  /// An item of a list: its keys, a dash before the first.
  void item(const Node& value, const Node& schema, std::size_t indent, bool explain) {
    if (!explain && blanks(indent).size() + flow(value).size() + 2 <= kWidth)
      return line(blanks(indent) + "- " + flow(value));
    const std::size_t start = out_.size();
    map(value, schema, indent + 2, explain);
    for (std::size_t at = start; at < out_.size(); at = out_.find('\n', at) + 1) {
      if (out_[at + indent + 2] == '#') continue;
      out_[at + indent] = '-';
      return;
    }
  }

  void absent(const Entry& property, std::size_t indent) {
    const std::string value = text_of(property.value, "default");
    const bool structured = value.empty() && inner(property.value) != nullptr;
    const std::string shown = structured ? "..." : value;
    noted("# " + property.key + ":" + (shown.empty() ? "" : " " + shown),
          note_of(property.value, true), indent);
  }

  std::string out_;
};

}  // namespace

std::string starter() {
  Faults none;
  const Node example = parse_yaml(kStarterExample, "starter", none);
  Writer writer;
  writer.map(example, schema_tree(), 0, true);
  return "# " + base::text("scenario.starter_head") + "\n" + writer.take();
}

}  // namespace wangge::scenario
