#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wangge::scenario {

/// Where a word of the planner's files stands. Lines and columns count from 1; 0 is the file as a
/// whole.
struct Mark {
  std::shared_ptr<const std::string> file;  ///< as the planner would write it; none: no file
  int line = 0;
  int column = 0;

  [[nodiscard]] std::string file_name() const { return file ? *file : std::string(); }
};

/// `rules.csv:7`, for people; empty for what stands nowhere.
std::string place_of(const Mark& mark);

struct Entry;

/// A document of the scenario language after YAML and CSV have been read: a tree that remembers
/// where each word came from, through every merging of layers.
class Node {
 public:
  enum class Kind { Null, Scalar, List, Map };

  Node() = default;
  static Node scalar(std::string text, Mark mark, bool quoted = false);
  static Node list(Mark mark);
  static Node map(Mark mark);

  [[nodiscard]] bool is_null() const { return kind == Kind::Null; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::Scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::List; }
  [[nodiscard]] bool is_map() const { return kind == Kind::Map; }

  /// Whether it is a cell of a table: those have a row and no column.
  [[nodiscard]] bool is_cell() const { return mark.line > 0 && mark.column == 0; }

  /// The value under `key`; nullptr if this is no map or has no such key.
  [[nodiscard]] const Node* find(std::string_view key) const;
  [[nodiscard]] Node* find(std::string_view key);
  /// Adds or replaces.
  void set(std::string key, Node value);
  void set(std::string key, std::string_view value);

  Kind kind = Kind::Null;
  std::string text;     ///< of a scalar
  bool quoted = false;  ///< the scalar stood in quotes: it is text, whatever it looks like
  Mark mark;
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, in the order of the file
};

/// One `key: value` of a map.
struct Entry {
  std::string key;
  Mark mark;  ///< of the key
  Node value;
};

}  // namespace wangge::scenario
