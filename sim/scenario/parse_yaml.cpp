#include "scenario/parse_yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "scenario/yaml_slip.hpp"

namespace wangge::scenario {
namespace {

/// A fault after which the rest of the file cannot be read.
struct Unreadable {
  Mark mark;
  Wrong wrong;
};

std::size_t size_of(const Node& node) {
  std::size_t size = 1;
  for (const Node& item : node.items) size += size_of(item);
  for (const Entry& entry : node.entries) size += size_of(entry.value);
  return size;
}

/// Builds the tree from yaml-cpp's events, replacing aliases by copies.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(std::shared_ptr<const std::string> file, Faults& faults, YamlLimits limits)
      : file_(std::move(file)), faults_(faults), limits_(limits) {}

  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1)
      throw Unreadable{place(mark), {base::text("scenario.yaml_second_document"), "", ""}};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node null;
    null.mark = place(mark);
    add(std::move(null), anchor);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    add(Node::scalar(value, place(mark), tag == "!"), anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end())
      throw Unreadable{place(mark), {base::text("scenario.yaml_alias_of_itself"), "", ""}};
    count(size_of(found->second), place(mark));
    put(Node(found->second));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Node::list(place(mark)), anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Node::map(place(mark)), anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  /// A list or map whose end has not been seen, and the key that waits for its value.
  struct Open {
    Node node;
    YAML::anchor_t anchor;
    std::string key;
    Mark key_mark;
    bool has_key = false;
    std::set<std::string> keys;  // those seen, to find one that stands twice
  };

  Mark place(const YAML::Mark& mark) const {
    if (mark.is_null()) return {file_, 0, 0};
    return {file_, mark.line + 1, mark.column + 1};
  }

  void count(std::size_t more, const Mark& mark) {
    nodes_ += more;
    if (nodes_ > limits_.nodes)
      throw Unreadable{mark, {base::text("scenario.yaml_too_many", limits_.nodes), "", ""}};
  }

  void open(Node node, YAML::anchor_t anchor) {
    if (static_cast<int>(open_.size()) >= limits_.depth)
      throw Unreadable{node.mark, {base::text("scenario.yaml_too_deep", limits_.depth), "", ""}};
    open_.push_back({std::move(node), anchor, {}, {}, false, {}});
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    add(std::move(done.node), done.anchor);
  }

  void add(Node node, YAML::anchor_t anchor) {
    count(1, node.mark);
    if (anchor != 0) anchors_[anchor] = node;
    put(std::move(node));
  }

  void put(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back().node.is_list()) {
      open_.back().node.items.push_back(std::move(node));
    } else if (!open_.back().has_key) {
      take_key(node);
    } else {
      take_value(std::move(node));
    }
  }

  void take_key(const Node& node) {
    Open& map = open_.back();
    if (!node.is_scalar())
      throw Unreadable{node.mark, {base::text("scenario.yaml_key_not_a_word"), "", ""}};
    map.key = node.text;
    map.key_mark = node.mark;
    map.has_key = true;
  }

  void take_value(Node node) {
    Open& map = open_.back();
    map.has_key = false;
    if (!map.keys.insert(map.key).second) {
      const int first = map.node.find(map.key)->mark.line;
      faults_.add_slip(map.key_mark, map.key,
                       {base::text("scenario.yaml_key_twice", map.key, first), "", ""});
      return;
    }
    map.node.entries.push_back({std::move(map.key), std::move(map.key_mark), std::move(node)});
  }

  std::shared_ptr<const std::string> file_;
  Faults& faults_;
  YamlLimits limits_;
  Node root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Node> anchors_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
};

void read_document(const std::string& text, TreeBuilder& builder, const Mark& whole) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  if (!parser.HandleNextDocument(builder))
    throw Unreadable{whole, {base::text("scenario.file_empty"), "", ""}};
  parser.HandleNextDocument(builder);  // a second one is refused where it starts
}

/// Where there is a slip that YAML does not take: that one; else what the parser says.
void add_syntax_fault(const YAML::Exception& error, std::string_view text, const Mark& whole,
                      Faults& faults) {
  const bool placed = !error.mark.is_null();
  const auto slip = placed ? slip_near(text, error.mark.line + 1) : std::nullopt;
  if (slip)
    faults.add({whole.file, slip->line, slip->column}, "", {slip->message, "", ""});
  else
    faults.add(placed ? Mark{whole.file, error.mark.line + 1, error.mark.column + 1} : whole, "",
               {base::text("scenario.yaml_syntax", error.msg), "", ""});
}

}  // namespace

Node parse_yaml(std::string_view text, const std::string& file, Faults& faults, YamlLimits limits) {
  const Mark whole{std::make_shared<const std::string>(file), 0, 0};
  TreeBuilder builder(whole.file, faults, limits);
  try {
    read_document(std::string(text), builder, whole);
    return builder.take();
  } catch (const Unreadable& fault) {
    faults.add(fault.mark, "", fault.wrong);
  } catch (const YAML::Exception& error) {
    add_syntax_fault(error, text, whole, faults);
  }
  return Node::map(whole);
}

}  // namespace wangge::scenario
