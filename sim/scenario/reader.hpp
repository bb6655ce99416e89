#pragma once
#include <string>
#include <string_view>

#include "scenario/faults.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// Where a value of the document stands, for faults that show only when the parts are put together.
struct Where {
  Mark mark;
  std::string path;  ///< e.g. `staffing.lines[desk].people`
};

/// The place that reading has reached in the document, and where its faults go.
class Reader {
 public:
  explicit Reader(Faults& faults) : faults_(&faults) {}

  /// One step down: a key of a map.
  [[nodiscard]] Reader at(std::string_view key) const;
  /// One step down: an item of a list, named by its id if it has one, else by its number.
  [[nodiscard]] Reader at_item(const Node& item, std::size_t number) const;
  [[nodiscard]] Where where(const Node& node) const { return {node.mark, path_}; }
  void fault(const Mark& mark, const Wrong& wrong) const { faults_->add(mark, path_, wrong); }
  void fault(const Node& node, const Wrong& wrong) const { fault(node.mark, wrong); }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] Faults& faults() const { return *faults_; }

 private:
  Faults* faults_;
  std::string path_;
};

}  // namespace wangge::scenario
