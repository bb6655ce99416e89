#pragma once
#include <string>
#include <string_view>

#include "scenario/faults.hpp"
#include "scenario/input_files.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// The place that reading has reached in the document, and where its faults go.
class Reader {
 public:
  Reader(Faults& faults, InputFiles& files) : faults_(&faults), files_(&files) {}

  /// One step down: a key of a map.
  [[nodiscard]] Reader at(std::string_view key) const;
  /// One step down: an item of a list, named by its id if it has one, else by its number.
  [[nodiscard]] Reader at_item(const Node& item, std::size_t number) const;
  [[nodiscard]] Where where(const Node& node) const { return {node.mark, path_}; }
  void fault(const Mark& mark, const Wrong& wrong) const { faults_->add(mark, path_, wrong); }
  void fault(const Node& node, const Wrong& wrong) const;
  /// The key may be what a misspelt one was meant to be.
  void suspect(std::string_view key) const { faults_->suspect(at(key).path()); }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] Faults& faults() const { return *faults_; }
  /// For values that stand in a file of their own.
  [[nodiscard]] InputFiles& files() const { return *files_; }

 private:
  Faults* faults_;
  InputFiles* files_;
  std::string path_;
};

}  // namespace wangge::scenario
