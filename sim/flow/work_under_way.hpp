#pragma once
#include "kernel/post.hpp"

namespace wangge::flow {

/// Somebody's work on a case or an emergency, from `enter` on: when it is done, or the horizon
/// comes first, the file hears when it lay still. Outlived by both.
template <class File>
class WorkUnderWay {
 public:
  WorkUnderWay(File& file, const kernel::Duty& duty) : file_(file), duty_(duty) {}
  WorkUnderWay(const WorkUnderWay&) = delete;
  WorkUnderWay& operator=(const WorkUnderWay&) = delete;
  ~WorkUnderWay() { file_.lay_still(duty_.interruptions()); }

 private:
  File& file_;
  const kernel::Duty& duty_;
};

}  // namespace wangge::flow
