#pragma once
#include <coroutine>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/time.hpp"
#include "kernel/request.hpp"
#include "kernel/task.hpp"

namespace wangge::kernel {

class Post;

/// Hears of every change of the numbers at a post. `on_duty` counts everyone present, also beyond
/// the end of the shift.
class PostListener {
 public:
  virtual ~PostListener() = default;
  virtual void changed(const Post& post, base::Instant at, std::size_t on_duty, std::size_t busy,
                       std::size_t waiting) = 0;
};

struct PostOptions {
  std::string name{};
  PostListener* listener = nullptr;  ///< outlives the post
};

namespace detail {
class Acquire;
class AcquireAny;
class Work;
class WorkOrLose;
struct Member;

/// Work of a duty that lies still, or did, until somebody took it up again. Rare, so it is made
/// when it first happens.
struct Interruption : Waiter {
  Work* work = nullptr;   ///< waits in this place while it lies still
  base::Instant since{};  ///< when it was last broken off
  std::vector<base::Span> past;
};
/// Who has one may make a Duty.
class DutyKey {
  friend Acquire;
  friend AcquireAny;
  DutyKey() = default;
};
}  // namespace detail

/// One person's service to one request. The person is released when the Duty goes out of scope, or
/// earlier by release(). Move only; do not move it while its work is awaited.
class [[nodiscard]] Duty {
 public:
  Duty(detail::DutyKey, Post& post, detail::Member& person) : post_(&post), person_(&person) {}
  Duty(Duty&& other) noexcept
      : post_(std::exchange(other.post_, nullptr)),
        person_(other.person_),
        interruption_(std::move(other.interruption_)) {}
  Duty& operator=(Duty&& other) noexcept {
    std::swap(post_, other.post_);
    std::swap(person_, other.person_);
    std::swap(interruption_, other.interruption_);
    return *this;
  }
  ~Duty() { release(); }

  /// Who serves; after a pre-emption or a hand-over, who serves now. None while the work lies
  /// still.
  [[nodiscard]] PersonId person() const;
  /// co_await duty.work(length): `length` of this service. Pre-emption or the end of a shift may
  /// suspend it; the rest is then done by the next suitable person. Only work can be taken away:
  /// between two calls the person stays, and work that is done at this very instant is done.
  [[nodiscard]] detail::Work work(base::Duration length);
  /// base::Duration left = co_await duty.work_or_lose(length): the same, but who is taken away, or
  /// goes off shift, is lost at once: `left` is what remains then, and the Duty is empty as after
  /// release(). Zero: the work is done.
  [[nodiscard]] detail::WorkOrLose work_or_lose(base::Duration length);
  /// The spans in which the work so far lay still, in order; the last one up to now while it does.
  [[nodiscard]] std::vector<base::Span> interruptions() const;
  /// Gives the person back; a second call does nothing.
  void release();

 private:
  friend detail::Work;
  Post* post_;              // null once released
  detail::Member* person_;  // null while the work lies still
  std::unique_ptr<detail::Interruption> interruption_;
};

namespace detail {
/// A person of a post, what they are doing, and for whom.
struct Member {
  enum class State : std::uint8_t { Off, Free, Busy };
  enum class Leaving : std::uint8_t { No, AfterService, AtOnce };

  Member(PersonId i, const Person& p) : id(i), person(p) {}

  PersonId id;
  State state = State::Off;
  Leaving leaving = Leaving::No;
  Work* at_work = nullptr;  ///< the work under way, which pre-emption or hand-over would suspend
  Member* idle_before = nullptr;  ///< neighbours among the free, the longest idle first
  Member* idle_after = nullptr;
  base::Instant idle_since{};
  // The terms of the present service:
  std::uint64_t arrival = 0;
  std::uint64_t skills = 0;
  Priority priority{};
  PersonId wanted{};
  std::uint64_t service = 0;  ///< numbers services in the order in which they begin
  Person person;
};
}  // namespace detail

/// Staff on duty at one post (席位, 班组), shared by the processes that wait there: by priority,
/// then first come first served. Whoever becomes free serves the first in line that they suit; a
/// process that finds several people free gets the one idle longest, of those idle equally long the
/// lowest id. Blocks the calling process in simulated time only. Which unit to send is decided in
/// dispatch/, not here. A post outlives every process that uses it.
class Post {
 public:
  explicit Post(PostOptions options = {});
  ~Post();
  Post(const Post&) = delete;
  Post& operator=(const Post&) = delete;

  /// Someone who belongs to the post; off duty until begin_shift().
  PersonId add_person(Person person = {});
  /// On duty from now on. Cancels an end of shift that has not taken effect yet; else nothing if
  /// already on duty.
  void begin_shift(PersonId person);
  /// Off duty: at once if idle, by `end` if serving. Nothing if off duty.
  void end_shift(PersonId person, ShiftEnd end);

  /// Whom those in line with a Fitness may have has changed: each asks anew, the first in line
  /// first, as when patience runs out.
  void ask_anew();

  /// co_await post.acquire(request): std::optional<Duty>, empty if patience ran out. Never blocks
  /// when someone suitable is free. With `preempt` and nobody free it takes the person whose work
  /// has the lowest priority, if that is lower than the request's; of several the one whose service
  /// began last.
  [[nodiscard]] detail::Acquire acquire(const Request& request);
  [[nodiscard]] detail::Acquire acquire();
  /// A place in line for a request that may be made again: whoever asks twice, because patience ran
  /// out in between, still goes before those who came later with the same priority.
  [[nodiscard]] std::uint64_t take_place() { return ++arrivals_; }

  [[nodiscard]] std::size_t on_duty() const { return on_duty_; }
  [[nodiscard]] std::size_t busy() const { return busy_; }
  [[nodiscard]] std::size_t waiting() const { return line_.counted(); }
  [[nodiscard]] const std::string& name() const { return options_.name; }

  [[nodiscard]] std::size_t people() const { return staff_.size(); }
  [[nodiscard]] const Person& person(PersonId person) const {
    return staff_[person.index()].person;
  }
  [[nodiscard]] bool is_on_duty(PersonId person) const {
    return staff_[person.index()].state != Member::State::Off;
  }
  [[nodiscard]] bool is_free(PersonId person) const {
    return staff_[person.index()].state == Member::State::Free;
  }
  /// Whether a request of that priority with `preempt` could take the person from their work.
  [[nodiscard]] bool can_be_taken(PersonId person, Priority by) const;

 private:
  friend Duty;
  friend detail::Acquire;
  friend detail::AcquireAny;
  friend detail::Work;

  using Member = detail::Member;

  /// Someone free who suits, no longer free; nullptr if there is nobody.
  Member* take_free(const detail::Waiter& waiter);
  /// Someone taken from work of a lower priority; nullptr if there is nobody.
  Member* take_from_work(const detail::Waiter& waiter);
  /// The person's work is broken off; whoever it was done for waits for another, or loses them.
  void break_off(Member& person);
  /// The same when their shift ends: they leave first.
  void hand_over(Member& leaving);
  void begin_service(Member& person, const detail::Waiter& waiter);
  void end_service(Member& person);
  /// Gives someone who is nobody's now to the first in line, or lets them idle or leave.
  void next_service(Member& person);
  void assign(detail::Waiter& waiter, Member& person);
  void seat_or_queue(detail::Waiter& waiter);
  void join_line(detail::Waiter& waiter) {
    line_.insert(waiter);
    tell();
  }
  void leave_line(detail::Waiter& waiter) {
    line_.remove(waiter);
    tell();
  }
  void join_idle(Member& person);
  void leave_idle(Member& person);
  void go_off(Member& person);
  void tell() {
    if (options_.listener != nullptr) [[unlikely]]
      tell_listener();
  }
  void tell_listener();

  PostOptions options_;
  std::deque<Member> staff_;  // stay in place
  detail::WaitingLine line_;
  Member* idle_first_ = nullptr;
  Member* idle_last_ = nullptr;
  std::size_t on_duty_ = 0;
  std::size_t busy_ = 0;
  std::uint64_t arrivals_ = 0;
  std::uint64_t services_ = 0;
};

inline detail::Member* Post::take_free(const detail::Waiter& waiter) {
  for (Member* one = idle_first_; one != nullptr; one = one->idle_after) {
    if (!waiter.suits(one->id, one->person.skills)) continue;
    leave_idle(*one);
    return one;
  }
  return nullptr;
}

inline void Post::leave_idle(Member& person) {
  person.state = Member::State::Busy;
  ++busy_;
  (person.idle_before != nullptr ? person.idle_before->idle_after : idle_first_) =
      person.idle_after;
  (person.idle_after != nullptr ? person.idle_after->idle_before : idle_last_) = person.idle_before;
}

inline void Post::begin_service(Member& person, const detail::Waiter& waiter) {
  person.arrival = waiter.arrival;
  person.skills = waiter.skills;
  person.priority = waiter.priority;
  person.wanted = waiter.wanted;
  person.service = ++services_;
}

inline PersonId Duty::person() const { return person_ == nullptr ? PersonId::none() : person_->id; }

inline void Duty::release() {
  Post* post = std::exchange(post_, nullptr);
  if (post != nullptr && person_ != nullptr) post->end_service(*person_);
}

namespace detail {
/// Waiting for a person.
class Acquire : private Waiter {
 public:
  explicit Acquire(Post& post) : post_(post) {}
  Acquire(Post& post, const Request& request)
      : post_(post),
        patience_(request.patience ? *request.patience : kForEver),
        preempt_(request.preempt) {
    priority = request.priority;
    skills = request.skills;
    if (request.person) wanted = *request.person;
    arrival = request.place;
    fitness = request.fitness;
  }
  Acquire(const Acquire&) = delete;
  Acquire& operator=(const Acquire&) = delete;
  /// Cancelled: leaves the line, or gives back someone who was assigned but has not been met.
  ~Acquire() {
    if (in_line()) [[unlikely]]
      post_.leave_line(*this);
    if (given != nullptr) [[unlikely]]
      post_.end_service(*given);
  }
  [[nodiscard]] bool await_ready() {
    if (arrival == 0) arrival = post_.take_place();
    given = post_.take_free(*this);
    if (preempt_ && given == nullptr) given = post_.take_from_work(*this);
    if (given == nullptr) return false;
    post_.begin_service(*given, *this);
    post_.tell();
    return true;
  }
  template <InSimulation Promise>
  void await_suspend(std::coroutine_handle<Promise> asking) {
    frame = &header_of(asking);
    post_.join_line(*this);
    if (patience_ != kForEver) calendar.wake_at(*frame, calendar.now() + patience_);
  }
  std::optional<Duty> await_resume() {
    if (in_line()) [[unlikely]]
      post_.leave_line(*this);
    Member* person = std::exchange(given, nullptr);
    if (person == nullptr) [[unlikely]]
      return std::nullopt;
    return std::optional<Duty>(std::in_place, DutyKey(), post_, *person);
  }

 private:
  static constexpr base::Duration kForEver{std::numeric_limits<std::int64_t>::max()};
  Post& post_;
  base::Duration patience_ = kForEver;
  bool preempt_ = false;
};

/// Work under way, or suspended until somebody takes it up again.
class Work {
 public:
  Work(Duty& duty, base::Duration length) : duty_(duty), left_(length) {}
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
  ~Work() {
    if (worker_ != nullptr) [[unlikely]]
      abandon();
  }
  [[nodiscard]] bool await_ready() const noexcept { return false; }
  template <InSimulation Promise>
  void await_suspend(std::coroutine_handle<Promise> worker) {
    worker_ = &header_of(worker);
    if (duty_.person_->leaving == Member::Leaving::AtOnce) [[unlikely]]
      hand_over_first();
    else
      proceed();
  }
  void await_resume() {
    duty_.person_->at_work = nullptr;
    worker_ = nullptr;
  }

 protected:
  enum class Broken : std::uint8_t { Waits, Loses };
  Work(Duty& duty, base::Duration length, Broken broken)
      : duty_(duty), left_(length), broken_(broken) {}
  [[nodiscard]] base::Duration left() const { return left_; }
  [[nodiscard]] bool lost() const { return duty_.post_ == nullptr; }
  [[nodiscard]] bool loses() const { return broken_ == Broken::Loses; }
  /// Done at this very instant: nothing is left that somebody else could do.
  [[nodiscard]] bool is_due() const { return due_ <= calendar.now(); }

 private:
  friend Post;
  void proceed() {
    duty_.person_->at_work = this;
    due_ = calendar.now() + left_;
    calendar.wake_at(*worker_, due_);
  }
  /// The person's shift has ended: somebody else does the work.
  void hand_over_first();
  /// The work lies still from now on and the person is free for something else. The place in the
  /// line that it may wait in, on the terms of the service that is broken off.
  Interruption& stop();
  /// The work is broken off for good: the Duty is empty, and the worker wakes.
  void lose();
  /// This person takes up what is left.
  void go_on(Member& person);
  void abandon();

  Duty& duty_;
  FrameHeader* worker_ = nullptr;  // while it waits for the work to be done
  base::Duration left_;            // when the work last began, or was broken off
  base::Instant due_{};            // when it will be done, if nothing comes between
  Broken broken_ = Broken::Waits;
};

/// Work that ends when the person is taken away.
class WorkOrLose : public Work {
 public:
  WorkOrLose(Duty& duty, base::Duration length) : Work(duty, length, Broken::Loses) {}
  base::Duration await_resume() {
    if (lost()) return left();
    Work::await_resume();
    return base::Duration(0);
  }
};
}  // namespace detail

inline detail::Acquire Post::acquire(const Request& request) {
  return detail::Acquire(*this, request);
}

inline detail::Acquire Post::acquire() { return detail::Acquire(*this); }

inline detail::Work Duty::work(base::Duration length) { return detail::Work(*this, length); }

inline detail::WorkOrLose Duty::work_or_lose(base::Duration length) {
  return detail::WorkOrLose(*this, length);
}

}  // namespace wangge::kernel
