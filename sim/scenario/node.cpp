#include "scenario/node.hpp"

#include <algorithm>

namespace wangge::scenario {
namespace {

Node of_kind(Node::Kind kind, Mark mark) {
  Node node;
  node.kind = kind;
  node.mark = std::move(mark);
  return node;
}

}  // namespace

std::string place_of(const Mark& mark) {
  return mark.file_name() + (mark.line > 0 ? ':' + std::to_string(mark.line) : "");
}

Node Node::scalar(std::string text, Mark mark, bool quoted) {
  Node node = of_kind(Kind::Scalar, std::move(mark));
  node.text = std::move(text);
  node.quoted = quoted;
  return node;
}

Node Node::list(Mark mark) { return of_kind(Kind::List, std::move(mark)); }

Node Node::map(Mark mark) { return of_kind(Kind::Map, std::move(mark)); }

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

Node* Node::find(std::string_view key) {
  return const_cast<Node*>(static_cast<const Node*>(this)->find(key));
}

void Node::set(std::string key, Node value) {
  if (Node* old = find(key)) {
    *old = std::move(value);
    return;
  }
  const Mark place = value.mark;
  entries.push_back({std::move(key), place, std::move(value)});
}

void Node::set(std::string key, std::string_view value) {
  set(std::move(key), scalar(std::string(value), mark, true));
}

}  // namespace wangge::scenario
