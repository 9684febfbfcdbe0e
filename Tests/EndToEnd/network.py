"""Two machines with a cable between them: network namespaces of this one, which need root."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

HOST, GUEST = "10.77.0.1", "10.77.0.2"
NOBODY = "02:00:00:00:00:99"


def run(*command: str) -> str:
    result = subprocess.run(command, capture_output=True, text=True, timeout=15)
    assert result.returncode == 0, f"{' '.join(command)}: {result.stderr}"
    return result.stdout


def require() -> None:
    """Skips where the machine forbids it: nobody has to be root to run the tests. `.ci/run` sets CI, and there it fails."""
    if shutil.which("ip") is None:
        reason = "there is no ip: apt-get install iproute2"
    else:
        probe = subprocess.run(["ip", "netns", "add", f"probe-{os.getpid()}"], capture_output=True, text=True)
        if probe.returncode == 0:
            run("ip", "netns", "delete", f"probe-{os.getpid()}")
            return
        reason = f"network namespaces are forbidden: {probe.stderr.strip()}"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


class Cable:
    """`with` ends it. Commands are run at an end with `at`."""

    def __init__(self) -> None:
        self.host, self.guest = f"host-{os.getpid()}", f"guest-{os.getpid()}"

    def __enter__(self) -> Cable:
        try:
            for name in (self.host, self.guest):
                run("ip", "netns", "add", name)
            run("ip", "-n", self.host, "link", "add", "room", "type", "veth", "peer", "name", "room", "netns", self.guest)
            for name, address in (self.host, HOST), (self.guest, GUEST):
                run("ip", "-n", name, "address", "add", f"{address}/24", "dev", "room")
                for device in ("lo", "room"):
                    run("ip", "-n", name, "link", "set", device, "up")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for name in (self.host, self.guest):
            subprocess.run(["ip", "netns", "delete", name], capture_output=True)

    @staticmethod
    def at(name: str) -> list[str]:
        return ["ip", "netns", "exec", name]

    def unplug(self) -> None:
        """Both ends see that the cable is out."""
        run("ip", "-n", self.guest, "link", "set", "room", "down")

    def plug(self) -> None:
        run("ip", "-n", self.guest, "link", "set", "room", "up")

    def swallow(self) -> None:
        """What either sends goes to nobody, and neither is told."""
        for name, other in (self.host, GUEST), (self.guest, HOST):
            run("ip", "-n", name, "neighbour", "replace", other, "lladdr", NOBODY, "dev", "room", "nud", "permanent")

    def deliver(self) -> None:
        for name, other in (self.host, GUEST), (self.guest, HOST):
            run("ip", "-n", name, "neighbour", "delete", other, "dev", "room")
