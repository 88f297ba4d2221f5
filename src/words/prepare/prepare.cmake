# The catalogue compiler, run at build time: data/lang/LANG/*/*.txt → C++ tables, one file a language.
add_executable(prepare-words src/words/prepare/prepare_words.cpp)
target_link_libraries(prepare-words PRIVATE aliso-options ICU::i18n ICU::uc)

file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/prepared)
foreach(lang IN ITEMS fr en)
  file(GLOB phrases CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/${lang}/*/*.txt)
  set(prepared ${CMAKE_BINARY_DIR}/prepared/catalogue_${lang}.cpp)
  add_custom_command(OUTPUT ${prepared}
    COMMAND prepare-words ${lang} ${prepared} ${phrases}
    DEPENDS prepare-words ${phrases} VERBATIM)
  list(APPEND ALISO_PREPARED ${prepared})
endforeach()
