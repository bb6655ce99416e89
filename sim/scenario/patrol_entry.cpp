#include "scenario/settings_entry.hpp"

namespace wangge::scenario {

template <>
const Record<model::Break>& record_of() {
  using E = model::Break;
  static const auto kTable = Record<E>()
                                 .has<&E::after>({.key = "after",
                                                  .en = "from the beginning of the shift",
                                                  .zh = "上班后多久开始",
                                                  .required = true,
                                                  .most = "24 h"})
                                 .has<&E::length>({.key = "length",
                                                   .en = "how long it lasts",
                                                   .zh = "休息多久",
                                                   .required = true,
                                                   .most = "6 h",
                                                   .above_zero = true});
  return kTable;
}

template <>
const Record<model::Patrol>& record_of() {
  using E = model::Patrol;
  static const auto kTable =
      Record<E>()
          .has<&E::walking_speed>({.key = "walking_speed",
                                   .en = "of supervisors on their beat",
                                   .zh = "监督员巡查步行速度",
                                   .fallback = "3.5 km/h",
                                   .most = "40 km/h",
                                   .above_zero = true})
          .has<&E::look>({.key = "look",
                          .en = "time spent in one cell",
                          .zh = "在一个网格内停留的时间",
                          .fallback = "lognormal(6 min, cv 0.3)"})
          .has<&E::rest_each_shift>({.key = "rest_each_shift",
                                     .en = "one break in the middle of the shift; with `breaks` it "
                                           "does not count",
                                     .zh = "班中休息一次；写了 breaks 则不计",
                                     .fallback = "30 min",
                                     .most = "6 h"})
          .has<&E::breaks>({.key = "breaks",
                            .en = "meals and rests of a shift; tasks come before them",
                            .zh = "每班的用餐与休息；任务优先"})
          .has<&E::cells_per_beat>({.key = "cells_per_beat",
                                    .en = "0: the subdistrict's cells are shared out among those "
                                          "on duty",
                                    .zh = "每人责任网格数；0 表示由在岗人员均分本街道网格",
                                    .fallback = "0",
                                    .least = "0",
                                    .most = "10000"})
          .has<&E::on_spot_fix>({.key = "on_spot_fix",
                                 .en = "time to put a small thing right at once",
                                 .zh = "自行处置用时",
                                 .fallback = "lognormal(4 min, cv 0.6)"})
          .has<&E::make_report>({.key = "make_report",
                                 .en = "photograph, position and category on the handset",
                                 .zh = "用城管通拍照、定位、选类别的用时",
                                 .fallback = "lognormal(3 min, cv 0.4)"});
  return kTable;
}

}  // namespace wangge::scenario
