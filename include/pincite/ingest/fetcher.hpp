#pragma once
/// How sources get at bytes: over the network, or from a folder where everything is saved.

#include "pincite/base/file.hpp"
#include "pincite/wire/client.hpp"

#include <memory>

namespace pincite::ingest {

/// Thread-safe.
class Fetcher {
 public:
  virtual ~Fetcher() = default;
  virtual base::Result<wire::Response> get(const wire::Request& request) = 0;
};

/// The network, through the polite client; which must outlive it.
std::unique_ptr<Fetcher> online(wire::Client& client);

/// A folder of saved answers: https://host/path?query is `<folder>/host/path?query` ('/' in the
/// query written '_', a path that ends in '/' is `…/index`). Where that is missing, a file with the
/// last part of the path as its name, directly in the folder, does. What is not there is a 404; the
/// validators of a request are answered from a hash of the file.
std::unique_ptr<Fetcher> offline(base::fs::path folder);

}  // namespace pincite::ingest
