#include "base/csv.hpp"

#include <algorithm>
#include <set>

#include "base/encoding.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace wangge::base {
namespace {

[[noreturn]] void refuse(const std::string& file, int row, std::string message) {
  throw InvalidInput(Fault{file, row, 0, "", std::move(message)});
}

int row_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  return static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
}

std::size_t place_in_row(std::string_view text, std::size_t byte) {
  return byte - (text.substr(0, byte).rfind('\n') + 1) + 1;
}

std::string decoded(const std::string& file, std::string bytes) {
  if (bytes.empty()) refuse(file, 0, text("file.empty"));
  if (workbook_in(bytes) != Workbook::None) refuse(file, 0, text("table.workbook"));
  Decoded result = decode(std::move(bytes));
  const std::size_t nul = result.text.find('\0');
  if (nul != std::string::npos) refuse(file, row_of(result.text, nul), text("table.binary"));
  if (!result.bad_byte) return std::move(result.text);
  const std::size_t bad = *result.bad_byte;
  refuse(file, row_of(result.text, bad), text("table.encoding", place_in_row(result.text, bad)));
}

char separator_of(std::string_view table) {
  const std::string_view line = table.substr(0, table.find_first_of("\r\n"));
  for (const char separator : {',', '\t', ';'}) {
    if (line.find(separator) != std::string_view::npos) return separator;
  }
  return ',';
}

bool has_content(const std::vector<std::string>& fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [](const std::string& field) { return !trimmed(field).empty(); });
}

}  // namespace

CsvReader::CsvReader(std::string file, std::string bytes, CsvLimits limits)
    : file_(std::move(file)), text_(decoded(file_, std::move(bytes))), limits_(limits) {
  separator_ = separator_of(text_);
  read_header();
}

CsvReader CsvReader::open(const std::filesystem::path& path, CsvLimits limits) {
  return {path.string(), read_file(path, limits.bytes), limits};
}

void CsvReader::read_header() {
  while (scan_row(header_) == Scan::Row && !has_content(header_)) header_.clear();
  if (!faults_.empty()) throw InvalidInput(faults_);
  for (std::string& name : header_) name = trimmed(name);
  while (!header_.empty() && header_.back().empty()) header_.pop_back();
  if (header_.empty()) refuse(file_, 0, text("table.no_header"));
  std::set<std::string_view> names;
  for (const std::string& name : header_) {
    if (!name.empty() && !names.insert(name).second) {
      refuse(file_, row_, text("table.duplicate_column", name));
    }
  }
}

bool CsvReader::next(CsvRow& row) {
  while (faults_.size() < kMostFaults) {
    const Scan scan = scan_row(row.fields);
    if (scan == Scan::End) return false;
    if (scan == Scan::Bad || !has_content(row.fields) || !fits_header(row.fields)) continue;
    row.number = row_;
    return true;
  }
  return false;
}

bool CsvReader::fits_header(std::vector<std::string>& fields) {
  while (fields.size() > header_.size() && fields.back().empty()) fields.pop_back();
  if (fields.size() == header_.size()) return true;
  add_fault(text("table.ragged", fields.size(), header_.size()));
  return false;
}

/// Reuses the strings of `fields`, so that a row of a long table costs no allocation.
CsvReader::Scan CsvReader::scan_row(std::vector<std::string>& fields) {
  if (at_ >= text_.size()) return Scan::End;
  if (static_cast<std::size_t>(++row_) > limits_.rows) {
    add_fault(text("table.too_many_rows", limits_.rows));
    at_ = text_.size();
    return Scan::Bad;
  }
  for (std::size_t count = 1;; ++count) {
    if (fields.size() < count) fields.emplace_back();
    if (!scan_field(fields[count - 1], count)) {
      skip_line();
      return Scan::Bad;
    }
    if (at_line_end()) {
      fields.resize(count);
      take_line_break();
      return Scan::Row;
    }
    ++at_;
  }
}

/// One field, up to the separator or line end behind it. False, with a fault, if it is malformed.
bool CsvReader::scan_field(std::string& field, std::size_t number) {
  field.clear();
  if (at_ < text_.size() && text_[at_] == '"') return scan_quoted(field, number);
  const std::size_t begin = at_;
  while (!at_line_end() && text_[at_] != separator_ && text_[at_] != '"') ++at_;
  if (!at_line_end() && text_[at_] == '"') {
    add_fault(text("table.stray_quote", number));
    return false;
  }
  field.assign(text_, begin, at_ - begin);
  return check_length(field);
}

bool CsvReader::scan_quoted(std::string& field, std::size_t number) {
  for (;;) {
    const std::size_t begin = at_ + 1;
    at_ = text_.find('"', begin);
    if (at_ == std::string::npos) {
      at_ = text_.size();
      add_fault(text("table.open_quote", number));
      return false;
    }
    field.append(text_, begin, at_ - begin);
    ++at_;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    field += '"';
  }
  if (at_line_end() || text_[at_] == separator_) return check_length(field);
  add_fault(text("table.after_quote", number));
  return false;
}

bool CsvReader::check_length(const std::string& field) {
  if (field.size() <= limits_.field_bytes) return true;
  add_fault(text("table.long_field", limits_.field_bytes));
  return false;
}

bool CsvReader::at_line_end() const {
  return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

void CsvReader::take_line_break() {
  const std::string_view rest = std::string_view(text_).substr(at_);
  at_ += rest.starts_with("\r\n") ? 2 : std::min<std::size_t>(rest.size(), 1);
}

void CsvReader::skip_line() {
  while (!at_line_end()) ++at_;
  take_line_break();
}

void CsvReader::add_fault(std::string message) {
  faults_.push_back({file_, row_, 0, "", std::move(message)});
}

}  // namespace wangge::base
