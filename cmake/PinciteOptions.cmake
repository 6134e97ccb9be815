# Flags that every pincite target shares; never applied to code from outside.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(pincite_options INTERFACE)
target_compile_features(pincite_options INTERFACE cxx_std_20)
target_compile_options(pincite_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  $<$<BOOL:${PINCITE_WERROR}>:-Werror>)
# GCC 12 reports std::string concatenation as overlapping (its bug 105651).
target_compile_options(pincite_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_include_directories(pincite_options INTERFACE ${PROJECT_SOURCE_DIR}/include)

if(PINCITE_SANITIZE)
  target_compile_options(pincite_options INTERFACE
    -fsanitize=${PINCITE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(pincite_options INTERFACE -fsanitize=${PINCITE_SANITIZE})
  # GCC 12 sees uninitialized members in std::regex when it instruments code (its bug 105562).
  target_compile_options(pincite_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(PINCITE_FUZZ)
  # libFuzzer follows the libraries' branches too, not only those of the target.
  target_compile_options(pincite_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(PINCITE_COVERAGE)
  target_compile_options(pincite_options INTERFACE --coverage)
  target_link_options(pincite_options INTERFACE --coverage)
endif()
if(PINCITE_TIDY)
  set(CMAKE_CXX_CLANG_TIDY clang-tidy-14)
endif()
