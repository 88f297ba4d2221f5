# data/templates/debrief.LANG.md.mustache and message.LANG.txt.mustache → C++ tables, one entry a language,
# written whenever a template changes.
function(aliso_embed_templates kind ending)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/templates/${kind}.*.${ending}.mustache)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${files})
  set(entries "")
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    string(REGEX REPLACE "^${kind}\\.(.*)\\.${ending}\\.mustache$" "\\1" lang ${name})
    file(READ ${file} text)
    string(APPEND entries "    {\"${lang}\", R\"~template~(${text})~template~\"},\n")
  endforeach()
  set(ALISO_${kind}_TEMPLATES "${entries}" PARENT_SCOPE)
endfunction()

aliso_embed_templates(debrief md)
aliso_embed_templates(message txt)
configure_file(${PROJECT_SOURCE_DIR}/src/tools/embedded_templates.cpp.in
               ${CMAKE_BINARY_DIR}/prepared/embedded_templates.cpp @ONLY)
list(APPEND ALISO_PREPARED ${CMAKE_BINARY_DIR}/prepared/embedded_templates.cpp)
