#pragma once
#include <string>
#include <vector>

#include "model/district.hpp"

namespace wangge::scenario {

/// Cuts an outline into so many pieces of equal area, all inside it: halves by a straight cut
/// across the longer side, and so on with each half. The pieces come in the order of the cell codes
/// (DB11): rows from north to south, in a row from west to east. Deterministic. `parts` at least 1.
std::vector<model::Outline> equal_parts(const model::Outline& outline, std::size_t parts);

/// The number with at least three digits, as codes of areas have it: `007`.
std::string three_digits(std::size_t number);

/// Lays cells of equal area inside a community's outline and gives them codes: `code` and three
/// digits from 001.
std::vector<model::Cell> lay_cells(const model::Outline& community, std::size_t count,
                                   const std::string& code, model::CommunityId id);

}  // namespace wangge::scenario
