# The catalogue compiler, run at build time: data/lang/LANG/*/*.txt → C++ tables, one file a language.
# A language is a folder of data/lang; another one needs no line here.
add_executable(prepare-words src/tools/prepare_words.cpp src/tools/phrases.cpp
               src/tools/message.cpp src/tools/from_icu.cpp src/words/typeset.cpp src/words/markdown.cpp)
target_link_libraries(prepare-words PRIVATE aliso-fmt ICU::i18n ICU::uc)

file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/prepared)
set(ALISO_WORDS ${CMAKE_BINARY_DIR}/prepared/languages.cpp)
file(GLOB languages RELATIVE ${PROJECT_SOURCE_DIR}/data/lang CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/*)
foreach(language IN LISTS languages)
  list(APPEND ALISO_WORDS ${CMAKE_BINARY_DIR}/prepared/catalogue_${language}.cpp)
endforeach()
file(GLOB phrases CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/*/*/*.txt)
add_custom_command(OUTPUT ${ALISO_WORDS}
  COMMAND prepare-words data/lang ${CMAKE_BINARY_DIR}/prepared
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  DEPENDS prepare-words ${phrases} VERBATIM)
list(APPEND ALISO_PREPARED ${ALISO_WORDS})
