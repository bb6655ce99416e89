#pragma once
#include <vector>

#include "flow/case_file.hpp"

namespace wangge::flow {

/// What can be seen in the cells: problems that nobody has reported, and cases that are open.
class Street {
 public:
  explicit Street(std::size_t cells) : unseen_(cells), open_(cells) {}

  /// The problem lies in its cell for all to see, as long as this lives.
  class Presence {
   public:
    Presence(std::vector<CaseFile*>& board, CaseFile& file);
    Presence(const Presence&) = delete;
    Presence& operator=(const Presence&) = delete;
    ~Presence();

   private:
    std::vector<CaseFile*>& board_;
    CaseFile& file_;
  };

  [[nodiscard]] Presence lie_unseen(CaseFile& file) { return {unseen_[cell(file)], file}; }
  [[nodiscard]] Presence be_open(CaseFile& file) { return {open_[cell(file)], file}; }
  [[nodiscard]] const std::vector<CaseFile*>& unseen(model::CellId in) const {
    return unseen_[in.index()];
  }
  /// Whether there is an open case of the same category within the radius, in the same cell, that
  /// has not been put right yet.
  [[nodiscard]] bool has_same(const CaseFile& file, base::Metres radius) const;

 private:
  static std::size_t cell(const CaseFile& file) { return file.problem.cell.index(); }

  std::vector<std::vector<CaseFile*>> unseen_;
  std::vector<std::vector<CaseFile*>> open_;
};

}  // namespace wangge::flow
