#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/name.hpp"
#include "scenario/faults.hpp"
#include "scenario/language.hpp"

namespace wangge::scenario {

/// The things of one kind by id, for those who refer to them.
class Names {
 public:
  /// `noun` is the text key of what they are, e.g. `scenario.noun.shift`; `sources` the paths under
  /// which they are defined.
  Names(std::string_view noun, std::vector<std::string> sources)
      : noun_(noun), sources_(std::move(sources)) {}

  /// The next index gets this name. A fault that names both places if it is taken; then the first
  /// one keeps it.
  void add(const std::string& id, const Where& where, Faults& faults);
  /// A further name for the last one added, if nobody has it yet.
  void add_alias(const std::string& id);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  /// The index of the thing referred to; a fault (with what it could have been) if there is none.
  /// No fault if some of them could not be read: it may be one of those.
  [[nodiscard]] std::optional<std::size_t> resolve(const Ref& ref, Faults& faults) const;
  [[nodiscard]] std::vector<std::string_view> all() const;
  /// Whether some of them could not be read.
  [[nodiscard]] bool is_incomplete(const Faults& faults) const;

 private:
  std::string_view noun_;
  std::vector<std::string> sources_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::map<std::string, Mark, std::less<>> places_;
  std::size_t size_ = 0;
  bool unnamed_ = false;
};

/// The fault of a name that nobody has.
Wrong nobody_called(std::string_view noun, std::string_view name,
                    const std::vector<std::string_view>& known);

/// The indicator called so: by its key or by its name in either language (English in any case of
/// letters); nullptr where none is.
const model::IndicatorName* indicator_called(std::string_view word,
                                             std::span<const model::IndicatorName> known);

/// The fault of an indicator that is not known.
Wrong no_indicator(std::string_view word, std::span<const model::IndicatorName> known);

}  // namespace wangge::scenario
