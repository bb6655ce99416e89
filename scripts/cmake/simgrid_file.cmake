# SimGrid and all that includes it, in one file beside the programs. Those that need it load it when
# they do (sim/kernel/engine.hpp): before main() it would cost each a twentieth of a second.
file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/kernel/simgrid_*.cpp)
add_library(wangge_simgrid MODULE ${sources})
target_include_directories(wangge_simgrid PRIVATE ${CMAKE_SOURCE_DIR}/sim)
target_include_directories(wangge_simgrid SYSTEM PRIVATE ${SimGrid_INCLUDE_DIR})
target_link_libraries(wangge_simgrid PRIVATE wangge_warnings ${SimGrid_LIBRARY})
target_link_options(wangge_simgrid PRIVATE -Wl,--no-undefined)  # it needs nothing of the program
set_target_properties(wangge_simgrid PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden
  VISIBILITY_INLINES_HIDDEN ON LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
add_dependencies(wangge_kernel wangge_simgrid)  # a program that is built has it
