# pincite_room(NAME USES room… LIBRARIES lib…): the static library of one room. It links only the
# rooms named, so that an upward call fails at link time. Sources: src/NAME/CMakeLists.txt.
function(pincite_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
  if(PINCITE_ROOMS AND NOT name IN_LIST PINCITE_ROOMS)
    return()
  endif()
  add_library(pincite_${name} STATIC)
  target_link_libraries(pincite_${name} PRIVATE pincite_options ${ROOM_LIBRARIES})
  target_include_directories(pincite_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include)
  # Private headers of a room are included as "<room>/name.hpp".
  target_include_directories(pincite_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(pincite_${name} PUBLIC pincite_${used})
  endforeach()
  add_subdirectory(${name})
endfunction()

# pincite_unit_tests(ROOM file.cpp… [LIBRARIES lib…]): one GoogleTest program per room, linking that room only.
function(pincite_unit_tests room)
  if(NOT TARGET pincite_${room})
    return()
  endif()
  cmake_parse_arguments(TEST "" "" "LIBRARIES" ${ARGN})
  add_executable(unit_${room} ${TEST_UNPARSED_ARGUMENTS})
  target_link_libraries(unit_${room} PRIVATE
    pincite_${room} pincite_options ${TEST_LIBRARIES} GTest::gmock GTest::gtest_main)
  target_include_directories(unit_${room} PRIVATE
    ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  # Only for the files that ask for it: all others compile alike in every checkout (ccache).
  foreach(file IN LISTS TEST_UNPARSED_ARGUMENTS)
    file(STRINGS ${file} asks REGEX "PINCITE_SOURCE_DIR")
    if(asks)
      set_property(SOURCE ${file} APPEND PROPERTY
        COMPILE_DEFINITIONS PINCITE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    endif()
  endforeach()
  gtest_discover_tests(unit_${room} TEST_PREFIX "unit.${room}." PROPERTIES LABELS "unit;${room}"
                       DISCOVERY_TIMEOUT 60)
endfunction()
