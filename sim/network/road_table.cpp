#include "network/road_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/csv.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/geometry.hpp"
#include "network/class_words.hpp"
#include "network/course_points.hpp"
#include "network/outline_checks.hpp"

namespace wangge::network {
namespace {

using namespace std::string_view_literals;

enum Column : std::size_t { Name, Class, Course, OneWay, Flyover };
constexpr std::size_t kColumns = 5;

/// A column's key, and what else it may be called.
struct Heading {
  std::string_view key;
  std::array<std::string_view, 4> also;
  bool required;
};
constexpr std::array<Heading, kColumns> kHeadings{
    {{"name", {"路名", "道路名称", "名称", "zh"}, true},
     {"class", {"等级", "道路等级", "类别", "类型"}, true},
     {"course", {"走向", "坐标", "经纬度", "points"}, true},
     {"one_way", {"单行", "单行线", "是否单行", "oneway"}, false},
     {"flyover", {"立交", "跨线", "高架", "是否立交"}, false}}};
constexpr std::array kForPeople{"source"sv, "note"sv, "来源"sv, "备注"sv, ""sv};

constexpr std::array kWater{"water"sv, "水面"sv};
constexpr base::Metres kNarrowest{1};  // of a lake

template <class Range>
bool is_one_of(std::string_view word, const Range& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string unknown_class(std::string_view word) {
  std::vector<std::string> words = class_words();
  words.insert(words.end(), kWater.begin(), kWater.end());
  return with_suggestion(base::text("roads.table.unknown_class", word, base::joined(words)), word,
                         words);
}

/// Reads one table, gathering its faults.
class TableReader {
 public:
  TableReader(base::CsvReader csv, const Projection& projection)
      : csv_(std::move(csv)), projection_(projection) {
    places_.fill(kNowhere);
  }

  RoadTable read() {
    find_columns();
    if (faults_.empty()) read_rows();
    if (faults_.empty() && courses_.empty()) fault(0, "", base::text("roads.table.empty"));
    if (faults_.empty()) return {join_courses(courses_), std::move(water_)};
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    throw base::InvalidInput(std::move(faults_));
  }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  void fault(int row, std::string_view key, std::string message) {
    faults_.push_back({csv_.file(), row, 0, std::string(key), std::move(message)});
  }

  void find_columns() {
    for (std::size_t i = 0; i < csv_.header().size(); ++i) place_column(csv_.header()[i], i);
    for (std::size_t c = 0; c < kColumns; ++c)
      if (kHeadings[c].required && places_[c] == kNowhere)
        fault(1, kHeadings[c].key, base::text("roads.table.no_column", kHeadings[c].also[0]));
  }

  void place_column(const std::string& heading, std::size_t at) {
    for (std::size_t c = 0; c < kColumns; ++c) {
      if (heading != kHeadings[c].key && !is_one_of(heading, kHeadings[c].also)) continue;
      if (places_[c] != kNowhere)
        fault(1, heading, base::text("roads.table.column_twice", kHeadings[c].key));
      places_[c] = at;
      return;
    }
    if (is_one_of(heading, kForPeople)) return;
    std::vector<std::string> known;
    for (const Heading& column : kHeadings) known.emplace_back(column.key);
    fault(1, heading,
          with_suggestion(base::text("roads.table.unknown_column", heading), heading, known));
  }

  void read_rows() {
    base::CsvRow row;
    while (faults_.size() < base::CsvReader::kMostFaults && csv_.next(row)) read_row(row);
    faults_.insert(faults_.end(), csv_.faults().begin(), csv_.faults().end());
  }

  [[nodiscard]] std::string_view field(const base::CsvRow& row, Column column) const {
    const std::size_t at = places_[column];
    return at == kNowhere ? std::string_view() : base::trimmed(row.fields[at]);
  }

  void read_row(const base::CsvRow& row) {
    CoursePoints points = read_course_points(field(row, Course), projection_);
    for (std::string& wrong : points.faults)
      fault(row.number, kHeadings[Course].key, std::move(wrong));
    if (points.faults.empty()) check_first_time(points.places, row.number);
    if (is_one_of(field(row, Class), kWater)) {
      if (points.faults.empty()) take_lake(std::move(points.places), row.number);
      return;
    }
    RoadCourse course;
    course.name = std::string(field(row, Name));
    course.road = class_of(row);
    course.one_way = answer(row, OneWay);
    course.flyover = answer(row, Flyover);
    course.points = std::move(points.places);
    courses_.push_back(std::move(course));
  }

  void take_lake(model::Outline shore, int row) {
    if (shore.front() == shore.back()) shore.pop_back();
    const std::string_view key = kHeadings[Course].key;
    if (shore.size() < 3) return fault(row, key, base::text("roads.table.no_area"));
    if (is_crossed(shore)) return fault(row, key, base::text("areas.crosses_itself"));
    if (is_thin(shore, kNarrowest)) return fault(row, key, base::text("roads.table.no_area"));
    if (model::signed_area(shore).count() < 0) std::reverse(shore.begin(), shore.end());
    water_.push_back(std::move(shore));
  }

  RoadClass class_of(const base::CsvRow& row) {
    const std::string_view word = field(row, Class);
    const auto road = class_called(word);
    if (!road) fault(row.number, kHeadings[Class].key, unknown_class(word));
    return road.value_or(RoadClass::Residential);
  }

  bool answer(const base::CsvRow& row, Column column) {
    constexpr std::array kYes{"yes"sv, "是"sv, "1"sv};
    constexpr std::array kNo{""sv, "no"sv, "否"sv, "0"sv};
    const std::string_view word = field(row, column);
    if (!is_one_of(word, kYes) && !is_one_of(word, kNo))
      fault(row.number, kHeadings[column].key, base::text("roads.table.yes_or_empty", word));
    return is_one_of(word, kYes);
  }

  /// A row that was copied and then forgotten.
  void check_first_time(const std::vector<model::Place>& places, int row) {
    std::vector<std::pair<double, double>> drawn;
    for (const model::Place& place : places) drawn.emplace_back(place.x.count(), place.y.count());
    const auto [first, is_new] = rows_.try_emplace(std::move(drawn), row);
    if (!is_new) fault(row, kHeadings[Course].key, base::text("roads.table.twice", first->second));
  }

  base::CsvReader csv_;
  const Projection& projection_;
  std::array<std::size_t, kColumns> places_;  // of each column in the table
  std::vector<RoadCourse> courses_;
  std::vector<model::Outline> water_;
  std::map<std::vector<std::pair<double, double>>, int> rows_;  // by what is drawn there
  std::vector<base::Fault> faults_;
};

}  // namespace

RoadTable read_road_table(const std::filesystem::path& file, const Projection& projection) {
  return TableReader(base::CsvReader::open(file), projection).read();
}

RoadTable parse_road_table(std::string bytes, const std::string& file,
                           const Projection& projection) {
  return TableReader(base::CsvReader(file, std::move(bytes)), projection).read();
}

}  // namespace wangge::network
