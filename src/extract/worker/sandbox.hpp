#pragma once

#include <cstddef>
#include <cstdint>

namespace pincite::extract {

/// Gives up the network, writing to files and starting programs for good; reading files stays
/// (the PDF, fonts, OCR data). Silence on standard error. On a kernel without seccomp only the
/// resource limits protect.
void enter_sandbox();

/// Limits the memory that this process may fill (not file mappings) and core dumps.
void limit_memory(std::uint64_t bytes);

/// The process is killed when it uses this much more CPU time.
void limit_cpu(std::uint32_t seconds);

}  // namespace pincite::extract
