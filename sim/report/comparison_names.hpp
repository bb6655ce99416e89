#pragma once
#include <string>
#include <vector>

#include "experiment/comparison.hpp"
#include "indicator/catalogue.hpp"
#include "record/directory.hpp"
#include "record/fields.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// What the parts of a comparison are called. Refers to all it is made from.
class ComparisonNames {
 public:
  ComparisonNames(const experiment::Comparison& comparison, const record::Directory& directory,
                  const Style& style)
      : comparison_(comparison), directory_(directory), style_(style) {}

  /// The indicator's row in the catalogue; that of the one that ranks.
  [[nodiscard]] const indicator::Indicator& row(std::size_t place) const {
    return indicator::indicator(comparison_.indicators[place]);
  }
  [[nodiscard]] const indicator::Indicator& primary() const { return row(comparison_.primary); }
  /// `waiting for staff`, by the word of the record (record/fields.hpp).
  template <class Word>
  [[nodiscard]] std::string word(const char* list, Word value) const {
    return words(style_, std::string(list) + "." + std::string(record::word_of(value)));
  }
  /// Of the contestant at this place.
  [[nodiscard]] std::string configuration(std::size_t place) const;
  /// The indicator at this place, alone and with its unit: `mean response time, h`.
  [[nodiscard]] std::string indicator(std::size_t place) const;
  [[nodiscard]] std::string indicator_title(std::size_t place) const;
  /// A unit, or that nobody knew.
  [[nodiscard]] std::string holder(model::UnitId unit) const;
  /// `a, b, c`
  [[nodiscard]] std::string listed(const std::vector<std::string>& parts) const;

 private:
  const experiment::Comparison& comparison_;
  const record::Directory& directory_;
  const Style& style_;
};

}  // namespace wangge::report
