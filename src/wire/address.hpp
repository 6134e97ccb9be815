#pragma once
/// Which network addresses belong to the outside world.

#include <sys/socket.h>

namespace pincite::wire {

/// True for a globally reachable unicast address by the IANA special-purpose registries (RFC 6890):
/// not loopback, private, link-local, shared, documentation, benchmark, multicast, reserved – nor
/// any of these wrapped into IPv6 (mapped, NAT64, 6to4, Teredo).
bool is_public(const sockaddr* address);

}  // namespace pincite::wire
