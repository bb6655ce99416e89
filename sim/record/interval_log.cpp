#include "record/interval_log.hpp"

#include <istream>
#include <ostream>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "record/codec.hpp"

namespace wangge::record {
namespace {

constexpr std::size_t kBlock = 64 * 1024;

// A log is a row of blocks: size (4 bytes), records. A block of size 0 is the end.
void write_block(std::ostream& out, const std::string& block) {
  std::string size;
  ByteWriter(size).put(static_cast<std::uint32_t>(block.size()));
  out << size << block;
}

/// The next block; the empty optional if the log breaks off.
std::optional<std::string> read_block(std::istream& in) {
  std::string head(sizeof(std::uint32_t), '\0');
  if (!in.read(head.data(), static_cast<std::streamsize>(head.size()))) return {};
  std::string block(ByteReader(head).take<std::uint32_t>(), '\0');
  if (!in.read(block.data(), static_cast<std::streamsize>(block.size()))) return {};
  return block;
}

bool replay_one(ByteReader& in, Listener& listener) {
  switch (in.take<char>()) {
    case 'i':
      listener.interval(take_interval(in));
      break;
    case 'c':
      listener.case_ended(take_case(in));
      break;
    case 'd':
      listener.desk_work_ended(take_desk(in));
      break;
    case 'e':
      listener.incident_ended(take_incident(in));
      break;
    case 'r':
      listener.response_ended(take_response(in));
      break;
    case 'j':
      listener.journey_ended(take_journey(in));
      break;
    default:
      return false;
  }
  return in.ok();
}

}  // namespace

IntervalLog::IntervalLog(std::ostream& out, std::optional<model::ProblemId> only)
    : out_(out), only_(only) {
  block_.reserve(kBlock + 1024);
}

void IntervalLog::interval(const Interval& interval) {
  if (wanted(interval.problem)) add('i', interval);
}

void IntervalLog::case_ended(const CaseRecord& record) {
  if (wanted(record.problem)) add('c', record);
}

void IntervalLog::desk_work_ended(const DeskRecord& record) {
  if (!only_) add('d', record);
}

void IntervalLog::incident_ended(const IncidentRecord& record) {
  if (wanted(record.incident)) add('e', record);
}

void IntervalLog::response_ended(const ResponseRecord& record) {
  if (wanted(record.incident)) add('r', record);
}

void IntervalLog::journey_ended(const Journey& journey) {
  if (wanted(journey.about)) add('j', journey);
}

template <class Record>
void IntervalLog::add(char kind, const Record& record) {
  block_ += kind;
  ByteWriter out(block_);
  put(out, record);
  if (block_.size() >= kBlock) flush();
}

void IntervalLog::flush() {
  if (!block_.empty()) write_block(out_, block_);
  block_.clear();
}

void IntervalLog::finish() {
  flush();
  write_block(out_, block_);
  out_.flush();
  if (!out_) throw base::RunFailed(base::text("interval_log.unwritten"));
}

void replay(std::istream& in, Listener& listener) {
  auto block = read_block(in);
  for (; block && !block->empty(); block = read_block(in)) {
    ByteReader records(*block);
    while (!records.at_end())
      if (!replay_one(records, listener)) throw base::RunFailed(base::text("interval_log.broken"));
  }
  if (!block) throw base::RunFailed(base::text("interval_log.broken"));
}

}  // namespace wangge::record
