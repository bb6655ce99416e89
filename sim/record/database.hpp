#pragma once
#include <sqlite3.h>

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/fault.hpp"

namespace wangge::record {

/// One prepared statement of a Database, which must outlive it. Columns count from 0.
class Statement {
 public:
  /// Runs the statement to its end with these parameters: integers, reals, texts, optional integers
  /// (empty: NULL).
  template <class... Values>
  void run(const Values&... values) {
    bind(values...);
    finish();
  }
  /// Starts it anew with these parameters; then `step()` row by row.
  template <class... Values>
  void bind(const Values&... values) {
    start();
    (add(values), ...);
  }
  /// The same parameter by parameter: `start`, `add` each, `finish`.
  void start();
  template <std::integral T>
  void add(T value) {
    add_integer(static_cast<std::int64_t>(value));
  }
  void add(double value);
  void add(std::string_view text);
  void add(const std::optional<std::int64_t>& value);
  void finish();
  /// Whether there is another row.
  bool step();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  friend class Database;
  struct Finish {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
  };
  Statement(class Database& database, sqlite3_stmt* statement)
      : database_(&database), statement_(statement) {}

  void add_integer(std::int64_t value);
  void check(int code) const;

  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finish> statement_;
  int bound_ = 0;
};

/// Another program has the file.
class InUse : public base::RunFailed {
 public:
  using base::RunFailed::RunFailed;
};

/// One SQLite file. Whatever the world does to it (full disk, no permission, another program that
/// has it open: InUse) is a base::RunFailed that names the file and says what to do; a file of
/// another kind is base::InvalidInput.
class Database {
 public:
  enum class Access { Write, Read };

  /// For writing: made if it is not there.
  Database(const std::filesystem::path& file, Access access);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Against every other program until closed; else the first write does that. Of several that call
  /// it at once one succeeds.
  void lock();
  void run(const std::string& sql);
  [[nodiscard]] Statement prepare(std::string_view sql);
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* d) const { sqlite3_close_v2(d); }
  };
  void check(int code) const;

  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// All or nothing: what was written since its making is undone unless `commit` was reached.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database* open_;
};

}  // namespace wangge::record
