#include "record/workbook.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <new>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "record/export_file.hpp"

namespace wangge::record {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostCharacters = 32'767;  // that a cell takes
constexpr lxw_row_t kHeadings = 1;               // under the title

[[noreturn]] void fail(const fs::path& file, const std::string& reason) {
  throw base::RunFailed(base::text("file.unwritable", file.string(), reason));
}

/// The library does not see it when the disk fills up under the pieces that it puts together there,
/// so that there is room for all of them is tried first.
void require_room(const fs::path& file, std::span<const Sheet> sheets) {
  constexpr off_t kBesides = 256 * 1024, kMarkup = 80;
  off_t bytes = kBesides;
  for (const Sheet& sheet : sheets)
    for (const auto& row : sheet.rows)
      for (const SheetCell& cell : row) {
        const auto* text = std::get_if<std::string>(&cell.value);
        bytes += kMarkup + (text != nullptr ? 6 * static_cast<off_t>(text->size()) : 0);
      }
  const int number = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (number < 0) fail(file, base::reason(errno));
  const int error = ::posix_fallocate(number, 0, bytes);
  const bool emptied = ::ftruncate(number, 0) == 0;
  ::close(number);
  if (error != 0 || !emptied) fail(file, base::reason(error != 0 ? error : errno));
}

std::size_t begin_of_last(const std::string& text, std::size_t most) {
  std::size_t characters = 0, at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && characters++ == most) break;
  return at;
}

std::string cut(const std::string& text) {
  return text.size() <= kMostCharacters ? text
                                        : text.substr(0, begin_of_last(text, kMostCharacters));
}

/// What cells look like: made once a workbook.
class Looks {
 public:
  explicit Looks(lxw_workbook* book) : book_(book) {
    title_ = workbook_add_format(book);
    format_set_bold(title_);
    format_set_font_size(title_, 14);
    heading_ = workbook_add_format(book);
    format_set_bold(heading_);
    format_set_bg_color(heading_, 0xD9E2EC);
    format_set_bottom(heading_, LXW_BORDER_THIN);
    format_set_text_wrap(heading_);
    format_set_align(heading_, LXW_ALIGN_VERTICAL_CENTER);
    for (std::size_t form = 0; form < kForms; ++form)
      for (std::size_t light = 0; light < kLights; ++light) cells_[form][light] = cell(form, light);
  }
  [[nodiscard]] lxw_format* title() const { return title_; }
  [[nodiscard]] lxw_format* heading() const { return heading_; }
  [[nodiscard]] lxw_format* text(Light light) const { return cells_[0][std::size_t(light)]; }
  [[nodiscard]] lxw_format* number(NumberForm form, Light light) const {
    return cells_[1 + std::size_t(form)][std::size_t(light)];
  }

 private:
  static constexpr std::size_t kForms = 4, kLights = 4;

  [[nodiscard]] lxw_format* cell(std::size_t form, std::size_t light) const {
    constexpr const char* kForm[kForms] = {"General", "#,##0", "#,##0.00", "0.0%"};
    constexpr lxw_color_t kLight[kLights] = {LXW_COLOR_UNSET, 0xF8B4AE, 0xFCE9A2, 0xB9E3B5};
    lxw_format* format = workbook_add_format(book_);
    if (form > 0) format_set_num_format(format, kForm[form]);
    if (light > 0) format_set_bg_color(format, kLight[light]);
    return format;
  }

  lxw_workbook* book_;
  lxw_format* title_;
  lxw_format* heading_;
  lxw_format* cells_[kForms][kLights];
};

/// Columns that a number takes as it is shown.
std::size_t width_of(double value, NumberForm form) {
  const std::size_t whole = std::to_string(static_cast<long long>(value)).size();
  return whole + whole / 3 + (form == NumberForm::Count ? 0 : 3);
}

std::size_t width_of(const SheetCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell.value)) return base::display_width(*text);
  if (const auto* value = std::get_if<double>(&cell.value)) return width_of(*value, cell.form);
  return 0;
}

void set_widths(lxw_worksheet* page, const Sheet& sheet) {
  constexpr std::size_t kLeast = 8, kMostOfHeading = 24, kMost = 60, kAround = 2;
  for (std::size_t column = 0; column < sheet.headings.size(); ++column) {
    std::size_t width =
        std::clamp(base::display_width(sheet.headings[column]), kLeast, kMostOfHeading);
    for (const auto& row : sheet.rows)
      if (column < row.size()) width = std::max(width, std::min(width_of(row[column]), kMost));
    const auto at = static_cast<lxw_col_t>(column);
    worksheet_set_column(page, at, at, static_cast<double>(width + kAround), nullptr);
  }
}

void write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const SheetCell& cell,
                const Looks& looks) {
  if (const auto* text = std::get_if<std::string>(&cell.value))
    worksheet_write_string(page, row, column, cut(*text).c_str(), looks.text(cell.light));
  if (const auto* value = std::get_if<double>(&cell.value))
    worksheet_write_number(page, row, column, *value, looks.number(cell.form, cell.light));
}

/// The headings stay in sight, on paper too.
void keep_headings(lxw_worksheet* page, const Sheet& sheet) {
  const auto last = static_cast<lxw_col_t>(sheet.headings.size() - 1);
  const auto end = static_cast<lxw_row_t>(kHeadings + sheet.rows.size());
  worksheet_freeze_panes(page, kHeadings + 1, 1);
  worksheet_repeat_rows(page, 0, kHeadings);
  if (!sheet.rows.empty()) worksheet_autofilter(page, kHeadings, 0, end, last);
  worksheet_set_landscape(page);
  worksheet_fit_to_pages(page, 1, 0);
}

void write_sheet(lxw_worksheet* page, const Sheet& sheet, const Looks& looks) {
  worksheet_write_string(page, 0, 0, cut(sheet.title).c_str(), looks.title());
  for (std::size_t column = 0; column < sheet.headings.size(); ++column)
    worksheet_write_string(page, kHeadings, static_cast<lxw_col_t>(column),
                           cut(sheet.headings[column]).c_str(), looks.heading());
  lxw_row_t row = kHeadings + 1;
  for (const auto& cells : sheet.rows) {
    for (std::size_t column = 0; column < cells.size(); ++column)
      write_cell(page, row, static_cast<lxw_col_t>(column), cells[column], looks);
    ++row;
  }
  for (const std::string& note : sheet.notes)
    worksheet_write_string(page, ++row, 0, cut(note).c_str(), nullptr);
  set_widths(page, sheet);
  keep_headings(page, sheet);
}

void set_properties(lxw_workbook* book, const WorkbookProperties& properties) {
  std::string title = properties.title, made_by = properties.made_by;
  lxw_doc_properties said{};
  said.title = title.data();
  said.author = made_by.data();
  said.created = static_cast<time_t>(properties.made.count() / 1000);
  workbook_set_properties(book, &said);
}

}  // namespace

void write_workbook(const fs::path& file, std::span<const Sheet> sheets,
                    const WorkbookProperties& properties) {
  ExportFile whole(file);
  require_room(whole.beside(), sheets);
  std::string folder = file.has_parent_path() ? file.parent_path().string() : std::string(".");
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  lxw_workbook* book = workbook_new_opt(whole.beside().c_str(), &options);
  if (book == nullptr) throw std::bad_alloc();
  const Looks looks(book);
  for (const Sheet& sheet : sheets)
    write_sheet(workbook_add_worksheet(book, sheet.name.c_str()), sheet, looks);
  set_properties(book, properties);
  errno = 0;
  if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
    fail(file, errno != 0 ? base::reason(errno) : lxw_strerror(error));
  whole.commit();
}

}  // namespace wangge::record
