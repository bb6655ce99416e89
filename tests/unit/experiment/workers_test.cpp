#include "experiment/workers.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace wangge::experiment {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Cell> cells_of(std::uint32_t replications, int configurations) {
  std::vector<Cell> cells;
  for (std::uint32_t r = 0; r < replications; ++r)
    for (int c = 0; c < configurations; ++c) cells.push_back({r, model::ConfigurationId(c)});
  return cells;
}

std::string label(const Cell& cell) {
  return std::to_string(cell.replication) + "/" + std::to_string(cell.configuration.index());
}

struct Received {
  std::vector<std::string> labels;
  std::vector<std::string> results;
  void operator()(const Cell& cell, std::string result) {
    labels.push_back(label(cell));
    results.push_back(std::move(result));
  }
};

TEST(WorkersTest, DeliverInTheOrderOfTheCellsWhicheverEndsFirst) {
  for (const std::size_t jobs : {1, 2, 5}) {
    Received received;
    const auto cells = cells_of(3, 2);
    const auto first_is_slow = [](const Cell& cell) {
      if (cell.replication == 0) std::this_thread::sleep_for(std::chrono::milliseconds(60));
      return "<" + label(cell) + ">";
    };
    const WorkDone done = run_cells(cells, {jobs, {}, {}}, first_is_slow, std::ref(received));
    EXPECT_EQ(done.delivered, 6u);
    EXPECT_THAT(received.results,
                ElementsAre("<0/0>", "<0/1>", "<1/0>", "<1/1>", "<2/0>", "<2/1>"));
  }
}

TEST(WorkersTest, RunEachCellInAProcessOfItsOwn) {
  Received received;
  const auto cells = cells_of(2, 1);
  run_cells(
      cells, {1, {}, {}}, [](const Cell&) { return std::to_string(getpid()); }, std::ref(received));
  EXPECT_NE(received.results[0], received.results[1]);
  EXPECT_NE(received.results[0], std::to_string(getpid()));
}

TEST(WorkersTest, CarryResultsLargerThanAPipe) {
  Received received;
  const auto cells = cells_of(4, 1);
  run_cells(
      cells, {2, {}, {}},
      [](const Cell& cell) { return std::string(3'000'000, char('a' + cell.replication)); },
      std::ref(received));
  EXPECT_EQ(received.results[3], std::string(3'000'000, 'd'));
}

TEST(WorkersTest, ReportACellThatDiesTwiceAndGoOn) {
  Received received;
  const auto cells = cells_of(3, 1);
  const auto second_dies = [](const Cell& cell) {
    if (cell.replication == 1) std::raise(SIGKILL);
    return label(cell);
  };
  const WorkDone done = run_cells(cells, {2, {}, {}}, second_dies, std::ref(received));
  EXPECT_THAT(received.labels, ElementsAre("0/0", "2/0"));
  ASSERT_EQ(done.crashed.size(), 1u);
  EXPECT_EQ(done.crashed[0].cell, cells[1]);
  EXPECT_THAT(done.crashed[0].failure, HasSubstr("signal 9"));
  EXPECT_FALSE(done.interrupted);
}

TEST(WorkersTest, ReportWhatACellThrew) {
  Received received;
  const auto cells = cells_of(1, 1);
  const auto throws = [](const Cell&) -> std::string {
    throw std::runtime_error("no such street");
  };
  const WorkDone done = run_cells(cells, {1, {}, {}}, throws, std::ref(received));
  ASSERT_EQ(done.crashed.size(), 1u);
  EXPECT_EQ(done.crashed[0].failure, "no such street");
}

TEST(WorkersTest, TryACellOnceMore) {
  const auto mark =
      std::filesystem::path(testing::TempDir()) / ("wangge-tried-" + std::to_string(getpid()));
  const auto dies_at_first = [&](const Cell& cell) {
    if (std::filesystem::exists(mark)) return label(cell);
    std::ofstream(mark) << "tried";
    std::raise(SIGKILL);
    return std::string();
  };
  Received received;
  const auto cells = cells_of(1, 1);
  const WorkDone done = run_cells(cells, {1, {}, {}}, dies_at_first, std::ref(received));
  std::filesystem::remove(mark);
  EXPECT_TRUE(done.crashed.empty());
  EXPECT_THAT(received.labels, ElementsAre("0/0"));
}

TEST(WorkersTest, KeepWhatHasEndedWhenStopped) {
  Received received;
  std::size_t ended = 0;
  const auto cells = cells_of(50, 1);
  const auto last_ones_hang = [](const Cell& cell) {
    if (cell.replication >= 3) std::this_thread::sleep_for(std::chrono::hours(1));
    return label(cell);
  };
  const WorkDone done =
      run_cells(cells, {2, [&] { return ended >= 3; }, [&](std::size_t n) { ended = n; }},
                last_ones_hang, std::ref(received));
  EXPECT_TRUE(done.interrupted);
  EXPECT_THAT(received.labels, ElementsAre("0/0", "1/0", "2/0"));
}

TEST(WorkersTest, PassOnWhatTheReceiverThrows) {
  const auto cells = cells_of(3, 1);
  EXPECT_THROW(run_cells(cells, {2, {}, {}}, label,
                         [](const Cell&, const std::string&) { throw std::runtime_error("full"); }),
               std::runtime_error);
}

}  // namespace
}  // namespace wangge::experiment
