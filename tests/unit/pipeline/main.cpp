// The test program is also its own extraction worker, as the real binary is.
#include "pincite/extract/pool.hpp"

#include <gtest/gtest.h>

#include <string_view>

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "extract-worker") {
    return pincite::extract::worker_main();
  }
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
