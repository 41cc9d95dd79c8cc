"""The words that English patterns need (:mod:`habeas.reading.spotting`)."""

from __future__ import annotations

from habeas.reading.spotting import Spotter, further

SPOTTER = Spotter(further("english"))
needing = SPOTTER.needing
