#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace wangge::cli {

/// A job array of Slurm: one task a shard.
struct SlurmArray {
  std::string name;
  std::filesystem::path program;   ///< the same on every node
  std::filesystem::path campaign;  ///< on a disk that all nodes share
  std::uint64_t round = 1;
  std::size_t shards = 1;
  std::size_t processors = 1;        ///< of a task
  std::vector<std::string> options;  ///< for sbatch: `partition=short`, `exclusive`
};

/// Checks one of `options`: a name, perhaps a value, nothing that the array sets itself. What is
/// wrong with it in words of the user's language; empty: nothing.
std::string wrong_with_sbatch_option(const std::string& word);

/// The script that sbatch takes. Throws UsageError if a path has a line break, which it cannot say.
std::string slurm_script(const SlurmArray& array);

/// Gives the script in that file to sbatch. The job's number. Throws base::RunFailed if it is not
/// taken; sbatch says why on stderr.
std::string submit_to_slurm(const std::filesystem::path& script);

/// Whether Slurm still has tasks of that job, waiting or running. No if it cannot be asked.
bool is_in_slurm(const std::string& job);

}  // namespace wangge::cli
