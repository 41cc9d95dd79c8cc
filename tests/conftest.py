"""What every test may rely on: the shared material, where it stands beside the checkout."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
# Hypothesis reads all our sources before its first draw; on a busy machine that alone takes seconds.
settings.register_profile("house", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("house")


def shared_folder() -> Path | None:
    """The folder ``shared`` beside the checkout, None where there is none."""
    place = ROOT.parent / "shared"
    return place if (place / "corpus").is_dir() else None


MADE = "PYTEST_FILES_MADE"
"""Where files that other programs make for tests stand during a run, for all its processes."""
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of the run's own is made there
_ROOM = 4 << 30


def in_memory() -> Path | None:
    """Memory that is a file system, where there is enough of both: no test takes the machine's
    power away, and thousands of registers need not wait for a disk. A run with ``--basetemp`` keeps
    what tests leave where it says.
    """
    try:
        told = Path("/proc/meminfo").read_text("ascii").splitlines()
        free = 1024 * next(int(one.split()[1]) for one in told if one.startswith("MemAvailable"))
        room = min(free, shutil.disk_usage(MEMORY).free)
    except (OSError, StopIteration):
        return None
    return MEMORY if room >= _ROOM and os.access(MEMORY, os.W_OK | os.X_OK) else None


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(MADE, ""), ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        place = in_memory()
        os.environ[MADE] = made = tempfile.mkdtemp(prefix="tests-of-habeas-", dir=place)
        if place is not None:
            Path(made).chmod(0o711)
            tempfile.tempdir = os.environ["TMPDIR"] = tempfile.mkdtemp(dir=made)
            Path(tempfile.tempdir).chmod(0o1777)
    config.addinivalue_line("markers", "shared: reads the folder shared beside the checkout")
    config.addinivalue_line(
        "markers", "program(name): runs a program of the system, or needs a file of it"
    )


def absent_programs(items: list[pytest.Item]) -> set[str]:
    """The programs that tests ask for and that are not installed."""
    asked = {str(m.args[0]) for item in items for m in item.iter_markers("program")}
    return {
        name
        for name in asked
        if not (Path(name).is_file() if name.startswith("/") else shutil.which(name))
    }


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what needs an absent folder or program, and say how many; where everything is
    required, only the folder may be absent.
    """
    absent = set() if os.environ.get("HABEAS_REQUIRE") == "all" else absent_programs(items)
    away = [
        item
        for item in items
        if any(m.args[0] in absent for m in item.iter_markers("program"))
        or (shared_folder() is None and item.get_closest_marker("shared"))
    ]
    if away:
        config.hook.pytest_deselected(items=away)
        items[:] = [item for item in items if item not in away]


def pytest_report_header() -> list[str]:
    found = "found" if shared_folder() else "absent: tests that need it are deselected"
    programs = [one for one in ("soffice", "tesseract", "chromium") if shutil.which(one) is None]
    told = f"absent: {', '.join(programs)}; their tests are deselected" if programs else "found"
    return [f"shared material: {found}", f"programs of the system: {told}"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Where everything is required, a skipped test is a failure."""
    report = yield
    if (
        report.skipped
        and os.environ.get("HABEAS_REQUIRE") == "all"
        and not hasattr(report, "wasxfail")
    ):
        report.outcome = "failed"
    return report


@pytest.fixture
def shared() -> Path:
    folder = shared_folder()
    assert folder is not None
    return folder
