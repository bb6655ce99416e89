#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wangge::base {

/// One place in which two documents differ.
struct Change {
  std::string path;                   ///< `policy.patrol.rest_each_shift`, `units[squad].speed`
  std::optional<std::string> before;  ///< as JSON in one line; none: it is not there
  std::optional<std::string> after;

  bool operator==(const Change&) const = default;
};

/// Where two JSON documents differ, such as resolved scenarios, in the order of the second and then
/// what only the first has. Entries of a list that have an `id` are matched by it, whatever their
/// order; other lists count as one value. What is there on one side alone is one change, however
/// large. `sources`, which change nothing, are left out.
[[nodiscard]] std::vector<Change> changes(std::string_view before, std::string_view after);

}  // namespace wangge::base
