#pragma once
#include <array>
#include <cstdint>

namespace wangge::random {

/// What a draw decides. Every purpose has numbers of its own, so a new purpose never shifts an old
/// one. The values are part of the results: append, never reorder, never reuse (16, 18, 23 and 27
/// are taken).
enum class Purpose : std::uint16_t {
  Arrival = 0,           ///< when the next problem, call or request of one demand stream comes
  ProblemCell = 1,       ///< the cell in which a problem arises
  ProblemPlace = 2,      ///< the point inside the cell
  ProblemClass = 3,      ///< the subclass of the rule table
  ProblemSeverity = 4,   ///< how bad it is
  ProblemLifetime = 5,   ///< when it goes away by itself
  ProblemOwner = 6,      ///< who is responsible for it, where the rule table leaves a choice
  PublicNotice = 7,      ///< whether and when the public reports it
  FixOnTheSpot = 8,      ///< whether the supervisor who finds it puts it right at once
  Detection = 9,         ///< whether a supervisor who passes sees it
  PatrolRoute = 10,      ///< where a beat starts and which way it goes
  PatrolPace = 11,       ///< how long a supervisor stays in a cell
  ReportSize = 12,       ///< bytes of photographs and sound in an upload
  CallWork = 13,         ///< time on a call or document that is no step of a case
  VerifyWork = 14,       ///< time to verify in the field
  VerifyOutcome = 15,    ///< true, untrue, a duplicate
  FilingOutcome = 17,    ///< filed, refused, void
  Misdirection = 19,     ///< whether the wrong unit is chosen, and which
  ReturnWork = 20,       ///< time a wrongly chosen unit takes to send the order back
  CrewWork = 21,         ///< work content of the repair itself
  CrewTravel = 22,       ///< noise of the crew's travel time
  ReviewOutcome = 24,    ///< accepted or returned to the department
  CheckWork = 25,        ///< time to check in the field
  CheckOutcome = 26,     ///< done or to be done again
  Extension = 28,        ///< whether and how long an extension is asked for
  Suspension = 29,       ///< whether and how long a case is suspended
  Liaison = 30,          ///< the step before a unit the district cannot order
  DeskWork = 31,         ///< time at a desk of the centre, a step of a case
  Absence = 32,          ///< sick leave and other absence of a person
  Outage = 33,           ///< failures of links and vehicles
  Patience = 34,         ///< how long a caller waits before hanging up
  FeedbackOutcome = 35,  ///< whether the review (督查) finds a handler's feedback sufficient
  LaterCall = 36,        ///< time on the first call about a case that supervisors have reported
  NoticeChannel = 37,    ///< through which channel others than supervisors report what they notice
  IncidentType = 38,     ///< of an emergency: its type, who is called, whether it is a false alarm
  IncidentNeeds = 39,    ///< which of the type's needs an emergency has
  CallTaking = 40,       ///< time on an emergency call, and of its dispatcher
  RepeatCall = 41,       ///< whether, when and where further people call about an emergency
  UnitTurnout = 42,      ///< time until an emergency unit's wheels turn
  UnitTravel = 43,       ///< noise of an emergency unit's journeys
  SceneWork = 44,        ///< time of a unit on the scene
  HospitalChoice = 45,   ///< whether a unit takes somebody to hospital
  HospitalWork = 46,     ///< time to hand a patient over
  CommandPost = 47,      ///< time of the command over a scene, or over a surge
  Rain = 48,             ///< whether a rain falls, and how hard
  Compliance = 49,       ///< whether a unit that takes no orders agrees after a talk
  Confirmation = 50,     ///< whether the second level confirms an extension
  HomeTravel = 51,       ///< noise of a crew's journey from an emergency to where it waits
  MoveUpTravel = 52,     ///< noise of a crew's journey to the station that it covers
  SpecialClosure = 53,   ///< whether a crew finds that a problem cannot be put right
  Appeal = 54,           ///< whether a late unit appeals, and what the reviews say
  Satisfaction = 55,     ///< whether who called is content with the outcome
  TaskWalk = 56,         ///< noise of a supervisor's walk to a task
  BeatWalk = 57,         ///< noise of their walks on the beat
};

/// The numbers of one replication. A number depends on (seed, replication, purpose, entity, draw)
/// alone: two configurations that ask about the same problem hear the same answer, in whatever
/// order they ask, on any machine. Philox-4x64-10 (Salmon, Moraes, Dror, Shaw, "Parallel random
/// numbers: as easy as 1, 2, 3", SC11): the key is (seed, replication), the counter (draw / 4,
/// entity, purpose). Cheap to copy.
class Source {
 public:
  Source(std::uint64_t seed, std::uint32_t replication) : seed_(seed), replication_(replication) {}

  /// Uniform in the open interval (0, 1), a multiple of 2^-53. About 15 ns.
  [[nodiscard]] double uniform(Purpose purpose, std::uint64_t entity, std::uint32_t draw = 0) const;

  /// Draws 4 * block ... 4 * block + 3 of that purpose and entity, at the price of one.
  [[nodiscard]] std::array<double, 4> four(Purpose purpose, std::uint64_t entity,
                                           std::uint32_t block) const;

  [[nodiscard]] std::uint64_t seed() const { return seed_; }
  [[nodiscard]] std::uint32_t replication() const { return replication_; }

 private:
  std::uint64_t seed_;
  std::uint32_t replication_;
};

/// The draws of one purpose and entity one after the other, for whatever happens again and again to
/// one thing: the n-th number is `source.uniform(purpose, entity, n)`. Up to 2^32 draws, then it
/// starts over.
class Stream {
 public:
  Stream(Source source, Purpose purpose, std::uint64_t entity)
      : source_(source), entity_(entity), purpose_(purpose) {}

  [[nodiscard]] double uniform() {
    const std::uint32_t place = next_ % 4;
    if (place == 0) block_ = source_.four(purpose_, entity_, next_ / 4);
    ++next_;
    return block_[place];
  }

 private:
  Source source_;
  std::uint64_t entity_;
  Purpose purpose_;
  std::uint32_t next_ = 0;
  std::array<double, 4> block_{};
};

}  // namespace wangge::random
