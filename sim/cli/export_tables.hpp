#pragma once
#include <filesystem>

#include "cli/exported_campaign.hpp"

namespace wangge::cli {

/// Writes a campaign as tables for a spreadsheet into a folder: about.csv (where they come from),
/// indicators.csv (every configuration), scenario.json and, of the replication that is exported,
/// cases.csv and intervals.csv where its cases were kept; says on stderr if they were not. All in
/// the language of the process. Whole or not at all; base::RunFailed.
void export_tables(const ExportedCampaign& campaign, const std::filesystem::path& folder);

}  // namespace wangge::cli
