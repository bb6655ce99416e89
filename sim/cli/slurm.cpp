#include "cli/slurm.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "cli/invocation.hpp"
#include "cli/usage_error.hpp"
#include "experiment/shard_plan.hpp"

namespace wangge::cli {
namespace {

constexpr std::array<std::string_view, 8> kOurs{"array",    "output",  "error",      "open-mode",
                                                "parsable", "requeue", "no-requeue", "wrap"};
constexpr int kNoProgram = 127;  // a shell's exit code

/// As sbatch reads the words of its lines in a script.
std::string in_quotes(std::string_view value) {
  std::string text = "\"";
  for (const char c : value)
    text += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return text + "\"";
}

/// sbatch puts numbers for %a and the like in names of output files.
std::string without_patterns(const std::string& path) {
  std::string text;
  for (const char c : path) text += c == '%' ? std::string("%%") : std::string(1, c);
  return text;
}

std::string without_dashes(const std::string& word) {
  return word.substr(std::min(word.size(), word.find_first_not_of('-')));
}

std::string option_line(std::string_view name, std::string_view value) {
  return "#SBATCH --" + std::string(name) + "=" + in_quotes(value) + "\n";
}

std::string line_of_option(const std::string& given) {
  const std::string word = without_dashes(given);
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) return "#SBATCH --" + word + "\n";
  return option_line(word.substr(0, equals), word.substr(equals + 1));
}

struct Output {
  int code = 0;
  std::string text;  ///< without the line break at its end
};

/// What a shell's command says; what it complains of goes to our stderr.
Output said_by(const std::string& command) {
  Output output;
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return {kNoProgram, ""};
  std::array<char, 4096> piece{};
  while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe))
    output.text.append(piece.data(), got);
  const int status = ::pclose(pipe);
  output.code = WIFEXITED(status) ? WEXITSTATUS(status) : kNoProgram;
  while (output.text.ends_with('\n')) output.text.pop_back();
  return output;
}

}  // namespace

std::string wrong_with_sbatch_option(const std::string& given) {
  const std::string word = without_dashes(given);
  const std::string name = word.substr(0, word.find('='));
  const bool is_name =
      !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
  if (!is_name || word.find('\n') != std::string::npos)
    return base::text("submit.no_option", given);
  return std::ranges::count(kOurs, name) > 0 ? base::text("submit.our_option", name) : "";
}

std::string slurm_script(const SlurmArray& array) {
  const std::string campaign = array.campaign.string(), program = array.program.string();
  if ((campaign + program).find('\n') != std::string::npos)
    throw UsageError(base::text("submit.line_break"));
  const auto output = experiment::round_folder(array.campaign, array.round).string();
  std::string script = "#!/bin/sh\n" + option_line("job-name", array.name) +
                       option_line("array", "0-" + std::to_string(array.shards - 1)) +
                       "#SBATCH --requeue\n" + option_line("open-mode", "append") +
                       option_line("output", without_patterns(output) + "/%a.out") +
                       option_line("cpus-per-task", std::to_string(array.processors));
  for (const std::string& option : array.options) script += line_of_option(option);
  return script + "exec " + shell_quoted(program) + " work " + shell_quoted(campaign) +
         " --round " + std::to_string(array.round) + " --shard \"$SLURM_ARRAY_TASK_ID\" --jobs " +
         std::to_string(array.processors) + "\n";
}

std::string submit_to_slurm(const std::filesystem::path& script) {
  const Output said = said_by("sbatch --parsable " + shell_quoted(script.string()));
  if (said.code == kNoProgram) throw base::RunFailed(base::text("submit.no_slurm"));
  if (said.code != 0) throw base::RunFailed(base::text("submit.refused", said.code));
  return said.text.substr(0, said.text.find(';'));  // `JOB;CLUSTER` where there are several
}

bool is_in_slurm(const std::string& job) {
  if (job.empty()) return false;
  const Output said = said_by("squeue --noheader --jobs=" + shell_quoted(job) + " 2>/dev/null");
  return said.code == 0 && !said.text.empty();
}

}  // namespace wangge::cli
