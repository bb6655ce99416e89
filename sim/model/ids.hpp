#pragma once
#include <cstdint>

#include "base/id.hpp"
#include "base/quantity.hpp"

namespace wangge::model {

using SubdistrictId = base::Id<struct SubdistrictTag>;
using CommunityId = base::Id<struct CommunityTag>;
using CellId = base::Id<struct CellTag>;
using CategoryId = base::Id<struct CategoryTag>;
using SeverityIndex = base::Id<struct SeverityTag>;  ///< within its category
using UnitId = base::Id<struct UnitTag>;
using CallCentreId = base::Id<struct CallCentreTag>;
using IncidentTypeId = base::Id<struct IncidentTypeTag>;
using SkillId = base::Id<struct SkillTag>;
using ShiftId = base::Id<struct ShiftTag>;
using ConfigurationId = base::Id<struct ConfigurationTag>;

/// The n-th problem of the demand, the same in every staffing configuration. Also names its case
/// file.
using ProblemId = base::Quantity<struct ProblemTag, std::uint64_t>;

}  // namespace wangge::model
