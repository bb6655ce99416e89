#include "scenario/district_entry.hpp"

#include <array>

#include "scenario/common_specs.hpp"
#include "scenario/roads_entry.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<CellWeight>> choices_of() {
  static constexpr std::array kWords{Choice<CellWeight>{"residents", CellWeight::Residents},
                                     Choice<CellWeight>{"area", CellWeight::Area},
                                     Choice<CellWeight>{"equal", CellWeight::Equal}};
  return kWords;
}

template <>
const Record<CommunityEntry>& record_of() {
  static const auto kTable = named(Record<CommunityEntry>());
  return kTable;
}

template <>
const Record<SubdistrictEntry>& record_of() {
  using E = SubdistrictEntry;
  static const auto kTable =
      named(Record<E>())
          .has<&E::residents>({.key = "residents",
                               .en = "people who live there",
                               .zh = "常住人口",
                               .fallback = "0",
                               .most = "5000000"})
          .has<&E::area>({.key = "area",
                          .en = "official area; checked against the outline (within 3 %), or the "
                                "area of a square where there is no outline",
                          .zh = "公布面积；与轮廓核对（误差 3% 以内），无轮廓时按此面积画正方形",
                          .least = "1000 m2",
                          .most = "20000 km2"})
          .has<&E::outline>(
              {.key = "outline",
               .en = "corners [x, y] in metres east and north of the origin, in order",
               .zh = "轮廓各角点 [x, y]，单位米，向东、向北为正，按顺序"})
          .has<&E::communities>({.key = "communities",
                                 .en = "how many communities, or a list of them",
                                 .zh = "社区个数，或社区名单",
                                 .fallback = "1",
                                 .least = "1",
                                 .most = "1000"});
  return kTable;
}

template <>
const Record<CellLayout>& record_of() {
  using E = CellLayout;
  static const auto kTable =
      Record<E>()
          .has<&E::per_community>({.key = "per_community",
                                   .en = "cells in each community (about 10,000 m2 each)",
                                   .zh = "每个社区的单元网格数（每格约一万平方米）",
                                   .fallback = "10",
                                   .least = "1",
                                   .most = "1000"})
          .has<&E::weight>(
              {.key = "weight",
               .en = "where problems arise: by residents, by area, or equally; "
                     "default: residents where every subdistrict has them, else area",
               .zh = "问题分布：按人口、按面积或均匀；缺省：各街道都有人口时按人口，否则按面积"});
  return kTable;
}

template <>
const Record<CellsEntry>& record_of() {
  using E = CellsEntry;
  static const auto kTable =
      Record<E>().has<&E::generate>({.key = "generate",
                                     .en = "lay communities and cells inside the outlines",
                                     .zh = "在轮廓内自动划分社区和单元网格"});
  return kTable;
}

template <>
const Record<BordersEntry>& record_of() {
  using E = BordersEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::file>({.key = "file",
                          .en = "GeoJSON of their outlines, WGS84",
                          .zh = "轮廓的 GeoJSON 文件（WGS84）",
                          .required = true})
          .has<&E::id>({.key = "id",
                        .en = "property with the id of each; absent: key, code, id or name",
                        .zh = "编码所在属性；不写则为 key、code、id 或 name"})
          .has<&E::zh>({.key = "zh",
                        .en = "property with the Chinese name; absent: name_zh or name",
                        .zh = "中文名所在属性；不写则为 name_zh 或 name"})
          .has<&E::en>({.key = "en",
                        .en = "property with the English name; absent: name_en",
                        .zh = "英文名所在属性；不写则为 name_en"})
          .has<&E::level>(
              {.key = "level",
               .en = "property that says district, subdistrict, community or cell; absent: all "
                     "are subdistricts",
               .zh = "说明层级（街道、社区、单元网格）的属性；不写则全为街道"})
          .has<&E::within>({.key = "within",
                            .en = "property with the id of what a community or cell lies in; "
                                  "absent: found by its place",
                            .zh = "所属街道或社区编码所在属性；不写则按位置判断"})
          .has<&E::residents>({.key = "residents",
                               .en = "property with the people who live in a subdistrict",
                               .zh = "街道常住人口所在属性"});
  return kTable;
}

template <>
const Record<CellRow>& record_of() {
  using E = CellRow;
  static const auto kTable =
      Record<E>()
          .has<&E::cell>({.key = "cell",
                          .en = "code of the cell",
                          .zh = "单元网格编码",
                          .required = true,
                          .columns = "code|cell_id|单元网格|网格编码|单元网格编码"})
          .has<&E::zh>(
              {.key = "zh", .en = "Chinese name", .zh = "名称", .columns = "名称|网格名称"})
          .has<&E::community>({.key = "community",
                               .en = "its community",
                               .zh = "所属社区",
                               .required = true,
                               .columns = "社区|社区名称|所属社区"})
          .has<&E::subdistrict>(
              {.key = "subdistrict",
               .en = "its subdistrict (id); may be left out where there is only one",
               .zh = "所属街道（代号）；只有一个街道时可省略",
               .columns = "街道|街道名称|所属街道"})
          .has<&E::x>({.key = "x",
                       .en = "centre, metres east",
                       .zh = "中心点东向坐标（米）",
                       .fallback = "0",
                       .least = "-1e6",
                       .most = "1e6"})
          .has<&E::y>({.key = "y",
                       .en = "centre, metres north",
                       .zh = "中心点北向坐标（米）",
                       .fallback = "0",
                       .least = "-1e6",
                       .most = "1e6"})
          .has<&E::area>({.key = "area",
                          .en = "its area (a bare number: m2)",
                          .zh = "面积（不写单位为平方米）",
                          .fallback = "10000 m2",
                          .above_zero = true,
                          .columns = "面积"})
          .has<&E::weight>({.key = "weight",
                            .en = "its share of the problems relative to the other cells",
                            .zh = "问题多少的相对权重",
                            .fallback = "1",
                            .most = "1e9",
                            .columns = "权重"});
  return kTable;
}

template <>
const Record<DistrictEntry>& record_of() {
  using E = DistrictEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::zh>({.key = "zh", .en = "Chinese name", .zh = "中文名称"})
          .has<&E::en>({.key = "en", .en = "English name", .zh = "英文名称"})
          .has<&E::code>({.key = "code",
                          .en = "six-digit district code; the cells' codes begin with it",
                          .zh = "六位区划代码，单元网格编码以此开头",
                          .fallback = "000000"})
          .has<&E::origin>({.key = "origin",
                            .en = "longitude and latitude of the point [0, 0], for maps; absent "
                                  "with borders: their middle",
                            .zh = "原点 [0, 0] 的经纬度，用于地图；有边界文件而不写则取其中心"})
          .has<&E::table>(
              {.key = "table",
               .en = "CSV of the cells: cell, community, subdistrict, x, y, area, weight",
               .zh = "单元网格 CSV 表：cell, community, subdistrict, x, y, area, weight"})
          .has<&E::borders>({.key = "borders",
                             .en = "GeoJSON of subdistricts, or of communities and cells too; "
                                   "where it has no cells they are laid inside, 10,000 to "
                                   "20,000 m2 each",
                             .zh = "街道边界 GeoJSON，可含社区和单元网格；未画网格处自动划分，每格"
                                   "一万至两万平方米"})
          .has<&E::subdistricts>({.key = "subdistricts", .en = "subdistricts", .zh = "街道"})
          .has<&E::cells>({.key = "cells",
                           .en = "how cells come about where no table lists them",
                           .zh = "无网格表时如何生成单元网格"});
  return kTable;
}

void Language<Communities>::read(const Node& node, const Spec& spec, const Reader& reader,
                                 Communities& out) {
  if (node.is_scalar()) return Language<int>::read(node, spec, reader, out.count);
  Language<std::vector<CommunityEntry>>::read(node, spec, reader, out.named);
  out.count = static_cast<int>(out.named.size());
  if (out.named.empty()) reader.fault(node, {base::text("scenario.empty_list"), "", ""});
}

Node Language<Communities>::schema(const Spec& spec) {
  return either({whole_schema(spec), Language<std::vector<CommunityEntry>>::schema(spec)});
}

}  // namespace wangge::scenario
