#pragma once
/// Other programs, run once and waited for.

#include "pincite/base/result.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::base {

/// Runs `argv` (argv[0] is a path, no shell) with `input` on its standard input; its output is
/// dropped, its standard error is ours. Waits at most `limit`, then kills it. Fails with
/// source_unreachable when it cannot be started, does not end in time or with another status than
/// 0.
Status run_command(const std::vector<std::string>& argv, std::string_view input,
                   std::chrono::milliseconds limit);

}  // namespace pincite::base
