#pragma once
#include "base/time.hpp"
#include "model/world.hpp"

namespace wangge::support {

/// A district in code, for tests of the flow: one subdistrict, four cells in a row 100 m apart, one
/// category ("vendor", limit 4 uh, 20 minutes of work), two supervisors, one intake desk that does
/// all desk work in two minutes, one department with two crews, everybody always on duty. Latent
/// problems, 48 a day. Seven days from Sunday 2008-07-20. Change what the test is about.
struct SmallDistrict {
  static constexpr model::UnitId kDesk{0}, kDepartment{1}, kStreetOffice{2}, kSupervisors{3};

  model::World world = make();

  model::Category& vendor() { return world.categories[0]; }
  model::Unit& unit(model::UnitId id) { return world.organisation.units[id.index()]; }
  model::StaffingLine& line(model::UnitId id) {
    return world.staffing.configurations[0].lines[id.index()];
  }
  /// The two eastern cells become a subdistrict of their own.
  void split_in_two() {
    auto& d = world.district;
    d.subdistricts.push_back({{"xinjiekou", "新街口街道", "Xinjiekou"}, {}, 0});
    d.communities.push_back({{}, model::SubdistrictId(1), {}});
    for (const std::size_t east : {2U, 3U}) d.cells[east].community = model::CommunityId(1);
    world.patrol_tours = {{model::CellId(0), model::CellId(1)},
                          {model::CellId(2), model::CellId(3)}};
  }
  void drop_activity(model::Activity a) {
    world.organisation.activities[static_cast<std::size_t>(a)].reset();
  }

 private:
  static random::Distribution fixed(base::Duration d) { return random::Distribution::constant(d); }

  static model::Category make_vendor() {
    model::Category category;
    category.name = {"vendor", "无照经营游商", "street vendor"};
    category.owner = kDepartment;
    category.weight = 1;
    category.visibility.detected = base::Probability(0.9);
    category.visibility.lifetime = random::Distribution::exponential(base::hours(8));
    category.visibility.noticed_by_public = base::Probability(0.2);
    category.visibility.public_delay = random::Distribution::exponential(base::hours(1));
    model::Severity usual;
    usual.limit = {base::Limit::Unit::UrgentHours, 4};
    usual.work = fixed(base::minutes(20));
    category.severities = {usual};
    return category;
  }

  static model::Unit make_unit(const char* key, model::UnitKind kind, model::UnitId self) {
    model::Unit unit;
    unit.name = {key, "", ""};
    unit.kind = kind;
    unit.whole = self;
    unit.base = {base::Metres(0), base::Metres(0)};
    unit.hourly_cost = base::Yuan(20);
    return unit;
  }

  static void make_organisation(model::Organisation& o) {
    o.units = {make_unit("desk", model::UnitKind::Desk, kDesk),
               make_unit("department", model::UnitKind::Department, kDepartment),
               make_unit("street-office", model::UnitKind::Subdistrict, kStreetOffice),
               make_unit("supervisors", model::UnitKind::Supervisors, kSupervisors)};
    for (auto& activity : o.activities)
      activity = model::DeskActivity{kDesk, fixed(base::minutes(2)), base::minutes(15)};
    o.verification = model::FieldActivity{fixed(base::minutes(5)), base::minutes(30)};
    o.check = model::FieldActivity{fixed(base::minutes(5)), base::minutes(30)};
  }

  static model::StaffingLine people(const char* key, model::UnitId unit, int count) {
    model::StaffingLine line;
    line.key = key;
    line.unit = unit;
    line.shift = model::ShiftId(0);
    line.people = count;
    return line;
  }

  static void make_district(model::World& w) {
    w.district.subdistricts.resize(1);
    w.district.subdistricts[0].name = {"desheng", "德胜街道", "Desheng"};
    w.district.communities.resize(1);
    w.district.communities[0].subdistrict = model::SubdistrictId(0);
    for (int c = 0; c < 4; ++c) {
      model::Cell cell;
      cell.community = model::CommunityId(0);
      cell.centre = {base::Metres(100.0 * c), base::Metres(0)};
      cell.area = base::SquareMetres(10000);
      w.district.cells.push_back(cell);
    }
    w.patrol_tours = {{model::CellId(0), model::CellId(1), model::CellId(2), model::CellId(3)}};
  }

  static model::ProblemStream make_stream() {
    model::ProblemStream stream;
    stream.name = {"streets", "", ""};
    stream.rhythm.per_day = base::PerDay(48);
    stream.rhythm.hours.fill(1);
    stream.rhythm.weekdays.fill(1);
    stream.category_weights = {1};
    stream.cell_weights = {1, 1, 1, 1};
    return stream;
  }

  static model::World make() {
    model::World w;
    make_district(w);
    w.categories = {make_vendor()};
    make_organisation(w.organisation);
    w.staffing.shifts = {
        {{"always", "", ""}, base::Duration(0), base::hours(24), model::DayKind::Every}};
    w.staffing.configurations = {
        {{"baseline", "现行方案", "baseline"},
         {people("desk", kDesk, 1), people("department", kDepartment, 2),
          people("street-office", kStreetOffice, 1), people("supervisors", kSupervisors, 2)}}};
    w.demand.problems = {make_stream()};
    w.policy.patrol.look = fixed(base::minutes(10));
    w.policy.patrol.on_spot_fix = fixed(base::minutes(5));
    w.policy.patrol.make_report = fixed(base::minutes(3));
    w.policy.suspension = fixed(base::days(1));
    w.experiment.start = base::Instant(14080 * base::days(1).count());  // 2008-07-20
    w.experiment.length = base::days(7);
    return w;
  }
};

}  // namespace wangge::support
