#include "scenario/scores_entry.hpp"

namespace wangge::scenario {
namespace {

constexpr Spec points(std::string_view key, std::string_view en, std::string_view zh) {
  return {.key = key, .en = en, .zh = zh, .least = "0", .most = "100"};
}

}  // namespace

template <>
const Record<ScoresEntry>& record_of() {
  using E = ScoresEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::department>(
              points("department", "of departments and their teams", "部门及其分队"))
          .has<&E::department_jinniu>(points("department_jinniu",
                                             "a second score of departments (usual weights: those "
                                             "of Jinniu)",
                                             "部门的另一种评分（通行权重：金牛区）"))
          .has<&E::supervisors>(points("supervisors",
                                       "of supervisors; a count takes a point for each",
                                       "监督员；计数类指标每件扣 1 分"))
          .has<&E::centre>(points("centre", "of the command centre", "指挥中心"))
          .has<&E::region>(points("region",
                                  "of the district, subdistricts and communities; there are no "
                                  "usual weights",
                                  "区、街道、社区；无通行权重"));
  return kTable;
}

}  // namespace wangge::scenario
