// Runs a command behind the walls that a systemd unit names, where no systemd runs:
//   as_service UNIT_FILE SYSCALLS COMMAND…
// SYSCALLS is a file with the names that SystemCallFilter= allows, one a line (systemd-analyze
// syscall-filter). What else is called kills the process, as in the service. Of the unit itself are
// read: NoNewPrivileges, CapabilityBoundingSet, RestrictAddressFamilies, RestrictNamespaces, UMask.
#include <seccomp.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <linux/capability.h>
#include <sched.h>
#include <sstream>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "as_service: %s\n", what);
  std::exit(70);
}

std::string setting(const std::string& unit, const std::string& name) {
  std::ifstream in(unit);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(name + "=")) return line.substr(name.size() + 1);
  return "(none)";
}

int family(const std::string& name) {
  if (name == "AF_UNIX") return AF_UNIX;
  if (name == "AF_INET") return AF_INET;
  if (name == "AF_INET6") return AF_INET6;
  return name == "AF_NETLINK" ? AF_NETLINK : -1;
}

void allow_calls(scmp_filter_ctx filter, const std::string& file) {
  std::ifstream in(file);
  int allowed = 0;
  for (std::string name; in >> name;) {
    const int number = seccomp_syscall_resolve_name(name.c_str());
    if (number == __NR_SCMP_ERROR || name == "socket" || name == "clone") continue;
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 0);
    ++allowed;
  }
  demand(allowed > 100, "the list of system calls is too short");
}

/// socket() for the families named only; no new namespaces.
void restrict_calls(scmp_filter_ctx filter, const std::string& families) {
  if (families == "(none)") seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(socket), 0);
  std::istringstream names(families == "(none)" ? "" : families);
  for (std::string name; names >> name;) {
    demand(family(name) >= 0, ("unknown " + name).c_str());
    const auto same = SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(family(name)));
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(socket), 1, same);
  }
  constexpr scmp_datum_t namespaces = CLONE_NEWNS | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET |
                                      CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;
  const auto plain = SCMP_A0(SCMP_CMP_MASKED_EQ, namespaces, 0);
  seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, plain);
}

}  // namespace

int main(int argc, char** argv) {
  demand(argc > 3, "usage: as_service UNIT_FILE SYSCALLS COMMAND…");
  const std::string unit = argv[1];
  demand(setting(unit, "NoNewPrivileges") == "yes", "the unit lacks NoNewPrivileges=yes");
  demand(setting(unit, "CapabilityBoundingSet").empty(), "the unit keeps capabilities");
  demand(setting(unit, "RestrictNamespaces") == "yes", "the unit allows namespaces");
  ::umask(static_cast<mode_t>(std::stoi(setting(unit, "UMask"), nullptr, 8)));
  for (unsigned long capability = 0; capability <= CAP_LAST_CAP; ++capability)
    ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);  // without the right to do so there is none
  demand(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "no_new_privs");
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
  allow_calls(filter, argv[2]);
  restrict_calls(filter, setting(unit, "RestrictAddressFamilies"));
  demand(seccomp_load(filter) == 0, "the filter cannot be loaded");
  seccomp_release(filter);
  std::vector<char*> command(argv + 3, argv + argc);
  command.push_back(nullptr);
  ::execvp(command[0], command.data());
  demand(false, "the command cannot be run");
}
