# The manual's compiler, run at build time: man/LANG/*.md → help texts as C++ tables, and man pages.
pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark)
add_executable(prepare-pages src/tools/prepare_pages.cpp src/tools/page.cpp
                             src/tools/as_text.cpp src/tools/as_roff.cpp)
target_link_libraries(prepare-pages PRIVATE aliso-options PkgConfig::CMARK)

file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/prepared)
file(GLOB manuals RELATIVE ${PROJECT_SOURCE_DIR}/man CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*)
set(declared)
set(listed)
foreach(lang IN LISTS manuals)
  string(APPEND declared "extern const std::span<const Page> pages_${lang};\n")
  string(APPEND listed "      {\"${lang}\", pages_${lang}},\n")
  file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/${lang}/*.md)
  set(prepared ${CMAKE_BINARY_DIR}/prepared/pages_${lang}.cpp)
  set(folder ${CMAKE_BINARY_DIR}/man/${lang})
  set(names ${PROJECT_SOURCE_DIR}/data/lang/${lang}/terminal/template-names.txt)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${prepared}
    COMMAND prepare-pages ${lang} ${PROJECT_VERSION} ${prepared} ${folder} ${ALISO_KEYS}/keys.${lang}.md ${names}
                          ${pages}
    DEPENDS prepare-pages ${ALISO_KEYS}/keys.${lang}.md ${names} ${pages} VERBATIM)
  list(APPEND ALISO_PREPARED ${prepared})
  # English is the manual's default; other languages have folders of their own.
  set(manual ${CMAKE_INSTALL_MANDIR})
  if(NOT lang STREQUAL en)
    set(manual ${CMAKE_INSTALL_MANDIR}/${lang})
  endif()
  foreach(section IN ITEMS 1 5 7)
    install(DIRECTORY ${folder}/ DESTINATION ${manual}/man${section} FILES_MATCHING PATTERN "*.${section}")
  endforeach()
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/prepared/manuals.cpp @ONLY CONTENT
"// Written by the build: the folders of man/.
#include \"program/pages.h\"

namespace aliso::program {

@declared@
std::span<const Manual> manuals() {
  static const Manual list[] = {
@listed@  };
  return list;
}

}  // namespace aliso::program
")
list(APPEND ALISO_PREPARED ${CMAKE_BINARY_DIR}/prepared/manuals.cpp)
