#include "network/course_points.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace wangge::network {
namespace {

constexpr double kFarthest = 100e3;  // metres east or north of the origin

/// With the signs of ASCII for those that a Chinese keyboard gives.
std::string plain_signs(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> kSigns{
      {{"；", ';'}, {"，", ' '}, {"　", ' '}, {",", ' '}, {"\t", ' '}}};
  std::string plain(text);
  for (const auto& [sign, ascii] : kSigns)
    for (auto at = plain.find(sign); at != plain.npos; at = plain.find(sign, at))
      plain.replace(at, sign.size(), 1, ascii);
  return plain;
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

/// The two figures of a point.
std::optional<GeoPoint> two_figures(std::string_view point) {
  const std::size_t blank = point.find(' ');
  if (blank == point.npos) return std::nullopt;
  const auto first = number(point.substr(0, blank));
  const auto second = number(base::trimmed(point.substr(blank)));
  if (!first || !second) return std::nullopt;
  return GeoPoint{Degrees(*first), Degrees(*second)};
}

bool is_on_earth(const GeoPoint& p) {
  return std::abs(p.longitude.count()) <= 180 && std::abs(p.latitude.count()) <= 90;
}

/// Reads one course, point by point.
class PointReader {
 public:
  explicit PointReader(const Projection& projection) : projection_(projection) {}

  void take(std::string_view point) {
    ++number_;
    const auto read = two_figures(point);
    if (!read) return fault("roads.table.two_figures", point);
    if (!is_near(*read)) return fault(why_not(*read), point);
    const model::Place place = projection_.to_place(*read);
    if (out_.places.empty() || out_.places.back() != place) out_.places.push_back(place);
  }
  CoursePoints finish() {
    if (out_.faults.empty() && out_.places.size() < 2)
      out_.faults.push_back(base::text("roads.table.single_point"));
    return std::move(out_);
  }

 private:
  void fault(const char* kind, std::string_view point) {
    if (told_.insert(kind).second) out_.faults.push_back(base::text(kind, number_, point));
  }
  [[nodiscard]] const char* why_not(const GeoPoint& p) const {
    const GeoPoint swapped{p.latitude, p.longitude};
    if (is_near(swapped)) return "roads.table.latitude_first";
    if (is_on_earth(p)) return "roads.table.far_away";
    return is_on_earth(swapped) ? "roads.table.latitude_first" : "roads.table.no_degrees";
  }
  [[nodiscard]] bool is_near(const GeoPoint& p) const {
    if (!is_on_earth(p)) return false;
    const model::Place place = projection_.to_place(p);
    return std::abs(place.x.count()) <= kFarthest && std::abs(place.y.count()) <= kFarthest;
  }

  const Projection& projection_;
  std::size_t number_ = 0;
  std::set<std::string_view> told_;  // the kinds of fault that this course has had
  CoursePoints out_;
};

}  // namespace

CoursePoints read_course_points(std::string_view text, const Projection& projection) {
  const std::string plain = plain_signs(text);
  PointReader reader(projection);
  for (std::string_view rest = plain; !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view point = base::trimmed(rest.substr(0, end));
    if (!point.empty()) reader.take(point);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return reader.finish();
}

}  // namespace wangge::network
