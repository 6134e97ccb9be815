// Preloaded into pincite by tests/faults/nights: counts the calls by which the program changes
// files or talks to others, and kills it at one of them. So a kill falls into the work, however
// fast or busy the machine is, and every step is met in proportion to what it does.
//   PINCITE_KILL_AT=N           dies before its Nth call; of a write, with half of it written
//   PINCITE_COUNT_CALLS=FILE    writes the number of calls of an undisturbed run there
// Counts in the process that was started, anew in what it becomes by exec; workers run undisturbed.
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <string>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};
long last = 0;
pid_t program = 0;
std::array<char, 4096> count_file{};  // no object whose end comes before ours

constexpr const char* started = "PINCITE_KILL_AT_PROCESS";  // its id, set by the first

__attribute__((constructor)) void begin() {
  ::setenv(started, std::to_string(::getpid()).c_str(), 0);
  if (std::atol(std::getenv(started)) != ::getpid()) return;
  program = ::getpid();
  if (const char* at = std::getenv("PINCITE_KILL_AT")) last = std::atol(at);
  if (const char* file = std::getenv("PINCITE_COUNT_CALLS"))
    std::snprintf(count_file.data(), count_file.size(), "%s", file);
}

__attribute__((destructor)) void end() {
  if (count_file[0] == 0 || ::getpid() != program) return;
  const long counted = calls.load();
  if (std::FILE* file = std::fopen(count_file.data(), "w")) {
    std::fprintf(file, "%ld\n", counted);
    std::fclose(file);
  }
}

/// True when this is the call to die at.
bool due() {
  return ::getpid() == program && ++calls == last;
}

void die() {
  ::kill(program, SIGKILL);
}

template <class Call>
Call* real(const char* name) {
  return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static const auto next = real<ssize_t(int, const void*, size_t)>("write");
  if (due()) {
    static_cast<void>(next(file, bytes, size / 2));
    die();
  }
  return next(file, bytes, size);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  static const auto next = real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  if (due()) {
    static_cast<void>(next(file, bytes, size / 2, at));
    die();
  }
  return next(file, bytes, size, at);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  return pwrite64(file, bytes, size, at);
}

ssize_t send(int file, const void* bytes, size_t size, int flags) {
  static const auto next = real<ssize_t(int, const void*, size_t, int)>("send");
  if (due()) die();
  return next(file, bytes, size, flags);
}

int fsync(int file) {
  static const auto next = real<int(int)>("fsync");
  if (due()) die();
  return next(file);
}

int fdatasync(int file) {
  static const auto next = real<int(int)>("fdatasync");
  if (due()) die();
  return next(file);
}

int rename(const char* from, const char* to) {
  static const auto next = real<int(const char*, const char*)>("rename");
  if (due()) die();
  return next(from, to);
}

int unlink(const char* path) {
  static const auto next = real<int(const char*)>("unlink");
  if (due()) die();
  return next(path);
}

int ftruncate64(int file, off64_t size) {
  static const auto next = real<int(int, off64_t)>("ftruncate64");
  if (due()) die();
  return next(file, size);
}

}  // extern "C"
