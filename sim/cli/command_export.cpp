#include <algorithm>
#include <filesystem>
#include <memory>
#include <vector>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/export_files.hpp"
#include "cli/export_tables.hpp"
#include "cli/exported_campaign.hpp"
#include "cli/standard_output.hpp"

namespace wangge::cli {
namespace {

namespace fs = std::filesystem;

struct ExportOptions {
  fs::path campaign;
  std::string format;
  fs::path out;  ///< empty: in the campaign's folder
  ExportedTrial trial;
  bool quiet = false;
};

/// A form in which others take results.
struct Format {
  std::string word;
  std::string ending;  ///< of its file; empty: it is a folder
  bool of_one_trial;   ///< else of the whole campaign
  void (*write)(const ExportedCampaign&, const fs::path&);
};

const std::vector<Format>& formats() {
  static const std::vector<Format> kFormats{
      {"csv", "", false, export_tables},
      {"xlsx", ".xlsx", false, export_bulletin},
      {"xes", ".xes", true, export_xes},
      {"ocel", ".ocel.json", true, export_ocel},
  };
  return kFormats;
}

std::vector<std::string> format_words() {
  std::vector<std::string> words;
  for (const Format& format : formats()) words.push_back(format.word);
  return words;
}

const Format& format_named(const std::string& word) {
  return *std::ranges::find(formats(), word, &Format::word);
}

/// `tables`, `bulletin.xlsx`, `log-baseline-0.xes`
fs::path usual_name(const Format& format, const ExportedCampaign& campaign) {
  if (format.ending.empty()) return "tables";
  if (!format.of_one_trial) return "bulletin" + format.ending;
  const auto& [configuration, replication] = campaign.trial;
  const auto& entry = campaign.directory.entry(record::Kind::Configuration, configuration.index());
  return "log-" + entry.name.key + "-" + std::to_string(replication) + format.ending;
}

/// What is no file (a device) is not written over.
void require_file(const fs::path& path) {
  if (fs::exists(path) && !fs::is_regular_file(path))
    throw base::InvalidInput({path.string(), 0, 0, "", base::text("file.not_regular")});
}

/// A file may be named by the folder that it is to lie in, and a folder around it is made.
fs::path target_of(const ExportOptions& options, const Format& format,
                   const ExportedCampaign& campaign) {
  if (options.out.empty()) return campaign.folder / usual_name(format, campaign);
  if (format.ending.empty()) return options.out;
  if (fs::is_directory(options.out)) return options.out / usual_name(format, campaign);
  require_file(options.out);
  if (options.out.has_parent_path()) base::make_folder(options.out.parent_path());
  return options.out;
}

/// The results of a campaign as files that other programs read.
base::ExitCode write_export(const ExportOptions& options) {
  base::set_up_log({.quiet = options.quiet});
  const auto campaign = open_campaign(options.campaign, options.trial);
  const Format& format = format_named(options.format);
  if (format.of_one_trial) campaign.require_kept();
  const fs::path target = target_of(options, format, campaign);
  format.write(campaign, target);
  return print(target.generic_string() + "\n");
}

}  // namespace

Action declare_export(CLI::App& page) {
  page.description(base::text("cli.export"));
  page.footer(
      "  wangge run scenarios/020-two-departments --replications 2 --keep first --out campaign\n"
      "  wangge export campaign --format csv");
  auto options = std::make_shared<ExportOptions>();
  page.add_option("CAMPAIGN", options->campaign, base::text("cli.export_campaign"))
      ->required()
      ->check(a_word());
  page.add_option("--format", options->format, base::text("cli.export_format"))
      ->required()
      ->type_name("csv|xlsx|xes|ocel")
      ->check(one_of(format_words()));
  page.add_option("--out", options->out, base::text("cli.export_out"))
      ->type_name("FILE")
      ->check(a_word());
  page.add_option("--staffing", options->trial.configuration, base::text("cli.export_staffing"))
      ->type_name("NAME")
      ->check(a_word());
  page.add_option("--replication", options->trial.replication, base::text("cli.export_replication"))
      ->type_name("N")
      ->check(whole_number(0, kMostReplications - 1));
  page.add_flag("--quiet", options->quiet, base::text("cli.quiet"));
  return [options] { return write_export(*options); };
}

}  // namespace wangge::cli
