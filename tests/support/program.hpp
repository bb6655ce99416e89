#pragma once
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/text.hpp"
#include "cli/program.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::support {

/// What one call of the program came to.
struct Call {
  int code = 0;
  std::string out;
  std::string error;
};

/// Runs `wangge <words>` inside this process, in English unless `--lang` says otherwise.
inline Call call(std::vector<std::string> words) {
  ::setenv("LC_ALL", "en_US.UTF-8", 1);
  words.insert(words.begin(), "wangge");
  std::vector<const char*> arguments;
  for (const std::string& word : words) arguments.push_back(word.c_str());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  Call done;
  done.code = cli::run_program(static_cast<int>(arguments.size()), arguments.data());
  done.out = testing::internal::GetCapturedStdout();
  done.error = testing::internal::GetCapturedStderr();
  base::set_language(base::Lang::En);
  return done;
}

/// A desk, its calls, and one alternative: the smallest scenario there is, for a few days.
inline std::string one_desk_scenario() {
  return R"(wangge: 1
name: one-desk
demand: {desk_work: [{id: calls, post: desk, per_day: 1000, work: exponential(1 min)}]}
organisation: {posts: [{id: desk, zh: 席位, cost: 20 yuan/h}]}
staffing: {lines: [{id: desk, unit: desk, people: 1}]}
configurations: [{id: two, zh: 两人, lines: [{id: desk, people: 2}]}]
experiment:
  {start: 2008-07-20, length: 2 d, replications: 3, indicators: [wait_mean], primary: wait_mean}
)";
}

/// Streets, a desk and a department with one crew: cases that live and are traced.
inline std::string street_scenario() {
  return R"(wangge: 1
name: street
categories:
  list: [{id: vendor, kind: event, owner: crews, weight: 1,
          severities: [{id: usual, limit: 2 uh, work: exponential(20 min)}]}]
organisation:
  posts: [{id: desk}]
  units: [{id: crews, kind: department}]
  activities: {accept: {post: desk, work: 2 min}, dispatch: {post: desk, work: 2 min}}
demand: {streams: [{id: streets, per_day: 60, reported_by: hotline}]}
policy: {verify_public_reports: false}
staffing: {lines: [{id: desk, unit: desk, people: 1}, {id: crews, unit: crews, people: 1}]}
configurations: [{id: more, lines: [{id: crews, people: 2}]}]
experiment: {start: 2008-07-20, length: 3 d, replications: 2, primary: response_mean}
)";
}

/// A folder with one of these in it, to call the program on.
class ScenarioFolder : public ScratchFolder {
 public:
  explicit ScenarioFolder(const std::string& scenario = one_desk_scenario()) {
    write_bytes(file("scenario.yaml"), scenario);
  }
  [[nodiscard]] std::string scenario() const { return file("scenario.yaml").string(); }
  [[nodiscard]] std::string campaign() const { return file("campaign").string(); }
};

}  // namespace wangge::support
