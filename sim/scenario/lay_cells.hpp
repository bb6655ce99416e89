#pragma once
#include <string>
#include <vector>

#include "model/district.hpp"

namespace wangge::scenario {

/// The number with at least three digits, as codes of areas have it: `007`.
std::string three_digits(std::size_t number);

/// The cells that a community's outline is cut into (network/cell_outlines.hpp), with codes: `code`
/// and three digits from 001.
std::vector<model::Cell> lay_cells(const std::vector<model::Outline>& outlines,
                                   const std::string& code, model::CommunityId id);

}  // namespace wangge::scenario
