# One static library a folder of sim/, and one test program a folder of tests.

find_program(CCACHE ccache)
if(CCACHE)
  # With these it knows what to do with headers that are read once (wangge_read_once).
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
  add_compile_options(
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Release>>>:-fpch-preprocess>)
endif()

# Programs look for the file of simgrid_file.cmake in their own folder, then, as the tests do, in
# the one above: so the build folder can be moved. An RPATH, as a RUNPATH would not be looked at for
# the address sanitizer, which stands between.
set(CMAKE_BUILD_RPATH "$ORIGIN;$ORIGIN/..")
add_link_options(-Wl,--disable-new-dtags)

add_library(wangge_warnings INTERFACE)
target_compile_options(wangge_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -ffp-contract=off)
# g++ 12 warns of overlap in "text" + std::string where there is none (GCC bug 105651).
target_compile_options(wangge_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# And with sanitizers it takes the library's own std::regex for uninitialized (GCC bug 105562).
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  target_compile_options(wangge_warnings INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# wangge_read_once(<name> <headers...> LINKS <targets...>): headers that are read (precompiled) once
# for all targets that reuse them from this name; each file still includes what it uses. Not with
# -O3: g++ 12 then takes copies inside std::string for longer than memory (GCC bug 105329).
function(wangge_read_once name)
  cmake_parse_arguments(ONCE "" "" "LINKS" ${ARGN})
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    return()
  endif()
  set(source ${CMAKE_BINARY_DIR}/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Nothing but its precompiled headers.\n")
  add_library(${name} STATIC ${source})
  target_link_libraries(${name} PRIVATE wangge_warnings ${ONCE_LINKS})
  target_precompile_headers(${name} PRIVATE ${ONCE_UNPARSED_ARGUMENTS})
endfunction()
function(wangge_reuse target name)
  if(TARGET ${name})
    target_precompile_headers(${target} REUSE_FROM ${name})
  endif()
endfunction()

# Some files at a time: compiled apart they read the same headers and instantiate the same templates
# again and again, which takes three times as long. So no two files of a folder may give one name to
# two things. What is local to a file that is included is no fault then. For work on one file,
# -DWANGGE_TOGETHER=OFF (as the debug preset has it).
option(WANGGE_TOGETHER "compile some files of a folder as one" ON)
function(wangge_together target files)
  if(WANGGE_TOGETHER)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${files})
    target_compile_options(${target} PRIVATE
      $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
endfunction()

# wangge_layer(<folder> [TOGETHER] USES <lower folders...> LINKS <third-party targets...>)
function(wangge_layer folder)
  cmake_parse_arguments(LAYER "TOGETHER" "" "USES;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/${folder}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/(main|simgrid_[a-z]+)\\.cpp$")  # simgrid_file.cmake
  list(TRANSFORM LAYER_USES PREPEND wangge_)
  if(sources)
    add_library(wangge_${folder} STATIC ${sources})
    target_include_directories(wangge_${folder} PUBLIC ${CMAKE_SOURCE_DIR}/sim)
    target_link_libraries(wangge_${folder}
      PRIVATE wangge_warnings PUBLIC ${LAYER_USES} ${LAYER_LINKS})
    wangge_reuse(wangge_${folder} wangge_standard)
    if(LAYER_TOGETHER)
      wangge_together(wangge_${folder} 12)
    endif()
  else()
    add_library(wangge_${folder} INTERFACE)
    target_include_directories(wangge_${folder} INTERFACE ${CMAKE_SOURCE_DIR}/sim)
    target_link_libraries(wangge_${folder} INTERFACE ${LAYER_USES} ${LAYER_LINKS})
  endif()
endfunction()

# wangge_tests(<name> <folder of tests/> LABEL <ctest label> LINKS <targets...>): one program of the
# folder's *_test.cpp. Each test is a ctest of its own, in a process of its own. The target
# unit_tests builds all programs labelled unit, whole_tests the others.
add_custom_target(unit_tests)
add_custom_target(whole_tests)
function(wangge_tests name folder)
  cmake_parse_arguments(TESTS "" "LABEL" "LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/*_test.cpp)
  if(sources)
    add_executable(wangge_${name}_test ${sources})
    target_include_directories(wangge_${name}_test PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(wangge_${name}_test PRIVATE WANGGE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_link_libraries(wangge_${name}_test
      PRIVATE wangge_warnings ${TESTS_LINKS} GTest::gmock_main rapidcheck)
    wangge_reuse(wangge_${name}_test wangge_test_standard)
    gtest_discover_tests(wangge_${name}_test TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 120
      PROPERTIES LABELS ${TESTS_LABEL} ENVIRONMENT RC_PARAMS=seed=2008)
    if(TESTS_LABEL STREQUAL "unit")
      add_dependencies(unit_tests wangge_${name}_test)
      # With sanitizers g++ 12 takes copies inside std::string for longer than memory (GCC bug
      # 105329).
      if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
        wangge_together(wangge_${name}_test 8)
        target_compile_options(wangge_${name}_test PRIVATE -Wno-array-bounds -Wno-stringop-overflow)
      endif()
      # They are built more than they run.
      target_compile_options(wangge_${name}_test PRIVATE $<$<CONFIG:Release>:-O1>)
    else()
      add_dependencies(whole_tests wangge_${name}_test)
    endif()
  endif()
endfunction()
