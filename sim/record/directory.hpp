#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/world.hpp"
#include "record/kind.hpp"

namespace wangge::record {

/// The words for these in files and in the text table (`kind.<word>`, `channel.<word>`).
std::string_view word_of(model::UnitKind);
std::string_view word_of(model::Channel);

inline constexpr std::uint32_t kNobody = 0xffffffff;
/// The trait of a stream that makes no cases.
inline constexpr std::string_view kNoCases = "no_cases";

/// One thing: what it is called and what it belongs to.
struct Entry {
  model::Name name;
  std::uint32_t parent = kNobody;  ///< see Kind
  std::uint32_t area = kNobody;
  std::string trait{};  ///< word_of its unit kind or category kind; measure of an indicator; Kind

  bool operator==(const Entry&) const = default;
};

/// What everything in a world is called: all that tables, exports and reports need of it. Stands
/// in the results store, so whoever reads results needs no scenario.
class Directory {
 public:
  Directory() = default;
  /// Everything but the indicators.
  explicit Directory(const model::World& world);

  [[nodiscard]] const std::vector<Entry>& all(Kind kind) const { return entries_[at(kind)]; }
  void set(Kind kind, std::vector<Entry> entries) { entries_[at(kind)] = std::move(entries); }
  [[nodiscard]] const Entry& entry(Kind kind, std::size_t index) const {
    return entries_[at(kind)][index];
  }
  /// Its name in words; a dash for nobody and for what is not listed.
  [[nodiscard]] std::string name(Kind kind, std::size_t index, base::Lang lang) const;
  /// The entry of that key; kNobody where there is none.
  [[nodiscard]] std::uint32_t find(Kind kind, std::string_view key) const;

  /// What planners call a case: `streets-1234` (model/problem_id.hpp).
  [[nodiscard]] std::string case_name(model::ProblemId id) const;
  /// The number (model/streams.hpp) of the stream that stands at that place among all streams: the
  /// place itself, but for a burst, whose trait it is.
  [[nodiscard]] std::size_t stream_number(std::size_t place) const;
  /// Within which an incident of the type is to be responded to.
  [[nodiscard]] base::Duration target(model::IncidentTypeId type) const;
  /// Where this severity of this category stands among all severities.
  [[nodiscard]] std::uint32_t severity(model::CategoryId category, model::SeverityIndex n) const;
  [[nodiscard]] std::uint32_t community_of(model::CellId cell) const;
  [[nodiscard]] std::uint32_t subdistrict_of(model::CellId cell) const;

  bool operator==(const Directory&) const = default;

 private:
  [[nodiscard]] std::size_t place_of_stream(std::size_t number) const;
  static constexpr std::size_t at(Kind kind) { return static_cast<std::size_t>(kind); }
  std::array<std::vector<Entry>, kKinds> entries_;
};

}  // namespace wangge::record
