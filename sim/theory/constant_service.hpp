#pragma once
#include <optional>

#include "theory/units.hpp"

namespace wangge::theory {

/// M/D/c, first come first served: the mean time in the queue by the series of Crommelin (Post
/// Office Electrical Engineers' Journal 25, 1932; Tijms, A First Course in Stochastic Models, 9.5),
/// D sum over i >= 1 of P(N(ia) >= ic) - (c / a) P(N(ia) > ic), with N(m) Poisson of mean m and
/// a = rate D above zero. `servers` >= 1. Empty if the queue grows for ever.
[[nodiscard]] std::optional<Seconds> crommelin(Rate rate, Seconds service, int servers);

}  // namespace wangge::theory
