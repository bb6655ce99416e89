#pragma once
#include <initializer_list>
#include <string>

#include "model/problem_id.hpp"
#include "model/world.hpp"

namespace wangge::support {

/// A world on paper, for tests of records and figures: everything has a name and a place, nothing
/// is simulated. Two subdistricts with three communities and four cells; one desk that accepts and
/// dispatches, supervisors in either subdistrict, a department with a team in either, a central
/// body; a component and two events; a latent stream and a line of calls. Ten days from Sunday
/// 2008-07-20, the first three of them warm-up.
struct PaperWorld {
  // Units, in their order.
  static constexpr model::UnitId kDesk{0}, kSupervisors{1}, kNorthSupervisors{2},
      kSouthSupervisors{3}, kDepartment{4}, kNorthTeam{5}, kSouthTeam{6}, kMinistry{7};
  static constexpr model::CategoryId kManhole{0}, kVendor{1}, kGarbage{2};
  static constexpr model::CellId kNorthCell{0}, kSouthCell{3};

  static constexpr base::Instant kStart{14080 * base::days(1).count()};  // 2008-07-20
  static constexpr base::Instant kMeasured = kStart + base::days(3);
  static constexpr base::Instant kHorizon = kStart + base::days(10);

  /// A moment of the measured window: so long after its start.
  static constexpr base::Instant at(base::Duration since) { return kMeasured + since; }

  model::World world = make();

 private:
  static model::Subdistrict subdistrict(const char* key, const char* zh, const char* en) {
    model::Subdistrict s;
    s.name = {key, zh, en};
    return s;
  }
  static model::Community community(const char* key, model::SubdistrictId where) {
    model::Community c;
    c.name = {key, std::string(key) + "社区", key};
    c.subdistrict = where;
    return c;
  }
  static model::Cell cell(const char* key, model::CommunityId where) {
    model::Cell c;
    c.name = {key, "", ""};
    c.community = where;
    return c;
  }
  static model::Unit unit(model::Name name, model::UnitKind kind, model::UnitId whole,
                          model::SubdistrictId area = model::SubdistrictId::none()) {
    model::Unit u;
    u.name = std::move(name);
    u.kind = kind;
    u.whole = whole;
    u.area = area;
    return u;
  }
  static model::Category category(model::Name name, model::CategoryKind kind, const char* group) {
    model::Category c;
    c.name = std::move(name);
    c.kind = kind;
    c.group = group;
    c.owner = kDepartment;
    c.severities.resize(2);
    c.severities[0].name = {"usual", "一般", "usual"};
    c.severities[1].name = {"grave", "严重", "grave"};
    return c;
  }
  static model::StaffingLine line(const char* key, model::UnitId unit, int people) {
    model::StaffingLine l;
    l.key = key;
    l.unit = unit;
    l.people = people;
    return l;
  }

  static void make_district(model::District& d) {
    using model::CommunityId;
    using model::SubdistrictId;
    d.name = {"xicheng", "西城区", "Xicheng"};
    d.subdistricts = {subdistrict("north", "德胜街道", "Desheng"),
                      subdistrict("south", "金融街街道", "Jinrongjie")};
    d.communities = {community("a", SubdistrictId(0)), community("b", SubdistrictId(0)),
                     community("c", SubdistrictId(1))};
    d.cells = {cell("110102001001001", CommunityId(0)), cell("110102001001002", CommunityId(0)),
               cell("110102001002001", CommunityId(1)), cell("110102002001001", CommunityId(2))};
  }

  static void make_organisation(model::Organisation& o) {
    using model::SubdistrictId;
    using enum model::UnitKind;
    o.units = {unit({"desk", "受理席", "intake desk"}, Desk, kDesk),
               unit({"supervisors", "监督员", "supervisors"}, Supervisors, kSupervisors),
               unit({"supervisors@north", "德胜监督员", "Desheng supervisors"}, Supervisors,
                    kSupervisors, SubdistrictId(0)),
               unit({"supervisors@south", "金融街监督员", "Jinrongjie supervisors"}, Supervisors,
                    kSupervisors, SubdistrictId(1)),
               unit({"chengguan", "城管监察大队", "city inspectors"}, Department, kDepartment),
               unit({"chengguan@north", "城管德胜分队", "Desheng inspectors"}, Department,
                    kDepartment, SubdistrictId(0)),
               unit({"chengguan@south", "城管金融街分队", "Jinrongjie inspectors"}, Department,
                    kDepartment, SubdistrictId(1)),
               unit({"ministry", "中央机关", "central organ"}, Outside, kMinistry)};
    for (const auto activity : {model::Activity::Accept, model::Activity::Dispatch})
      o.activities[static_cast<std::size_t>(activity)] = model::DeskActivity{kDesk, {}, {}};
  }

  static void make_demand(model::Demand& d) {
    d.problems.resize(1);
    d.problems[0].name = {"streets", "街面", "streets"};
    d.desk_work.resize(1);
    d.desk_work[0].name = {"calls", "来电", "calls"};
    d.desk_work[0].desk = kDesk;
  }

  static model::World make() {
    model::World w;
    w.name = {"paper", "纸上世界", "world on paper"};
    make_district(w.district);
    w.categories = {
        category({"manhole", "井盖", "manhole cover"}, model::CategoryKind::Component, "01"),
        category({"vendor", "无照经营游商", "street vendor"}, model::CategoryKind::Event, "05"),
        category({"garbage", "暴露垃圾", "garbage"}, model::CategoryKind::Event, "01")};
    make_organisation(w.organisation);
    make_demand(w.demand);
    w.staffing.configurations = {
        {{"baseline", "现行方案", "baseline"},
         {line("desk", kDesk, 1), line("north", kNorthSupervisors, 3),
          line("south", kSouthSupervisors, 2)}},
        {{"more", "增加监督员", "more supervisors"}, {line("north", kNorthSupervisors, 6)}}};
    w.experiment.start = kStart;
    w.experiment.length = base::days(10);
    w.experiment.warm_up = base::days(3);
    return w;
  }
};

}  // namespace wangge::support
