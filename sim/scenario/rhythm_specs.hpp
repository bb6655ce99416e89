#pragma once
#include <utility>

#include "scenario/common_specs.hpp"

namespace wangge::scenario {

/// Adds the keys of when the things of a stream happen.
template <class T>
Record<T> happens_at(Record<T> record) {
  record.template has<&T::per_day>({.key = "per_day",
                                    .en = "mean number a day (or with a unit: 5/h)",
                                    .zh = "日均数量（或带单位：5/h）",
                                    .required = true,
                                    .most = "1000000/day"});
  record.template has<&T::hours>({.key = "hours",
                                  .en = "24 relative weights from midnight, or the name of a "
                                        "profile: flat, daytime, office, or one of demand.profiles",
                                  .zh = "自零时起 24 个相对权重，或曲线名：flat、daytime、office，"
                                        "或 demand.profiles 中的一条",
                                  .fallback = "flat",
                                  .most = "1e6"});
  record.template has<&T::weekdays>({.key = "weekdays",
                                     .en = "7 relative weights, Monday first",
                                     .zh = "自周一起 7 个相对权重",
                                     .fallback = "[1, 1, 1, 1, 1, 1, 1]",
                                     .most = "1e6"});
  record.template has<&T::factors>({.key = "factors",
                                    .en = "factors on some dates; those that apply multiply",
                                    .zh = "某些日期的倍率；同时适用者相乘"});
  return record;
}

/// Adds the key of where they happen.
template <class T>
Record<T> happens_in(Record<T> record) {
  record.template has<&T::cells>(
      {.key = "cells",
       .en = "where: `by weight` of the cells, `evenly`, or weights of named subdistricts, "
             "communities or cells",
       .zh = "发生地点：按网格权重、均匀，或指定街道、社区、网格的权重",
       .fallback = "by weight",
       .most = "1e9"});
  return record;
}

}  // namespace wangge::scenario
