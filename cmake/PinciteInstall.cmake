# What `cmake --install` puts where; the Debian package (PincitePackage.cmake) holds the same.
install(TARGETS pincite_installed RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS pincite_full RUNTIME DESTINATION libexec/pincite)  # src/cli/full_program.cpp looks there
set(nightly ${PROJECT_SOURCE_DIR}/index/nightly)
# systemd looks below /usr/lib whatever the multiarch library folder is.
install(FILES ${nightly}/pincite.service ${nightly}/pincite.timer ${nightly}/pincite-backup.service
              ${nightly}/pincite-backup.timer
        DESTINATION lib/systemd/system)
install(FILES ${nightly}/pincite.sysusers DESTINATION lib/sysusers.d RENAME pincite.conf)
install(FILES ${nightly}/pincite.tmpfiles DESTINATION lib/tmpfiles.d RENAME pincite.conf)
install(FILES ${nightly}/nightly.conf ${nightly}/pincite.cron DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(FILES README.md docs/guide-newsrooms.md docs/guide-reporters.md docs/glossary.md docs/accuracy.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Man pages are written in Markdown. Without go-md2man they can be read as they are.
file(GLOB man_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/man/*.1.md)
find_program(GO_MD2MAN go-md2man)
if(GO_MD2MAN)
  foreach(source IN LISTS man_sources)
    cmake_path(GET source STEM LAST_ONLY page)  # pincite-add.1
    set(roff ${CMAKE_BINARY_DIR}/man/${page})
    add_custom_command(
      OUTPUT ${roff}
      COMMAND ${CMAKE_COMMAND} -DSOURCE=${source} -DPAGE=${roff} -DVERSION=${PROJECT_VERSION}
              -DGO_MD2MAN=${GO_MD2MAN} -P ${PROJECT_SOURCE_DIR}/cmake/make_man_page.cmake
      DEPENDS ${source} ${PROJECT_SOURCE_DIR}/cmake/make_man_page.cmake)
    list(APPEND man_pages ${roff}.gz)
    list(APPEND man_roff ${roff})
  endforeach()
  add_custom_target(man ALL DEPENDS ${man_roff})
  install(FILES ${man_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
else()
  install(FILES ${man_sources} DESTINATION ${CMAKE_INSTALL_DOCDIR}/man)
endif()
