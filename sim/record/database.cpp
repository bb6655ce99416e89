#include "record/database.hpp"

#include "base/text.hpp"
#include "record/lock_holder.hpp"

namespace wangge::record {
namespace {

constexpr int kPatienceMilliseconds = 1000;

/// Who is in the way, as far as the system says, and what to do.
std::string in_use(const std::filesystem::path& file) {
  const auto holder = lock_holder(file);
  if (!holder) return base::text("database.busy");
  return base::text("database.busy_by", holder->process, holder->program);
}

bool is_in_use(int code) { return (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED; }

/// What a planner can do about it, by SQLite's result code.
std::string explanation(const std::filesystem::path& file, int code, const char* message) {
  if (is_in_use(code)) return in_use(file);
  switch (code & 0xff) {
    case SQLITE_FULL:
      return base::text("database.full");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return base::text("database.read_only");
    case SQLITE_CANTOPEN:
      return base::text("database.cannot_open");
    case SQLITE_CORRUPT:
      return base::text("database.corrupt");
    default:
      return message;
  }
}

}  // namespace

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3_reset(statement_.get());
  check(code);
  return false;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }
std::string Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return text == nullptr ? std::string() : std::string(text, static_cast<std::size_t>(size));
}
bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Statement::start() {
  sqlite3_reset(statement_.get());
  bound_ = 0;
}

void Statement::add_integer(std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), ++bound_, value));
}
void Statement::add(double value) { check(sqlite3_bind_double(statement_.get(), ++bound_, value)); }
void Statement::add(std::string_view text) {
  check(sqlite3_bind_text64(statement_.get(), ++bound_, text.data(), text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}
void Statement::add(const std::optional<std::int64_t>& value) {
  if (value) return add_integer(*value);
  check(sqlite3_bind_null(statement_.get(), ++bound_));
}

void Statement::finish() {
  while (step()) {
  }
  sqlite3_reset(statement_.get());
}

void Statement::check(int code) const { database_->check(code); }

Database::Database(const std::filesystem::path& file, Access access) : file_(file) {
  const bool write = access == Access::Write;
  const int flags = write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  check(code);
  if (write) run("PRAGMA locking_mode = EXCLUSIVE");
}

/// Of several that begin at once one may write, which the others are told at once; it waits until
/// they have let go.
void Database::lock() {
  run("BEGIN IMMEDIATE");
  sqlite3_busy_timeout(handle_.get(), kPatienceMilliseconds);
  run("COMMIT; BEGIN EXCLUSIVE; COMMIT");
}

void Database::run(const std::string& sql) {
  check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

Statement Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement,
                           nullptr));
  return Statement(*this, statement);
}

void Database::check(int code) const {
  if (code == SQLITE_OK) return;
  if (code == SQLITE_NOTADB)
    throw base::InvalidInput({file_.string(), 0, 0, "", base::text("store.not_ours")});
  const char* message = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
  const std::string what =
      base::text("database.failed", file_.string(), explanation(file_, code, message));
  if (is_in_use(code)) throw InUse(what);
  throw base::RunFailed(what);
}

Transaction::Transaction(Database& database) : open_(&database) { database.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (open_ == nullptr) return;
  try {
    open_->run("ROLLBACK");
  } catch (const base::RunFailed&) {  // a full disk has rolled it back already
  }
}

void Transaction::commit() {
  open_->run("COMMIT");
  open_ = nullptr;
}

}  // namespace wangge::record
