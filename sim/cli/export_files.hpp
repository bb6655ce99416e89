#pragma once
#include <filesystem>

#include "cli/exported_campaign.hpp"

namespace wangge::cli {

/// Each writes one file, whole or not at all (base::RunFailed), its names in the language of the
/// process. The event logs are of the campaign's exported replication, whose cases must be kept;
/// the bulletin is of all its configurations, and of the months if they are.
void export_xes(const ExportedCampaign& campaign, const std::filesystem::path& file);
void export_ocel(const ExportedCampaign& campaign, const std::filesystem::path& file);
void export_bulletin(const ExportedCampaign& campaign, const std::filesystem::path& file);

}  // namespace wangge::cli
