#include "pincite/cli/run.hpp"

int main(int argc, char** argv) {
  return pincite::cli::run_full(argc, argv);
}
