#pragma once
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "theory/selection_problem.hpp"

/// What statistical procedures reach on problems with known answers, and the table of it.
namespace wangge {

/// One trial of a procedure.
struct Trial {
  bool right = false;
  std::uint64_t replications = 0;  ///< of all configurations together
};

struct Achieved {
  std::string problem;
  std::size_t k = 0;
  std::optional<double> nominal;  ///< none: the procedure promises no share
  double share = 0;               ///< of trials that were right
  double replications = 0;        ///< mean, of all configurations together
};

constexpr std::uint32_t kTrials = 2000;

/// `trial(values)` is the procedure on one trial's values.
template <class Procedure>
Achieved achieved(const SelectionProblem& problem, std::optional<double> nominal,
                  const Procedure& trial) {
  double right = 0, replications = 0;
  for (std::uint32_t t = 0; t < kTrials; ++t) {
    Values values(problem, t);
    const Trial outcome = trial(values);
    right += outcome.right ? 1 : 0;
    replications += static_cast<double>(outcome.replications);
  }
  return {problem.name, problem.size(), nominal, right / kTrials, replications / kTrials};
}

/// A procedure that keeps its word falls below this once in a thousand runs at most.
inline double least_share(double nominal) {
  constexpr double kNormal999 = 3.0902;
  return nominal - kNormal999 * std::sqrt(nominal * (1 - nominal) / kTrials);
}

inline void expect_kept(const std::string& procedure, const std::vector<Achieved>& rows) {
  for (const Achieved& row : rows) {
    EXPECT_GE(row.share, least_share(*row.nominal))
        << procedure << ", " << row.problem << ", k = " << row.k;
  }
}

namespace table {

inline const std::string kFile = WANGGE_SOURCE_DIR "/results/reference/selection.tsv";

inline std::string line(const std::string& procedure, const Achieved& row) {
  const std::string nominal = row.nominal ? fmt::format("{:.2f}", *row.nominal) : "-";
  return fmt::format("{}\t{}\t{}\t{}\t{:.4f}\t{:.1f}", procedure, row.problem, row.k, nominal,
                     row.share, row.replications);
}

/// The lines of the committed table that `keep` wants.
template <class Keep>
std::vector<std::string> lines(const Keep& keep) {
  std::vector<std::string> all;
  std::ifstream file(kFile);
  for (std::string text; std::getline(file, text);)
    if (keep(text)) all.push_back(text);
  return all;
}

/// Comments stay on top, the procedure comes last: run all together, they keep their order.
inline void rewrite(const std::vector<std::string>& others, const std::vector<std::string>& ours) {
  std::ofstream file(kFile);
  for (const auto* part : {&others, &ours})
    for (const std::string& text : *part) file << text << '\n';
}

}  // namespace table

/// The committed table has exactly these lines of the procedure. Values are keyed, so they come out
/// the same everywhere.
inline void expect_in_table(const std::string& procedure, const std::vector<Achieved>& rows) {
  const auto ours = [&](const std::string& text) { return text.starts_with(procedure + '\t'); };
  std::vector<std::string> now;
  for (const Achieved& row : rows) now.push_back(table::line(procedure, row));
  if (std::getenv("WANGGE_WRITE_SELECTION"))
    table::rewrite(table::lines([&](const std::string& text) { return !ours(text); }), now);
  EXPECT_EQ(table::lines(ours), now)
      << "results/reference/selection.tsv is not what is reached now; if that is meant, make it "
         "again with WANGGE_WRITE_SELECTION=1 wangge_theory_worlds_test "
         "--gtest_filter='Selection*'";
}

inline void expect_kept_and_in_table(const std::string& procedure,
                                     const std::vector<Achieved>& rows) {
  expect_kept(procedure, rows);
  expect_in_table(procedure, rows);
}

}  // namespace wangge
