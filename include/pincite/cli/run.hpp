#pragma once
/// The command line: parse, call, print, choose the exit status.

namespace pincite::cli {

/// Runs one command; returns the exit status of the contract. Call once per process.
int run(int argc, char** argv);

}  // namespace pincite::cli
