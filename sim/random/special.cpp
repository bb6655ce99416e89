#include "random/special.hpp"

#include <array>
#include <cmath>
#include <cstddef>

#include "random/elementary.hpp"

namespace wangge::random {
namespace {

using Polynomial = std::array<double, 8>;  // constant term first

struct Ratio {
  Polynomial above;
  Polynomial below;
  [[nodiscard]] double operator()(double x) const {
    return detail::evaluate(above, x) / detail::evaluate(below, x);
  }
};

constexpr Ratio kCentre{{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                         1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                         3.3430575583588128105e4, 2.5090809287301226727e3},
                        {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2,
                         5.3941960214247511077e3, 2.1213794301586595867e4, 3.9307895800092710610e4,
                         2.8729085735721942674e4, 5.2264952788528545610e3}};
constexpr Ratio kShoulder{
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
     3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
     2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
     1.05075007164441684324e-9}};
constexpr Ratio kTail{
    {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
     2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
     2.71155556874348757815e-5, 2.01033439929228813265e-7},
    {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
     2.04426310338993978564e-15}};

}  // namespace

double normal_quantile(double u) {
  const double q = u - 0.5;
  if (std::fabs(q) <= 0.425) return q * kCentre(0.180625 - q * q);
  const double tail = std::sqrt(-portable_log(q < 0 ? u : 1 - u));
  const double z = tail <= 5 ? kShoulder(tail - 1.6) : kTail(tail - 5);
  return q < 0 ? -z : z;
}

double log_gamma(double x) {
  double product = 1;
  for (; x < 12; x += 1) product *= x;
  const double inverse = 1 / x, z = inverse * inverse;
  // Bernoulli numbers B_2n / (2n (2n-1))
  const double series =
      1.0 / 12 +
      z * (-1.0 / 360 +
           z * (1.0 / 1260 +
                z * (-1.0 / 1680 + z * (1.0 / 1188 + z * (-691.0 / 360360 + z * (1.0 / 156))))));
  constexpr double kHalfLogTwoPi = 0.91893853320467274178;
  return (x - 0.5) * portable_log(x) - x + kHalfLogTwoPi + inverse * series - portable_log(product);
}

namespace {

constexpr double kEnough = 1e-17;
constexpr int kMostTerms = 100000;

/// Sum of x^n / ((a+1)...(a+n)): P(a, x) = x^a e^-x / Gamma(a+1) times it. For x < a + 1.
double lower_series(double a, double x) {
  double term = 1, sum = 1;
  for (int n = 1; n < kMostTerms && term > sum * kEnough; ++n) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/// 1 / (x+1-a - 1(1-a)/(x+3-a - ...)): Q(a, x) = x^a e^-x / Gamma(a) times it. For x >= a + 1.
/// Lentz's method.
double upper_fraction(double a, double x) {
  double b = x + 1 - a, c = 1e300, d = 1 / b, value = d;
  for (int n = 1; n < kMostTerms; ++n) {
    const double numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (std::fabs(c * d - 1) < 1e-16) break;
  }
  return value;
}

struct Tail {
  double log_probability;
  double log_slope;  ///< ln of |dP / d ln x|
};

/// P(X <= x) or, with `upper`, P(X > x), as logarithms, at x = e^y.
Tail gamma_tail(double shape, double log_gamma_shape, double y, bool upper) {
  const double x = portable_exp(y);
  const double log_slope = shape * y - x - log_gamma_shape;
  const bool have_lower = x < shape + 1;
  const double log_have = have_lower ? portable_log(lower_series(shape, x) / shape)
                                     : portable_log(upper_fraction(shape, x));
  const double log_known = log_slope + log_have;
  if (have_lower != upper) return {log_known, log_slope};
  const double other = 1 - portable_exp(log_known);
  return {portable_log(other > 1e-300 ? other : 1e-300), log_slope};
}

/// Wilson and Hilferty's cube of a normal; the first term of the series where that fails (small
/// shapes, low tails).
double first_guess(double shape, double log_gamma_shape, double u) {
  const double ninth = 1 / (9 * shape);
  const double root = 1 - ninth + normal_quantile(u) * std::sqrt(ninth);
  if (shape > 0.5 && root > 0.1) return portable_log(shape) + 3 * portable_log(root);
  return (portable_log(u) + portable_log(shape) + log_gamma_shape) / shape;
}

}  // namespace

double gamma_quantile(double shape, double u) {
  const bool upper = u > 0.5;
  const double log_gamma_shape = log_gamma(shape);
  const double target = portable_log(upper ? 1 - u : u);
  double y = first_guess(shape, log_gamma_shape, u);
  for (int round = 0; round < 100; ++round) {
    const Tail tail = gamma_tail(shape, log_gamma_shape, y, upper);
    const double slope = portable_exp(tail.log_slope - tail.log_probability);
    const double step = (target - tail.log_probability) / (upper ? -slope : slope);
    y += step;
    if (std::fabs(step) < 1e-12) break;
  }
  return portable_exp(y);
}

}  // namespace wangge::random
