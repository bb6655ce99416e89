# Debian's libsimgrid-dev ships no CMake module: there are only a header and a library to find.
find_path(SimGrid_INCLUDE_DIR simgrid/s4u.hpp)
find_library(SimGrid_LIBRARY simgrid)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SimGrid REQUIRED_VARS SimGrid_LIBRARY SimGrid_INCLUDE_DIR)
mark_as_advanced(SimGrid_INCLUDE_DIR SimGrid_LIBRARY)
