#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/faults.hpp"
#include "scenario/language.hpp"

namespace wangge::scenario {

/// The things of one kind by id, for those who refer to them.
class Names {
 public:
  /// `noun` is the text key of what they are, e.g. `scenario.noun.desk`.
  explicit Names(std::string_view noun) : noun_(noun) {}

  /// The next index gets this name. A fault if it is taken; then the first one keeps it.
  void add(const std::string& id, const Where& where, Faults& faults);
  /// A further name for the last one added, if nobody has it yet.
  void add_alias(const std::string& id);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  /// The index of the thing referred to; a fault (with what it could have been) if there is none.
  [[nodiscard]] std::optional<std::size_t> resolve(const Ref& ref, Faults& faults) const;
  /// The same for one of several kinds: empty without a fault.
  [[nodiscard]] std::vector<std::string_view> all() const;
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::string_view noun_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::size_t size_ = 0;
};

/// The fault of a name that nobody has.
Wrong nobody_called(std::string_view noun, std::string_view name,
                    const std::vector<std::string_view>& known);

}  // namespace wangge::scenario
