# `cpack -G DEB` in the build folder makes pincite_<version>_<architecture>.deb: program, man pages,
# systemd units, the user "pincite", its folders, and the configuration file.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME pincite)
set(CPACK_PACKAGE_CONTACT "pincite maintainers <pincite@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "${PROJECT_DESCRIPTION}
 Keeps a library of court filings (PDF), finds words in them with page and line,
 and says for every quotation of a news story which filing it comes from and
 whether the words are right. Runs unattended every night.")
# Libraries are found by dpkg-shlibdeps; the rest is the runtime group of scripts/packages.txt.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
file(STRINGS scripts/packages.txt lines)
set(inside OFF)
foreach(line IN LISTS lines)
  if(line MATCHES "^## ")
    string(COMPARE EQUAL "${line}" "## runtime: needed when pincite runs" inside)
  elseif(inside AND line MATCHES "^([a-z0-9.+-]+)  ")
    list(APPEND runtime ${CMAKE_MATCH_1})
  endif()
endforeach()
# systemd-sysusers and systemd-tmpfiles make the user and the folders, also where systemd does not run.
list(APPEND runtime "systemd | systemd-standalone-sysusers" "systemd | systemd-standalone-tmpfiles")
list(JOIN runtime ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${PROJECT_SOURCE_DIR}/index/package/conffiles ${PROJECT_SOURCE_DIR}/index/package/postinst
    ${PROJECT_SOURCE_DIR}/index/package/prerm ${PROJECT_SOURCE_DIR}/index/package/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Only the package writes below /etc: dpkg keeps what an operator changed there.
set(CPACK_INSTALLED_DIRECTORIES ${CMAKE_BINARY_DIR}/package/etc /etc)
configure_file(index/nightly/nightly.conf ${CMAKE_BINARY_DIR}/package/etc/pincite/nightly.conf COPYONLY)
include(CPack)
