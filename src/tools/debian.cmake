# Run by cpack once all is installed in the folder that becomes the package: what Debian wants of its files.
# CPACK_TEMPORARY_INSTALL_DIRECTORY is that folder.
set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(doc ${root}/doc/aliso)

# Where Debian's zsh looks.
file(MAKE_DIRECTORY ${root}/zsh/vendor-completions)
file(RENAME ${root}/zsh/site-functions/_aliso ${root}/zsh/vendor-completions/_aliso)
file(REMOVE_RECURSE ${root}/zsh/site-functions)

configure_file(${CPACK_ALISO_SOURCE}/data/debian/copyright ${doc}/copyright COPYONLY)
configure_file(${CPACK_ALISO_SOURCE}/data/debian/changelog ${doc}/changelog.Debian COPYONLY)
configure_file(${CPACK_ALISO_SOURCE}/CHANGELOG.md ${doc}/changelog COPYONLY)
configure_file(${CPACK_ALISO_SOURCE}/README.md ${doc}/README.md COPYONLY)
configure_file(${CPACK_ALISO_SOURCE}/README.fr.md ${doc}/README.fr.md COPYONLY)
file(MAKE_DIRECTORY ${root}/lintian/overrides)
configure_file(${CPACK_ALISO_SOURCE}/data/debian/lintian-overrides ${root}/lintian/overrides/aliso COPYONLY)
# The licences of what is linked into the program, as Debian has them: whoever hands the program on hands them on.
foreach(library IN ITEMS libfmt-dev libyaml-cpp-dev libcli11-dev nlohmann-json3-dev libicu-dev libcmark-gfm-dev)
  if(NOT EXISTS /usr/share/doc/${library}/copyright)
    message(WARNING "No licence of ${library}: there is no /usr/share/doc/${library}/copyright here")
    continue()
  endif()
  file(MAKE_DIRECTORY ${doc}/libraries)
  configure_file(/usr/share/doc/${library}/copyright ${doc}/libraries/${library}.copyright COPYONLY)
endforeach()

# Which compiler it was is nothing to anybody's disk.
file(GLOB programs ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/bin/*)
execute_process(COMMAND strip --remove-section=.comment --remove-section=.note ${programs} COMMAND_ERROR_IS_FATAL ANY)

# -n: no time in it, so that the same sources give the same bytes.
file(GLOB_RECURSE compressed ${root}/man/*.1 ${root}/man/*.5 ${root}/man/*.7)
execute_process(COMMAND gzip -9n ${compressed} ${doc}/changelog ${doc}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_INSTALL_DIRECTORY} COMMAND_ERROR_IS_FATAL ANY)
