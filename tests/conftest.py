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


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(MADE, ""), ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        os.environ[MADE] = tempfile.mkdtemp(prefix="habeas-tests-")
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
