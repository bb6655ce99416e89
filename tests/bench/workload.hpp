#pragma once
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <streambuf>
#include <string_view>

#include "record/interval_log.hpp"

namespace wangge::bench {

/// `program [--records] [COUNT [SEED]]`
struct Workload {
  std::uint64_t count;
  std::uint64_t seed = 1;
  bool records = false;  ///< write an interval record for every wait and every piece of work
};

inline Workload workload_of(int argc, char** argv, std::uint64_t count) {
  Workload workload{count};
  std::uint64_t* numbers[] = {&workload.count, &workload.seed};
  std::size_t given = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--records")
      workload.records = true;
    else if (given < std::size(numbers))
      *numbers[given++] = std::strtoull(argv[i], nullptr, 10);
  }
  return workload;
}

/// Takes the records of a run, in the form in which they are kept, and throws the bytes away: what
/// is measured is making and coding them, not the disk.
class Diary {
 public:
  explicit Diary(bool keep) : keep_(keep) {}
  /// A case waited at a post from `came` to `served` and was worked on from then to `ended`.
  void visit(std::uint64_t number, record::Stage stage, base::Instant came, base::Instant served,
             base::Instant ended) {
    if (!keep_) return;
    const model::ProblemId problem(number);
    const model::UnitId post(static_cast<std::size_t>(stage));
    log_.interval({problem, stage, post, record::Cause::WaitingForStaff, {came, served}});
    log_.interval({problem, stage, post, record::Cause::Work, {served, ended}});
  }

 private:
  struct Nowhere : std::streambuf {
    std::streamsize xsputn(const char*, std::streamsize count) override { return count; }
    int_type overflow(int_type byte) override { return traits_type::not_eof(byte); }
  };
  bool keep_;
  Nowhere nowhere_;
  std::ostream out_{&nowhere_};
  record::IntervalLog log_{out_};
};

}  // namespace wangge::bench
