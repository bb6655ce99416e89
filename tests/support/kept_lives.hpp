#pragma once
#include <filesystem>
#include <sstream>

#include "record/event_log.hpp"
#include "record/interval_log.hpp"
#include "record/store.hpp"
#include "support/paper_cases.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::support {

/// A store that kept two cases of a PaperWorld whose names are hostile: one closed (undiscovered,
/// then handled by the north team), one that was merged into it and is open, and its event log.
class KeptLives {
 public:
  static constexpr record::TrialKey kTrial{model::ConfigurationId(1), 2};

  KeptLives() {
    paper.world.categories[PaperWorld::kVendor.index()].name.en = "<script> & \"co\"\n=cmd|x";
    directory = record::Directory(paper.world);
    std::ostringstream log;
    record::IntervalLog writer(log);
    tell(writer);
    writer.finish();
    std::istringstream bytes(log.str());
    record::Store store(file(), provenance, directory);
    store.add(kTrial, {}, &bytes);
    store.seal();
  }
  [[nodiscard]] record::Results results() const { return record::Results::open(file()); }
  [[nodiscard]] record::EventLogSource source() const {
    return {directory,     provenance, "paper", kTrial, {PaperWorld::kStart, PaperWorld::kHorizon},
            base::Lang::En};
  }

  PaperWorld paper;
  record::Provenance provenance{"{\"wangge\": 1}\n", "abc", 2008, "0.1.0", "wangge run x"};
  record::Directory directory;

 private:
  [[nodiscard]] std::filesystem::path file() const { return folder_.file("results.sqlite"); }

  static void tell(record::Listener& to) {
    using enum record::Cause;
    const base::Instant noon = PaperWorld::at(base::hours(12));
    auto closed = PaperCases::closed(base::hours(11), base::hours(1), 1);
    auto open = PaperCases::dispatched(base::hours(12), 2);
    open.merged_into = closed.problem;
    const auto stretch = [&](const record::CaseRecord& c, record::Stage stage, model::UnitId unit,
                             record::Cause cause, int from, int until) {
      to.interval({c.problem,
                   stage,
                   unit,
                   cause,
                   {noon + base::minutes(from), noon + base::minutes(until)}});
    };
    const auto none = model::UnitId::none();
    stretch(closed, record::Stage::Discovery, none, Undiscovered, -120, -60);
    stretch(open, record::Stage::Discovery, none, Undiscovered, -90, 0);
    stretch(closed, record::Stage::Handling, PaperWorld::kNorthTeam, WaitingForStaff, -60, 30);
    stretch(open, record::Stage::Handling, PaperWorld::kNorthTeam, Suspended, 0, 600);
    stretch(closed, record::Stage::Handling, PaperWorld::kNorthTeam, Work, 30, 60);
    to.case_ended(open);
    to.case_ended(closed);
  }

  ScratchFolder folder_;
};

}  // namespace wangge::support
