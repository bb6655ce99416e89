#include "cli/program.hpp"

int main(int argc, char** argv) { return wangge::cli::run_program(argc, argv); }
