# data/templates/debrief.LANG.md.mustache → one C++ table, written whenever a template changes.
file(GLOB debrief_templates CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/templates/debrief.*.md.mustache)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${debrief_templates})
set(ALISO_TEMPLATE_ENTRIES "")
foreach(file IN LISTS debrief_templates)
  get_filename_component(name ${file} NAME)
  string(REGEX REPLACE "^debrief\\.(.*)\\.md\\.mustache$" "\\1" lang ${name})
  file(READ ${file} text)
  string(APPEND ALISO_TEMPLATE_ENTRIES "    {\"${lang}\", R\"~template~(${text})~template~\"},\n")
endforeach()
configure_file(${PROJECT_SOURCE_DIR}/src/render/prepare/embedded_templates.cpp.in
               ${CMAKE_BINARY_DIR}/prepared/embedded_templates.cpp @ONLY)
list(APPEND ALISO_PREPARED ${CMAKE_BINARY_DIR}/prepared/embedded_templates.cpp)
