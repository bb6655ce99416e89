#pragma once
#include <array>
#include <optional>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/crowd.hpp"
#include "model/ids.hpp"
#include "model/name.hpp"
#include "model/rain.hpp"
#include "random/distribution.hpp"

namespace wangge::model {

enum class Channel { Supervisor, Hotline, Web, Video, Superior, Trace };
/// 公众 sources, whose reports are verified in the field before filing.
constexpr bool is_public(Channel c) { return c == Channel::Hotline || c == Channel::Web; }

/// A factor on a stream's rate on some dates (and in one subdistrict, if named).
struct DatedFactor {
  std::optional<base::Span> only;
  SubdistrictId area;
  base::Ratio factor{1};
};

/// When things happen: a rate with its shape over the day and the week.
struct Rhythm {
  base::PerDay per_day;
  std::array<double, 24> hours{};    ///< relative weights, normalised to mean 1
  std::array<double, 7> weekdays{};  ///< Monday first, mean 1
  std::vector<DatedFactor> factors;  ///< those that apply multiply
};

/// Problems that arise in the cells.
struct ProblemStream {
  Name name;
  Rhythm rhythm;
  std::optional<Channel>
      reported_by;  ///< none: latent until discovered; else reported as it arises
  base::Probability
      unfounded;  ///< the report turns out to be about nothing (核实 finds nothing, or 不予立案)
  std::vector<double> category_weights;  ///< one a category
  std::vector<double> cell_weights;      ///< one a cell
};

/// Work of a desk that is no case: calls, documents, notices.
struct DeskStream {
  Name name;
  UnitId desk;
  Rhythm rhythm;
  random::Distribution work;
  int priority = 1;
  bool preempts = false;  ///< takes a person from work of a larger priority number
  std::optional<random::Distribution> patience;  ///< the caller hangs up
  base::Probability becomes_report;    ///< the call is about a problem: it becomes a case report
  Channel channel = Channel::Hotline;  ///< of that report
  base::Probability unfounded;
  std::vector<double> category_weights;
  std::vector<double> cell_weights;
  base::Probability returns;  ///< after work, back to the queue of `next` (or out)
  UnitId next;                ///< a second desk afterwards (tandem); none: done
};

/// Of the problems that others than supervisors notice first, how many are reported this way.
struct ChannelShare {
  Channel channel = Channel::Hotline;
  base::Probability share;
};

/// One row of a case export.
struct TraceRow {
  base::Instant at;
  CategoryId category;
  CellId cell;
  UnitId handler;  ///< none: by the rules
  Channel channel = Channel::Trace;
};

struct Demand {
  std::vector<ProblemStream> problems;
  /// Together 1.
  std::vector<ChannelShare> noticed_through{{Channel::Hotline, base::Probability(1)}};
  std::vector<DeskStream> desk_work;
  std::vector<Crowd> crowds;
  std::vector<Rain> rains;
  std::vector<TraceRow> trace;  ///< in order of time
};

}  // namespace wangge::model
