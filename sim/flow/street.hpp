#pragma once
#include <vector>

#include "flow/case_file.hpp"
#include "model/district.hpp"

namespace wangge::flow {

/// Squares of equal size over the district (at most about as many as it has cells), each with the
/// open cases of its ground. A square is at least as wide as the radius within which things are the
/// same: what lies within the radius of a place is in its own square or in one of the eight around
/// it. What lies outside the district counts to the nearest square.
class OpenCases {
 public:
  OpenCases(const model::District& district, base::Metres radius);

  [[nodiscard]] std::vector<CaseFile*>& at(model::Place place) {
    return squares_[row(place) * columns_ + column(place)];
  }
  /// The one of the same category within the radius that was reported first, of those that have not
  /// been put right yet; nullptr where there is none, or the radius is zero.
  [[nodiscard]] const CaseFile* same_as(const CaseFile& file) const;

 private:
  [[nodiscard]] std::size_t column(model::Place place) const;
  [[nodiscard]] std::size_t row(model::Place place) const;
  [[nodiscard]] bool is_same(const CaseFile& file, const CaseFile& other) const;

  double radius_;  ///< metres, as are those below
  double west_, south_;
  double width_;  ///< of a square
  std::size_t columns_ = 1, rows_ = 1;
  std::vector<std::vector<CaseFile*>> squares_;
};

/// What can be seen in the street: problems that nobody has reported, and cases that are open.
class Street {
 public:
  /// Cases of one category within `radius` of each other are about the same thing.
  Street(const model::District& district, base::Metres radius)
      : unseen_(district.cells.size()), open_(district, radius) {}

  /// The problem lies there for all to see, as long as this lives.
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

  [[nodiscard]] Presence lie_unseen(CaseFile& file) {
    return {unseen_[file.problem.cell.index()], file};
  }
  [[nodiscard]] Presence be_open(CaseFile& file) { return {open_.at(file.problem.place), file}; }
  [[nodiscard]] const std::vector<CaseFile*>& unseen(model::CellId in) const {
    return unseen_[in.index()];
  }
  /// See OpenCases.
  [[nodiscard]] const CaseFile* same_as(const CaseFile& file) const { return open_.same_as(file); }

 private:
  std::vector<std::vector<CaseFile*>> unseen_;  ///< by cell
  OpenCases open_;
};

}  // namespace wangge::flow
