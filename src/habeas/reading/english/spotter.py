"""The words that English patterns need (:mod:`habeas.reading.spotting`)."""

from __future__ import annotations

from habeas.reading.spotting import Spotter

SPOTTER = Spotter()
needing = SPOTTER.needing
