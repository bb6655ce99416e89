#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.hpp"

namespace wangge::base {

/// What a table may hold at most. The defaults take a year of a whole city's cases (3.7 million
/// rows, 0.8 GB).
struct CsvLimits {
  std::size_t bytes = std::size_t{2} << 30;
  std::size_t rows = 10'000'000;
  std::size_t field_bytes = std::size_t{1} << 20;
};

/// One row under the header.
struct CsvRow {
  int number = 0;                   ///< as a spreadsheet counts it: the header is 1
  std::vector<std::string> fields;  ///< as many as the header has
};

/// Reads a table that planners keep in a spreadsheet: CSV after RFC 4180 (quotes, quotes doubled
/// inside quotes, line breaks inside quotes), UTF-8, UTF-16 or GBK, with LF, CRLF or CR. If the
/// header line has no comma, tabs or else semicolons separate. Fields keep their blanks; header
/// fields are trimmed. Rows without any content are passed over; empty fields beyond the header's
/// are dropped. What the columns mean is the caller's.
class CsvReader {
 public:
  /// `file` is for messages only. Throws InvalidInput if there is no table in `bytes` at all:
  /// empty, a NUL in it, an unknown encoding, no header, two columns of one name.
  CsvReader(std::string file, std::string bytes, CsvLimits limits = {});
  /// The same on a file on disk; see read_file for what else it throws.
  static CsvReader open(const std::filesystem::path& path, CsvLimits limits = {});

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  /// The next good row; false at the end. A bad row becomes a fault and is passed over.
  bool next(CsvRow& row);
  /// Faults of rows so far, in their order; after kMostFaults the reader gives up. Ask after the
  /// last row.
  [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }

  static constexpr std::size_t kMostFaults = 100;

 private:
  enum class Scan { Row, Bad, End };

  void read_header();
  Scan scan_row(std::vector<std::string>& fields);
  bool scan_field(std::string& field, std::size_t number);
  bool scan_quoted(std::string& field, std::size_t number);
  bool fits_header(std::vector<std::string>& fields);
  bool check_length(const std::string& field);
  void take_line_break();
  void skip_line();
  [[nodiscard]] bool at_line_end() const;
  void add_fault(std::string message);

  std::string file_;
  std::string text_;
  CsvLimits limits_;
  char separator_ = ',';
  std::size_t at_ = 0;  ///< the next byte of text_
  int row_ = 0;         ///< the row begun last
  std::vector<std::string> header_;
  std::vector<Fault> faults_;
};

}  // namespace wangge::base
