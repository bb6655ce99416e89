#include "experiment/shard_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "indicator/replication_result.hpp"
#include "record/bytes.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;
using record::ByteReader;
using record::ByteWriter;

constexpr std::string_view kFirstLine = "wangge shard 1\n";
constexpr char kOrigin = 'O', kCell = 'C', kLives = 'L', kEnd = 'E';
constexpr std::size_t kPiece = std::size_t{1} << 20;  // of lives, and of what goes to the disk
constexpr std::size_t kHead = 1 + sizeof(std::uint32_t), kTail = sizeof(std::uint64_t);
constexpr std::size_t kCellHead = 2 * sizeof(std::uint32_t);

std::uint64_t check_of(std::string_view head, std::string_view bytes) {
  return base::Fingerprint().add(head).add(bytes).number();
}

/// One field a line: none of them has a line break.
std::string bytes_of(const ShardOrigin& origin) {
  return origin.scenario_hash + "\n" + std::to_string(origin.seed) + "\n" + origin.version;
}

std::string in_words(std::string bytes) {
  for (char& c : bytes)
    if (c == '\n') c = ' ';
  return bytes;
}

/// Reads frame by frame.
class Frames {
 public:
  explicit Frames(const fs::path& file) : in_(file, std::ios::binary) {
    std::error_code none;
    left_ = fs::file_size(file, none);
    if (none) left_ = 0;
  }

  bool begins_as_a_shard() {
    std::string line(kFirstLine.size(), '\0');
    return take(line) && line == kFirstLine;
  }
  /// False if there is no whole frame.
  bool next() {
    head_.resize(kHead);
    if (!take(head_)) return false;
    ByteReader head(std::string_view(head_).substr(1));
    const auto size = head.take<std::uint32_t>();
    if (size > left_) return false;
    bytes_.resize(size);
    std::string tail(kTail, '\0');
    return take(bytes_) && take(tail) &&
           ByteReader(tail).take<std::uint64_t>() == check_of(head_, bytes_);
  }
  [[nodiscard]] char kind() const { return head_[0]; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] bool at_end() const { return left_ == 0; }

 private:
  bool take(std::string& into) {
    if (into.size() > left_) return false;
    left_ -= into.size();
    return static_cast<bool>(in_.read(into.data(), static_cast<std::streamsize>(into.size())));
  }

  std::ifstream in_;
  std::uint64_t left_ = 0;
  std::string head_, bytes_;
};

/// Puts a cell together from its frames and hands it over.
class CellReader {
 public:
  CellReader(fs::path room, const ReadCell& read) : room_(std::move(room)), read_(read) {}
  ~CellReader() { forget_lives(); }
  CellReader(const CellReader&) = delete;
  CellReader& operator=(const CellReader&) = delete;

  /// False if the bytes are no cell with its result.
  bool begin(std::string_view bytes) {
    hand_over();
    if (bytes.size() <= kCellHead) return false;
    ByteReader head(bytes);
    cell_.replication = head.take<std::uint32_t>();
    cell_.configuration = model::ConfigurationId(head.take<std::uint32_t>());
    return open_ = parse(bytes.substr(kCellHead));
  }
  void add_lives(std::string_view bytes) {
    if (!lives_.is_open())
      lives_.open(room_, std::ios::in | std::ios::out | std::ios::trunc | std::ios::binary);
    lives_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  void hand_over() {
    if (!std::exchange(open_, false)) return;
    lives_.is_open() ? hand_over_with_lives() : read_(cell_, rows_, nullptr);
    ++count_;
  }
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  bool parse(std::string_view result) try {
    rows_ = indicator::ReplicationResult::parse(result).rows;
    return true;
  } catch (const base::RunFailed&) {
    return false;
  }
  void hand_over_with_lives() {
    if (!lives_.flush())
      throw base::RunFailed(base::text("file.unwritable", room_.string(), base::reason(ENOSPC)));
    lives_.seekg(0);
    read_(cell_, rows_, &lives_);
    forget_lives();
  }
  void forget_lives() {
    if (!lives_.is_open()) return;
    lives_.close();
    std::error_code ignored;
    fs::remove(room_, ignored);
  }

  fs::path room_;
  const ReadCell& read_;
  Cell cell_;
  record::ReplicationRows rows_;
  std::fstream lives_;
  bool open_ = false;
  std::uint64_t count_ = 0;
};

/// Whether the file ends as it should.
bool read_cells(Frames& frames, CellReader& cells) {
  while (frames.next()) {
    const std::string& bytes = frames.bytes();
    if (frames.kind() == kCell) {
      if (!cells.begin(bytes)) return false;
    } else if (frames.kind() == kLives) {
      cells.add_lives(bytes);
    } else {
      cells.hand_over();
      return frames.kind() == kEnd && frames.at_end() &&
             ByteReader(bytes).take<std::uint64_t>() == cells.count();
    }
  }
  return false;
}

}  // namespace

ShardOrigin origin_of(const record::Provenance& p) { return {p.scenario_hash, p.seed, p.version}; }

ShardWriter::ShardWriter(fs::path file, const ShardOrigin& origin)
    : file_(std::move(file)), beside_(file_.string() + ".XXXXXX") {
  handle_ = ::mkostemp(beside_.data(), O_CLOEXEC);
  if (handle_ < 0) fail(errno);
  ::fchmod(handle_, 0644);  // mkstemp's files are their owner's alone
  write(kFirstLine);
  write_frame(kOrigin, bytes_of(origin));
}

ShardWriter::~ShardWriter() {
  if (handle_ >= 0) ::close(handle_);
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

void ShardWriter::add(const Cell& cell, std::string_view result, const fs::path& lives) {
  std::string bytes;
  ByteWriter head(bytes);
  head.put(cell.replication);
  head.put(static_cast<std::uint32_t>(cell.configuration.index()));
  bytes += result;
  write_frame(kCell, bytes);
  if (!lives.empty() && fs::exists(lives)) write_lives(lives);
  ++cells_;
}

void ShardWriter::finish() {
  std::string bytes;
  ByteWriter(bytes).put(cells_);
  write_frame(kEnd, bytes);
  flush();
  if (::fsync(handle_) != 0 || ::close(std::exchange(handle_, -1)) != 0) fail(errno);
  if (::rename(beside_.c_str(), file_.c_str()) != 0) fail(errno);
  beside_.clear();
}

void ShardWriter::write_lives(const fs::path& lives) {
  std::ifstream in(lives, std::ios::binary);
  std::string piece(kPiece, '\0');
  do {
    in.read(piece.data(), static_cast<std::streamsize>(kPiece));
    write_frame(kLives, std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
  } while (in);
}

void ShardWriter::write_frame(char kind, std::string_view bytes) {
  std::string head(1, kind), tail;
  ByteWriter(head).put(static_cast<std::uint32_t>(bytes.size()));
  ByteWriter(tail).put(check_of(head, bytes));
  write(head);
  write(bytes);
  write(tail);
}

void ShardWriter::write(std::string_view bytes) {
  waiting_ += bytes;
  if (waiting_.size() >= kPiece) flush();
}

void ShardWriter::flush() {
  std::string_view rest = waiting_;
  while (!rest.empty()) {
    const ssize_t written = ::write(handle_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  waiting_.clear();
}

void ShardWriter::fail(int error) const {
  throw base::RunFailed(base::text("file.unwritable", file_.string(), base::reason(error)));
}

ShardReading read_shard(const fs::path& file, const ShardOrigin& origin, const fs::path& room,
                        const ReadCell& read) {
  Frames frames(file);
  if (!frames.begins_as_a_shard()) return {0, base::text("shard.not_ours")};
  if (!frames.next() || frames.kind() != kOrigin) return {0, base::text("shard.damaged", 0)};
  if (frames.bytes() != bytes_of(origin))
    return {0, base::text("shard.other", in_words(frames.bytes()), in_words(bytes_of(origin)))};
  CellReader cells(room, read);
  const bool whole = read_cells(frames, cells);
  return {cells.count(), whole ? std::string() : base::text("shard.damaged", cells.count())};
}

}  // namespace wangge::experiment
