# wangge_embed(<target> <file> <name>): the bytes of a text file as `wangge::embedded::<name>`, a
# std::string_view (declare it `extern const std::string_view <name>;` where it is used). Touching
# the file rebuilds the target. Run as a script (cmake -P) this same file writes the source. The
# file must not contain NUL or `)embedded"`.
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${INPUT}" content)
  file(WRITE "${OUTPUT}" "#include <string_view>
namespace wangge::embedded {
extern const std::string_view ${NAME};
namespace {
constexpr char ${NAME}Bytes[] = R\"embedded(${content})embedded\";
}
const std::string_view ${NAME}{${NAME}Bytes, sizeof(${NAME}Bytes) - 1};
}  // namespace wangge::embedded
")
  return()
endif()

set(WANGGE_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(wangge_embed target file name)
  cmake_path(ABSOLUTE_PATH file OUTPUT_VARIABLE input)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${output} -DNAME=${name}
            -P ${WANGGE_EMBED_SCRIPT}
    DEPENDS ${input} ${WANGGE_EMBED_SCRIPT}
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
