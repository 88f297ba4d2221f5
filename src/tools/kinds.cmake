# The tables of load/ as JSON Schemas and as the manual's lists of keys, written while building.
# data/schema holds the schemas as they are installed; a test says when they are no longer these.
add_executable(prepare-kinds src/tools/prepare_kinds.cpp src/tools/schema.cpp
                             src/tools/keys.cpp)
target_link_libraries(prepare-kinds PRIVATE aliso-kinds nlohmann_json::nlohmann_json ICU::uc)

set(ALISO_KEYS ${CMAKE_BINARY_DIR}/prepared/kinds)
file(MAKE_DIRECTORY ${ALISO_KEYS})
file(GLOB languages RELATIVE ${PROJECT_SOURCE_DIR}/data/lang CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/*)
file(GLOB fields CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lang/*/terminal/fields.txt)
set(ALISO_KINDS_WRITTEN)
foreach(language IN LISTS languages)
  list(APPEND ALISO_KINDS_WRITTEN ${ALISO_KEYS}/keys.${language}.md)
endforeach()
foreach(file IN ITEMS aliso structures event invitations)
  list(APPEND ALISO_KINDS_WRITTEN ${ALISO_KEYS}/${file}.schema.json)
endforeach()
add_custom_command(OUTPUT ${ALISO_KINDS_WRITTEN}
  COMMAND prepare-kinds ${PROJECT_SOURCE_DIR}/data/lang ${ALISO_KEYS}
  DEPENDS prepare-kinds ${fields} VERBATIM)
