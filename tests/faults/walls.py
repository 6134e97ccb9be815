#!/usr/bin/env python3
"""Tries, from inside, what the walls of the nightly service are to refuse. Prints what was not.

Usage: walls.py WRITABLE_FOLDER    exit status 0: every wall stands; 1: some do not
"""

import ctypes
import errno
import os
import pathlib
import platform
import signal
import socket
import sys

libc = ctypes.CDLL(None, use_errno=True)
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
CLONE3 = 435  # the same number everywhere
PERSONALITY, ADDR_NO_RANDOMIZE = {"x86_64": 135, "aarch64": 92}[platform.machine()], 0x0040000
PTRACE = {"x86_64": 101, "aarch64": 117}[platform.machine()]


def error_of(call, *arguments) -> int:
    ctypes.set_errno(0)
    return ctypes.get_errno() if call(*arguments) == -1 else 0


def family(number: int) -> int:
    try:
        socket.socket(number, socket.SOCK_DGRAM, 0).close()
    except OSError as problem:
        return problem.errno
    return 0


def mode(folder: pathlib.Path, bits: int) -> int:
    try:
        os.close(os.open(folder / f"mode-{bits:o}", os.O_CREAT | os.O_WRONLY, bits))
    except OSError as problem:
        return problem.errno
    return 0


def in_child(act) -> int:
    """How a child that does it ends: its exit status, or less than zero when a signal kills it."""
    child = os.fork()
    if child == 0:
        os._exit(act())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def realtime() -> int:
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(0))  # EINVAL without the wall
    except OSError as problem:
        return problem.errno
    return 0


def tried(folder: pathlib.Path) -> dict[str, bool]:
    """What holds, by name. EPERM without a wall too, for who has no rights, proves little: the rows
    say something else where they can."""
    (folder / "new").unlink(missing_ok=True)
    (folder / "new").write_text("")
    status = dict(line.split(":\t", 1) for line in pathlib.Path("/proc/self/status").read_text().splitlines())
    return {
        "no new privileges": status["NoNewPrivs"] == "1",
        "no capability can come back": int(status["CapBnd"], 16) == 0,
        "no clone3": error_of(libc.syscall, CLONE3, None, 0) == errno.ENOSYS,
        "no user namespace": error_of(libc.unshare, CLONE_NEWUSER) == errno.EPERM,
        "no setns": error_of(libc.setns, -1, 0) == errno.EPERM,  # EBADF without the wall
        "no packet sockets": family(socket.AF_PACKET) == errno.EAFNOSUPPORT,
        "no bluetooth sockets": family(31) == errno.EAFNOSUPPORT,
        "no set-user-id files": mode(folder, 0o4600) == errno.EPERM,
        "no set-group-id files": mode(folder, 0o2600) == errno.EPERM,
        "no other personality": error_of(libc.syscall, PERSONALITY, ADDR_NO_RANDOMIZE) == errno.EPERM,
        "no realtime": realtime() == errno.EPERM,
        "a call outside of the list kills": in_child(lambda: error_of(libc.syscall, PTRACE, 0, 0, 0, 0)) == -signal.SIGSYS,
        "others may not read": (folder / "new").stat().st_mode & 0o007 == 0,
    }


def main() -> int:
    holes = [name for name, holds in tried(pathlib.Path(sys.argv[1])).items() if not holds]
    for hole in holes:
        print(f"a wall is missing: {hole}")
    return 1 if holes else 0


if __name__ == "__main__":
    sys.exit(main())
