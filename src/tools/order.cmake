# The functions that a small command calls lie together in the program, in the order of their first calls. A page fault
# brings 64 kB of the program: scattered as the linker finds them, `stats` takes some 60 such pieces of code, in order
# 35, which is a tenth of its time and more. The program is linked once as it comes, `stats` of an example is watched,
# and it is linked again; so the order needs no care. Where the linker takes no such script (GNU ld and lld do), or the
# program can't be watched, it stays as it comes.
include(CheckLinkerFlag)
set(order ${CMAKE_BINARY_DIR}/prepared/order.ld)
file(WRITE ${CMAKE_BINARY_DIR}/prepared/none.ld "SECTIONS { .text.first : { *(.text.none) } } INSERT BEFORE .text;\n")
check_linker_flag(CXX "-Wl,-T,${CMAKE_BINARY_DIR}/prepared/none.ld" ALISO_LINKS_IN_ORDER)
if(NOT ALISO_LINKS_IN_ORDER OR CMAKE_CROSSCOMPILING OR NOT CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
  return()
endif()
add_executable(aliso-as-it-comes src/main.cpp)
target_link_libraries(aliso-as-it-comes PRIVATE aliso-rooms aliso-static)
aliso_tool(order)
add_custom_command(
  OUTPUT ${order}
  COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 ALISO_TODAY=2026-01-15 $<TARGET_FILE:prepare-order> ${order}
          $<TARGET_FILE:aliso-as-it-comes> -C examples/parole-de-reseau stats 2022-04
  DEPENDS prepare-order aliso-as-it-comes WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
target_sources(aliso PRIVATE ${order})
set_target_properties(aliso PROPERTIES LINK_DEPENDS ${order})
target_link_options(aliso PRIVATE -Wl,-T,${order})
