#include "flow/street.hpp"

#include <algorithm>

namespace wangge::flow {

Street::Presence::Presence(std::vector<CaseFile*>& board, CaseFile& file)
    : board_(board), file_(file) {
  board_.push_back(&file_);
}

Street::Presence::~Presence() { board_.erase(std::find(board_.begin(), board_.end(), &file_)); }

bool Street::has_same(const CaseFile& file, base::Metres radius) const {
  for (const CaseFile* other : open_[cell(file)]) {
    const auto& a = file.problem.place;
    const auto& b = other->problem.place;
    const double east = (a.x - b.x).count();
    const double north = (a.y - b.y).count();
    const double far = radius.count();
    const bool same = other->problem.category == file.problem.category;
    if (!same || other == &file || other->record.handling.ended) continue;
    if (east * east + north * north <= far * far) return true;
  }
  return false;
}

}  // namespace wangge::flow
