#pragma once
/// The command line: parse, call, print, choose the exit status.

namespace pincite::cli {

/// The program `pincite`: runs what reads only catalogue and index, and becomes `pincite-full` for
/// every other command, so that a search does not wait for the libraries of PDF, OCR and network to
/// be loaded (two thirds of its time, decision 20). `build_folder` is where a copy out of a build
/// finds it; "" for none. Returns the exit status of the contract. Call once per process.
int run(int argc, char** argv, const char* build_folder);

/// The program `pincite-full`: every command.
int run_full(int argc, char** argv);

}  // namespace pincite::cli
