#include "flow/street.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace wangge::flow {
namespace {

/// Which of `count` squares in a line, the first one at `from`.
std::size_t square(double place, double from, double width, std::size_t count) {
  const double number = std::floor((place - from) / width);
  return static_cast<std::size_t>(std::clamp(number, 0.0, static_cast<double>(count - 1)));
}

auto age(const CaseFile& file) { return std::tuple(file.record.reported, file.problem.id); }

}  // namespace

OpenCases::OpenCases(const model::District& district, base::Metres radius)
    : radius_(radius.count()) {
  const auto x = [](const model::Cell& cell) { return cell.centre.x.count(); };
  const auto y = [](const model::Cell& cell) { return cell.centre.y.count(); };
  const auto [left, right] = std::ranges::minmax(district.cells, {}, x);
  const auto [low, high] = std::ranges::minmax(district.cells, {}, y);
  west_ = x(left);
  south_ = y(low);
  const double east = x(right) - west_, north = y(high) - south_;
  const double in_a_line = std::sqrt(static_cast<double>(district.cells.size()));
  width_ = std::max({radius_, std::max(east, north) / in_a_line, 1.0});
  columns_ += static_cast<std::size_t>(east / width_);
  rows_ += static_cast<std::size_t>(north / width_);
  squares_.resize(columns_ * rows_);
}

std::size_t OpenCases::column(model::Place place) const {
  return square(place.x.count(), west_, width_, columns_);
}

std::size_t OpenCases::row(model::Place place) const {
  return square(place.y.count(), south_, width_, rows_);
}

bool OpenCases::is_same(const CaseFile& file, const CaseFile& other) const {
  const model::Place a = file.problem.place, b = other.problem.place;
  const double east = (a.x - b.x).count();
  const double north = (a.y - b.y).count();
  return other.problem.category == file.problem.category && &other != &file &&
         !other.record.handling.ended && east * east + north * north <= radius_ * radius_;
}

const CaseFile* OpenCases::same_as(const CaseFile& file) const {
  if (radius_ <= 0) return nullptr;
  const CaseFile* first = nullptr;
  const std::size_t x = column(file.problem.place), y = row(file.problem.place);
  for (std::size_t r = y - std::min<std::size_t>(y, 1); r < std::min(y + 2, rows_); ++r)
    for (std::size_t c = x - std::min<std::size_t>(x, 1); c < std::min(x + 2, columns_); ++c)
      for (const CaseFile* other : squares_[r * columns_ + c])
        if (is_same(file, *other) && (first == nullptr || age(*other) < age(*first))) first = other;
  return first;
}

Street::Presence::Presence(std::vector<CaseFile*>& board, CaseFile& file)
    : board_(board), file_(file) {
  board_.push_back(&file_);
}

Street::Presence::~Presence() { board_.erase(std::find(board_.begin(), board_.end(), &file_)); }

}  // namespace wangge::flow
