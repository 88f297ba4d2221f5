# School holidays, prepared at build time: data/calendars/school-holidays-fr.csv → a C++ table.
# Included by the build, which runs it again as a script: cmake -DCSV=… -DOUT=… -P holidays.cmake
if(CMAKE_SCRIPT_MODE_FILE)
  file(STRINGS ${CSV} lines REGEX "^[A-Z],")
  set(rows "")
  foreach(line IN LISTS lines)
    if(NOT line MATCHES "^([ABC]),([0-9]+)-0?([0-9]+)-0?([0-9]+),([0-9]+)-0?([0-9]+)-0?([0-9]+),([a-z]+)$")
      message(FATAL_ERROR "${CSV}: not zone,first,last,name: ${line}")
    endif()
    string(APPEND rows "    {'${CMAKE_MATCH_1}', SchoolHoliday::Name::${CMAKE_MATCH_8}, "
      "day(${CMAKE_MATCH_2}, ${CMAKE_MATCH_3}, ${CMAKE_MATCH_4}), "
      "day(${CMAKE_MATCH_5}, ${CMAKE_MATCH_6}, ${CMAKE_MATCH_7})},\n")
  endforeach()
  file(WRITE ${OUT} "// Written by tools/holidays.cmake; edit data/calendars instead.\n"
    "#include \"figures/school_holidays_table.h\"\nnamespace aliso::figures {\n"
    "static constexpr model::Date day(int y, unsigned m, unsigned d) { return *model::make_date(y, m, d); }\n"
    "static constexpr SchoolHoliday rows[] = {\n${rows}};\n"
    "const std::span<const SchoolHoliday> school_holidays_table = rows;\n}\n")
  return()
endif()

set(prepared ${CMAKE_BINARY_DIR}/prepared/school_holidays.cpp)
set(csv ${PROJECT_SOURCE_DIR}/data/calendars/school-holidays-fr.csv)
add_custom_command(OUTPUT ${prepared}
  COMMAND ${CMAKE_COMMAND} -DCSV=${csv} -DOUT=${prepared} -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${csv} ${CMAKE_CURRENT_LIST_FILE} VERBATIM)
list(APPEND ALISO_PREPARED ${prepared})
