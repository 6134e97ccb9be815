// Runs a command behind the walls that a systemd unit names, where no systemd runs:
//   as_service UNIT_FILE SYSCALLS COMMAND…
// SYSCALLS is a file with the names that SystemCallFilter= allows, one a line (systemd-analyze
// syscall-filter). The filters are those of systemd 252 (src/shared/seccomp-util.c): each setting
// is a filter of its own that refuses with an error number; only a call outside of
// SystemCallFilter= kills. Of the unit are read: CapabilityBoundingSet, LockPersonality,
// NoNewPrivileges, ProtectClock, ProtectHostname, ProtectKernelLogs, ProtectKernelModules,
// RestrictAddressFamilies, RestrictNamespaces, RestrictRealtime, RestrictSUIDSGID, UMask. A setting
// that is missing raises no wall. Root becomes nobody, in the place of User=.
#include <seccomp.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <initializer_list>
#include <linux/capability.h>
#include <sched.h>
#include <sstream>
#include <string>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr uid_t nobody = 65534;

void demand(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "as_service: %s\n", what.c_str());
  std::exit(70);
}

/// The settings of a unit file; of one that stands twice the last counts.
class Unit {
 public:
  explicit Unit(const char* file) : file_(file) {}
  [[nodiscard]] bool has(const std::string& name) const { return value(name) != missing; }
  [[nodiscard]] bool on(const std::string& name) const {
    const std::string set = value(name);
    demand(set == missing || set == "yes" || set == "no", name + "= is neither yes nor no");
    return set == "yes";
  }
  [[nodiscard]] std::string value(const std::string& name) const {
    std::ifstream in(file_);
    std::string found = missing;
    for (std::string line; std::getline(in, line);)
      if (line.starts_with(name + "=")) found = line.substr(name.size() + 1);
    return found;
  }

 private:
  static constexpr const char* missing = "(missing)";
  const char* file_;
};

/// One filter: what it does not name goes through.
class Filter {
 public:
  explicit Filter(std::uint32_t otherwise = SCMP_ACT_ALLOW) : context_(seccomp_init(otherwise)) {}
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;
  ~Filter() { seccomp_release(context_); }

  void refuse(int error, const char* name, std::initializer_list<scmp_arg_cmp> when = {}) {
    const int call = seccomp_syscall_resolve_name(name);
    if (call == __NR_SCMP_ERROR) return;  // not known to this libseccomp
    add(SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error)), call, when);
  }
  void allow(int call) { add(SCMP_ACT_ALLOW, call, {}); }
  void load() { demand(seccomp_load(context_) == 0, "a filter cannot be loaded"); }

 private:
  void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> when) {
    const auto count = static_cast<unsigned>(when.size());
    const int done = seccomp_rule_add_array(context_, action, call, count, when.begin());
    demand(done == 0 || done == -EDOM || done == -EACCES, "a rule cannot be added");
  }
  scmp_filter_ctx context_;
};

scmp_arg_cmp has_bits(unsigned argument, scmp_datum_t bits) {
  return {argument, SCMP_CMP_MASKED_EQ, bits, bits};
}

int family(const std::string& name) {
  if (name == "AF_UNIX") return AF_UNIX;
  if (name == "AF_INET") return AF_INET;
  if (name == "AF_INET6") return AF_INET6;
  return name == "AF_NETLINK" ? AF_NETLINK : -1;
}

void restrict_families(const std::string& allowed) {
  std::vector<bool> may(AF_MAX, false);
  std::istringstream names(allowed);
  for (std::string name; names >> name;) {
    demand(family(name) >= 0, "unknown family " + name);
    may[static_cast<std::size_t>(family(name))] = true;
  }
  Filter filter;
  filter.refuse(EAFNOSUPPORT, "socket", {{0, SCMP_CMP_GE, AF_MAX, 0}});
  for (scmp_datum_t each = 0; each < AF_MAX; ++each)
    if (!may[each]) filter.refuse(EAFNOSUPPORT, "socket", {{0, SCMP_CMP_EQ, each, 0}});
  filter.load();
}

/// clone3 hides its flags from filters: systemd says that the kernel has none, and all fall back.
void restrict_namespaces() {
  Filter filter;
  filter.refuse(ENOSYS, "clone3");
  filter.refuse(EPERM, "setns");
  for (const scmp_datum_t kind : {CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET,
                                  CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP}) {
    filter.refuse(EPERM, "unshare", {has_bits(0, kind)});
    filter.refuse(EPERM, "clone", {has_bits(0, kind)});
  }
  filter.load();
}

void restrict_suid() {
  Filter filter;
  for (const scmp_datum_t bit : {S_ISUID, S_ISGID}) {
    for (const char* call : {"chmod", "fchmod", "mkdir", "mknod", "creat"})
      filter.refuse(EPERM, call, {has_bits(1, bit)});
    for (const char* call : {"fchmodat", "mkdirat", "mknodat"})
      filter.refuse(EPERM, call, {has_bits(2, bit)});
    filter.refuse(EPERM, "open", {has_bits(1, O_CREAT), has_bits(2, bit)});
    filter.refuse(EPERM, "openat", {has_bits(2, O_CREAT), has_bits(3, bit)});
  }
  filter.refuse(ENOSYS, "openat2");
  filter.load();
}

void restrict_realtime() {
  Filter filter;
  for (const scmp_datum_t policy : {SCHED_FIFO, SCHED_RR, 6 /* SCHED_DEADLINE */})
    filter.refuse(EPERM, "sched_setscheduler", {{1, SCMP_CMP_EQ, policy, 0}});
  filter.load();
}

void lock_personality() {
  Filter filter;
  const auto now = static_cast<scmp_datum_t>(::personality(0xffffffffUL));
  filter.refuse(EPERM, "personality", {{0, SCMP_CMP_NE, now, 0}});
  filter.load();
}

void refuse_all(std::initializer_list<const char*> calls) {
  Filter filter;
  for (const char* call : calls)
    filter.refuse(EPERM, call);
  filter.load();
}

void raise_walls(const Unit& unit) {
  const std::string families = "RestrictAddressFamilies";
  if (unit.has(families)) restrict_families(unit.value(families));
  if (unit.on("RestrictNamespaces")) restrict_namespaces();
  if (unit.on("RestrictSUIDSGID")) restrict_suid();
  if (unit.on("RestrictRealtime")) restrict_realtime();
  if (unit.on("LockPersonality")) lock_personality();
  if (unit.on("ProtectKernelModules")) refuse_all({"delete_module", "finit_module", "init_module"});
  if (unit.on("ProtectKernelLogs")) refuse_all({"syslog"});
  if (unit.on("ProtectClock")) refuse_all({"adjtimex", "clock_adjtime", "clock_settime"});
  if (unit.on("ProtectHostname")) refuse_all({"sethostname", "setdomainname"});
}

/// SystemCallFilter=, which systemd raises last.
void allow_only(const char* file) {
  Filter filter(SCMP_ACT_KILL_PROCESS);
  std::ifstream in(file);
  int allowed = 0;
  for (std::string name; in >> name;) {
    const int call = seccomp_syscall_resolve_name(name.c_str());
    if (call == __NR_SCMP_ERROR) continue;
    filter.allow(call);
    ++allowed;
  }
  demand(allowed > 100, "the list of system calls is too short");
  filter.load();
}

void give_up_rights(const Unit& unit) {
  ::umask(static_cast<mode_t>(std::stoi(unit.value("UMask"), nullptr, 8)));
  const std::string kept = unit.value("CapabilityBoundingSet");
  for (unsigned long one = 0; kept.empty() && one <= CAP_LAST_CAP; ++one)
    ::prctl(PR_CAPBSET_DROP, one, 0, 0, 0);  // without the right to do so there is none
  if (::getuid() == 0) {
    demand(::setgroups(0, nullptr) == 0 && ::setresgid(nobody, nobody, nobody) == 0 &&
               ::setresuid(nobody, nobody, nobody) == 0,
           "cannot become nobody");
  }
  // An unprivileged user needs it for the filters, as systemd's does; it is asked about by itself.
  demand(unit.on("NoNewPrivileges"), "the unit lacks NoNewPrivileges=yes");
  demand(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "no_new_privs");
}

}  // namespace

int main(int argc, char** argv) {
  demand(argc > 3, "usage: as_service UNIT_FILE SYSCALLS COMMAND…");
  const Unit unit(argv[1]);
  give_up_rights(unit);
  raise_walls(unit);
  allow_only(argv[2]);
  std::vector<char*> command(argv + 3, argv + argc);
  command.push_back(nullptr);
  ::execvp(command[0], command.data());
  demand(false, "the command cannot be run");
}
