#pragma once
#include <cstdint>
#include <optional>

#include "base/time.hpp"
#include "kernel/waiting_line.hpp"

namespace wangge::kernel {

/// Someone who can be on duty at a post.
struct Person {
  std::uint64_t skills = 0;  ///< a set of bits; what each means is the model's business
};

/// What a process asks of a post.
struct Request {
  Priority priority{};
  std::optional<base::Duration> patience{};  ///< how long to wait at most; none: for ever
  bool preempt = false;                      ///< may take a person from work of a lower priority
  std::uint64_t skills = 0;                  ///< all of these are needed
  std::optional<PersonId> person{};          ///< this one and no other
  std::uint64_t place = 0;                   ///< in line, from Post::take_place(); 0: a new one
  const Fitness* fitness = nullptr;          ///< outlives the wait
};

/// How a shift ends for someone who is serving: FinishThenLeave serves the present request to its
/// end; HandOver stops at once: the rest of the work waits, ahead of later arrivals of its
/// priority, for the next person.
enum class ShiftEnd { FinishThenLeave, HandOver };

}  // namespace wangge::kernel
