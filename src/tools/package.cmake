# `cpack -G DEB`: one file that `apt install ./aliso_*.deb` takes, of whatever was built.
# What only Debian wants (pages compressed, its own folders, copyright, changelog) is done by debian.cmake.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME aliso)
set(CPACK_PACKAGE_CONTACT "The makers of aliso <aliso@packages.debian.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "evenings of a network of associations: invitations, turnout, debriefs")
set(CPACK_PACKAGE_DESCRIPTION
    "For whoever keeps a network of associations meeting. Structures, events
and invitations are plain text files; aliso says who is to be invited,
reminded, phoned or thanked, sends it, notes who came, and writes the
debrief: how many announced themselves, how many came, what share of the
network that is. In French and in English.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)  # as Debian's own: a third less to fetch than gzip
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Sending by e-mail: a program of one's own choice (mail.command).
set(CPACK_DEBIAN_PACKAGE_SUGGESTS msmtp)
set(CPACK_ALISO_SOURCE ${PROJECT_SOURCE_DIR})
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/src/tools/debian.cmake)
include(CPack)
