#include "pincite/cli/run.hpp"

#ifndef PINCITE_BUILD_FOLDER  // where it was built; what is installed does not know it
#define PINCITE_BUILD_FOLDER ""
#endif

int main(int argc, char** argv) {
  return pincite::cli::run(argc, argv, PINCITE_BUILD_FOLDER);
}
