"""What every test may rely on: the shared material, where it stands beside the checkout."""

from __future__ import annotations

import os
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


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "shared: reads the folder shared beside the checkout")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what needs an absent folder, and say how many."""
    if shared_folder() is not None:
        return
    away = [item for item in items if item.get_closest_marker("shared")]
    if away:
        config.hook.pytest_deselected(items=away)
        items[:] = [item for item in items if item not in away]


def pytest_report_header() -> str:
    found = "found" if shared_folder() else "absent: tests that need it are deselected"
    return f"shared material: {found}"


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
