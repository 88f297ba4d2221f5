# What runs while building: programs of this folder that make C++ tables, schemas and man pages of data/ and man/.
# Adding a language, a text or a page needs no line here.

# aliso_tool(NAME SOURCES… LIBRARIES…): the program prepare-NAME, from src/tools/prepare_NAME.cpp and SOURCES.
function(aliso_tool name)
  cmake_parse_arguments(PARSE_ARGV 1 part "" "" "SOURCES;LIBRARIES")
  list(TRANSFORM part_SOURCES PREPEND ${PROJECT_SOURCE_DIR}/src/)
  add_executable(prepare-${name} ${PROJECT_SOURCE_DIR}/src/tools/prepare_${name}.cpp
                 ${PROJECT_SOURCE_DIR}/src/tools/files.cpp ${PROJECT_SOURCE_DIR}/src/tools/literal.cpp ${part_SOURCES})
  target_link_libraries(prepare-${name} PRIVATE aliso-fmt ${part_LIBRARIES})
endfunction()

# aliso_prepare(COMMAND prepare-NAME ARGUMENT… OUTPUTS FILE… DEPENDS FILE…): runs it while building, again whenever one
# of the files has changed; what it writes as .cpp becomes a part of the program (ALISO_PREPARED).
function(aliso_prepare)
  cmake_parse_arguments(PARSE_ARGV 0 part "" "" "COMMAND;OUTPUTS;DEPENDS")
  list(GET part_COMMAND 0 program)
  add_custom_command(OUTPUT ${part_OUTPUTS} COMMAND ${part_COMMAND} DEPENDS ${program} ${part_DEPENDS}
                     WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
  list(FILTER part_OUTPUTS INCLUDE REGEX "\\.cpp$")
  set(ALISO_PREPARED ${ALISO_PREPARED} ${part_OUTPUTS} PARENT_SCOPE)
endfunction()

set(prepared ${CMAKE_BINARY_DIR}/prepared)
set(ALISO_KEYS ${prepared}/kinds)
file(MAKE_DIRECTORY ${ALISO_KEYS})
file(GLOB languages RELATIVE ${PROJECT_SOURCE_DIR}/data/lang CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/*)
file(GLOB manuals RELATIVE ${PROJECT_SOURCE_DIR}/man CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*)

# data/lang → what `language:` may say in a file (format/languages.h). French first: the networks' own.
set(ALISO_LANGUAGES "")
set(first ${languages})
list(FILTER first INCLUDE REGEX "^fr$")
foreach(language IN LISTS first languages)
  file(STRINGS ${PROJECT_SOURCE_DIR}/data/lang/${language}/people/language.txt near REGEX "^language\\.also-written = ")
  string(REGEX REPLACE "^[^=]*= *" "" near "${near}")
  set(row "    {\"${language}\", \"${language}\", \"${near}\"},\n")
  string(FIND "${ALISO_LANGUAGES}" "${row}" there)
  if(there EQUAL -1)
    string(APPEND ALISO_LANGUAGES "${row}")
  endif()
endforeach()
configure_file(${PROJECT_SOURCE_DIR}/src/tools/language_names.h.in ${prepared}/language_names.h @ONLY)

# data/lang/LANG/*/*.txt → the catalogues.
aliso_tool(words SOURCES tools/phrases.cpp tools/message.cpp tools/from_icu.cpp words/typeset.cpp words/markdown.cpp words/not_prose.cpp
                 LIBRARIES ICU::i18n ICU::uc)
file(GLOB phrases CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/*/*/*.txt)
set(tables ${languages})
list(TRANSFORM tables REPLACE "(.+)" "${prepared}/catalogue_\\1.cpp")
aliso_prepare(COMMAND prepare-words data/lang ${prepared} OUTPUTS ${prepared}/languages.cpp ${tables}
              DEPENDS ${phrases})

# The tables of load/ → JSON Schemas and the manual's lists of keys. data/schema holds the schemas too, for a program that
# isn't installed and for who looks; a test says when they are no longer these.
aliso_tool(kinds SOURCES tools/phrases.cpp tools/setting.cpp tools/schema.cpp tools/keys.cpp
                 LIBRARIES aliso-kinds nlohmann_json::nlohmann_json ICU::uc)
file(GLOB fields CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/*/terminal/fields.txt
                        ${PROJECT_SOURCE_DIR}/data/lang/*/people/language.txt)
set(keys ${languages})
list(TRANSFORM keys REPLACE "(.+)" "${ALISO_KEYS}/keys.\\1.md")
set(ALISO_SCHEMAS aliso structures contacts event invitations)
list(TRANSFORM ALISO_SCHEMAS REPLACE "(.+)" "${ALISO_KEYS}/\\1.schema.json")
aliso_prepare(COMMAND prepare-kinds data/lang ${ALISO_KEYS} OUTPUTS ${keys} ${ALISO_SCHEMAS} DEPENDS ${fields})

# man/LANG/*.md → what --help prints, and man pages. English is the manual's default; other languages have folders of
# their own.
pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark-gfm)
aliso_tool(pages SOURCES tools/phrases.cpp tools/setting.cpp tools/page.cpp tools/as_text.cpp tools/as_roff.cpp
                 LIBRARIES PkgConfig::CMARK)
file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*/*.md)
file(GLOB names CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/*/terminal/template-names.txt
                       ${PROJECT_SOURCE_DIR}/data/lang/*/people/language.txt)
set(tables ${manuals})
list(TRANSFORM tables REPLACE "(.+)" "${prepared}/pages_\\1.cpp")
aliso_prepare(COMMAND prepare-pages man data/lang ${ALISO_KEYS} ${PROJECT_VERSION} ${prepared} ${CMAKE_BINARY_DIR}/man
              OUTPUTS ${prepared}/manuals.cpp ${tables} DEPENDS ${keys} ${names} ${pages})
foreach(language IN LISTS manuals)
  set(manual ${CMAKE_INSTALL_MANDIR})
  if(NOT language STREQUAL en)
    set(manual ${CMAKE_INSTALL_MANDIR}/${language})
  endif()
  foreach(section IN ITEMS 1 5 7)
    install(DIRECTORY ${CMAKE_BINARY_DIR}/man/${language}/ DESTINATION ${manual}/man${section}
            FILES_MATCHING PATTERN "*.${section}")
  endforeach()
endforeach()

# Texts that stand in the program as they are: the files that `init` writes, the templates, a style
# sheet.
aliso_tool(texts)
file(GLOB texts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/init/*/*.yaml ${PROJECT_SOURCE_DIR}/data/templates/*
     ${PROJECT_SOURCE_DIR}/data/page/*.css)
aliso_prepare(COMMAND prepare-texts ${PROJECT_SOURCE_DIR}/data ${prepared}/texts.cpp ${texts}
              OUTPUTS ${prepared}/texts.cpp DEPENDS ${texts})

# The school holidays.
aliso_tool(holidays)
set(csv ${PROJECT_SOURCE_DIR}/data/calendars/school-holidays-fr.csv)
aliso_prepare(COMMAND prepare-holidays ${csv} ${prepared}/school_holidays.cpp OUTPUTS ${prepared}/school_holidays.cpp
              DEPENDS ${csv})

# What is known of the tools whose tables are imported, folded as their cells will be.
aliso_tool(import SOURCES tables/keys.cpp model/names.cpp model/letters.cpp LIBRARIES ICU::uc)
file(GLOB known CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/import/*.txt)
aliso_prepare(COMMAND prepare-import ${PROJECT_SOURCE_DIR}/data/import ${prepared}/import_tools.cpp
              OUTPUTS ${prepared}/import_tools.cpp DEPENDS ${known})

# Of ICU's 31 MB of data, the table by which domains are written in ASCII (model/names.cpp). What is linked statically
# takes this in the place of the whole: a quarter of the size. Not a part of ALISO_PREPARED: aliso-send takes Debian's.
aliso_tool(icu LIBRARIES ICU::uc ICU::data)
aliso_prepare(COMMAND prepare-icu ${prepared}/icu_data.cpp uts46.nrm OUTPUTS ${prepared}/icu_data.cpp)
list(REMOVE_ITEM ALISO_PREPARED ${prepared}/icu_data.cpp)
add_library(aliso-icu-data OBJECT EXCLUDE_FROM_ALL ${prepared}/icu_data.cpp)
