#include "flow/site_source.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wangge::flow {

using base::Instant;
using random::Purpose;

namespace {

bool applies(const model::DatedFactor& f, Instant t) {
  return !f.only || (f.only->from <= t && t < f.only->to);
}

}  // namespace

model::Place point_in(const model::Cell& cell, double u, double v) {
  const base::Metres side{std::sqrt(cell.area.count())};
  return {cell.centre.x + side * (u - 0.5), cell.centre.y + side * (v - 0.5)};
}

base::PerDay base_rate(const model::Rhythm& rhythm, Instant t) {
  const auto hour = static_cast<std::size_t>(t.count() / base::hours(1).count() % 24);
  const auto weekday = static_cast<std::size_t>((t.count() / base::days(1).count() + 3) % 7);
  base::PerDay rate = rhythm.per_day * rhythm.hours[hour] * rhythm.weekdays[weekday];
  for (const auto& f : rhythm.factors)
    if (!f.area.exists() && applies(f, t)) rate = rate * f.factor.count();
  return rate;
}

SiteSource::SiteSource(const model::World& world, const std::vector<double>& cell_weights,
                       model::Rhythm rhythm)
    : world_(world), rhythm_(std::move(rhythm)) {
  const std::size_t areas = world.district.subdistricts.size();
  std::vector<std::vector<double>> weights(areas);
  cells_.resize(areas);
  for (std::size_t c = 0; c < cell_weights.size(); ++c) {
    const auto area = world.district.subdistrict_of(model::CellId(c)).index();
    cells_[area].push_back(model::CellId(c));
    weights[area].push_back(cell_weights[c]);
  }
  for (const auto& of_area : weights) cell_choice_.emplace_back(of_area);
}

double SiteSource::factor(Instant t, model::SubdistrictId area) const {
  double product = 1;
  for (const auto& f : rhythm_.factors)
    if (f.area == area && applies(f, t)) product *= f.factor.count();
  return product;
}

base::PerDay SiteSource::rate(Instant t) const {
  double plain = 0;
  double with_factors = 0;
  for (std::size_t a = 0; a < cells_.size(); ++a) {
    plain += cell_choice_[a].total();
    with_factors += cell_choice_[a].total() * factor(t, model::SubdistrictId(a));
  }
  return plain > 0 ? base_rate(rhythm_, t) * with_factors / plain : base::PerDay(0);
}

std::vector<Instant> SiteSource::turning_points() const {
  std::vector<Instant> points;
  for (const auto& f : rhythm_.factors)
    if (f.only) points.insert(points.end(), {f.only->from, f.only->to});
  std::sort(points.begin(), points.end());
  return points;
}

model::SubdistrictId SiteSource::pick_area(Instant t, double u) const {
  const auto weight = [&](std::size_t a) {
    return cell_choice_[a].total() * factor(t, model::SubdistrictId(a));
  };
  return model::SubdistrictId(random::pick_once(cells_.size(), u, weight));
}

Site SiteSource::site(model::ProblemId id, Instant arose, const random::Source& draws) const {
  const auto where = draws.four(Purpose::ProblemCell, id.count(), 0);
  const auto area = pick_area(arose, where[0]).index();
  const auto cell = cells_[area][cell_choice_[area].pick(where[1])];
  return {cell, point_in(world_.district.cell(cell), where[2], where[3])};
}

}  // namespace wangge::flow
