"""The corridor for very many mentions: their features are written down and linked all at once.

The links come back as proposals: somebody decides on each, and none joins by itself. The engine is
Splink on DuckDB (``pip install "habeas[linkage]"``), in memory and in a folder that is removed.
"""

from __future__ import annotations

import csv
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self

from habeas.people.feature_files import NoEngine, write_features
from habeas.people.linkage import IDENTITY, MACROS, counted, model, moved_by, settings
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import duckdb

    from habeas.people.known_by import KnownBy
    from habeas.people.linkage import Learned
    from habeas.register.store import Register

_AT_ONCE = 20_000
_SAMPLED = 1_000_000
MEMORY = "600MB"
"""What DuckDB may hold in memory; beyond it, it writes to the folder."""


class NoPlace(HabeasError):
    """A file of features that cannot be written where it was to be."""

    def __init__(self) -> None:
        super().__init__(
            "expected a place where a file of features can be written, found none there; name "
            "another file"
        )


class BadLinks(HabeasError):
    """A file of links that is none."""

    def __init__(self) -> None:
        super().__init__(
            "expected a CSV file with mention_l, mention_r and match_weight, numbers all, found "
            "another; write it as docs/linking.md says"
        )


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions, the earlier first, and what speaks for their being one person, in bits."""

    left: int
    right: int
    bits: float


class Linking:
    """Mentions whose features stand in a Parquet file, linked by the model.

    ``folder`` is where the engine puts what its ``memory`` does not hold. Decisions of researchers,
    pairs of mentions that are one person (``same``), move the model. Use it as a context manager.
    """

    def __init__(
        self,
        features: Path,
        folder: Path,
        same: Sequence[tuple[int, int]] = (),
        *,
        memory: str = MEMORY,
    ) -> None:
        splink = _splink()
        self.base = _connected(folder, memory)
        self.base.read_parquet(str(features)).create_view("mentions")
        self._programme = splink.DuckDBAPI(self.base)
        self._table = self._programme.register("mentions")
        self.mentions = int(self._asked("SELECT count(*) FROM mentions")[0][0])
        learned = {**self._counted(), **(self._moved(same) if same else {})}
        self._linker = self._linker_of(settings(self.mentions, learned))
        self._found = self._linker.inference.predict(threshold_match_weight=0.0)
        self.base.execute(
            f"CREATE VIEW links AS SELECT {IDENTITY}_l AS one, {IDENTITY}_r AS other,"  # noqa: S608 - our own names
            f" match_weight AS bits FROM {self._found.physical_name}"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.base.close()

    def links(self) -> Iterator[Link]:
        """Every link that the model proposes, the surest first."""
        found = self.base.execute(
            "SELECT least(one, other), greatest(one, other), bits FROM links WHERE bits >= ?"
            " ORDER BY bits DESC, 1, 2",
            [model()["propose_from"]],
        )
        while some := found.fetchmany(_AT_ONCE):
            yield from (Link(*one) for one in some)

    def proposed(self) -> int:
        """How many links the model proposes."""
        found = self.base.execute(
            "SELECT count(*) FROM links WHERE bits >= ?", [model()["propose_from"]]
        )
        return int(found.fetchall()[0][0])

    def clusters(self) -> str:
        """The name of a table of mentions with ``cluster_id``: what hangs together by its links."""
        found = self._linker.clustering.cluster_pairwise_predictions_at_threshold(
            self._found, threshold_match_weight=model()["cluster_from"]
        )
        return str(found.physical_name)

    def _counted(self) -> Learned:
        """How often any two mentions agree in what many share."""
        linker = self._linker_of(settings(self.mentions, only="counted"))
        linker.training.estimate_u_using_random_sampling(max_pairs=_SAMPLED)
        return counted(linker.misc.save_model_to_json())

    def _moved(self, same: Sequence[tuple[int, int]]) -> Learned:
        """How often mentions agree that are one person, by decisions."""
        self.base.execute(f"CREATE TABLE labels ({IDENTITY}_l BIGINT, {IDENTITY}_r BIGINT)")
        self.base.executemany("INSERT INTO labels VALUES (?, ?)", [list(pair) for pair in same])
        linker = self._linker_of(settings(self.mentions))
        linker.training.estimate_m_from_pairwise_labels("labels")
        return moved_by(linker.misc.save_model_to_json(), len(same))

    def _linker_of(self, model_settings: Mapping[str, Any]) -> Any:  # noqa: ANN401 - optional
        splink = _splink()
        creator = splink.SettingsCreator(**model_settings)
        return splink.Linker(self._table, creator, log_level=None)

    def _asked(self, question: str) -> list[tuple[Any, ...]]:
        return self.base.execute(question).fetchall()


def _connected(folder: Path, memory: str) -> duckdb.DuckDBPyConnection:
    """DuckDB in memory, silent, with nothing loaded from elsewhere."""
    import duckdb  # noqa: PLC0415 - only where many are linked

    base = duckdb.connect(
        config={
            "temp_directory": str(folder), "memory_limit": memory,
            "preserve_insertion_order": "false",
            "autoinstall_known_extensions": "false", "autoload_known_extensions": "false",
        }
    )  # fmt: skip
    base.execute("SET enable_progress_bar = false")
    for macro in MACROS:
        base.execute(macro)
    return base


def _splink() -> Any:  # noqa: ANN401 - an optional package
    """Splink, silent. Raises NoEngine."""
    try:
        import splink  # noqa: PLC0415 - an optional package
    except ImportError:
        raise NoEngine from None
    logging.getLogger("splink").setLevel(logging.ERROR)
    return splink


@dataclass(frozen=True, slots=True)
class Linked:
    """What came of linking: how many mentions, links that the model proposes, pairs decided to be
    one person that moved it, and proposals that were recorded.
    """

    mentions: int
    links: int
    decisions: int
    proposed: int


def write_mentions(register: Register, path: Path) -> int:
    """Write the features of every mention that may be linked to a Parquet file; how many. Words
    become numbers under a key that is made for this once and kept nowhere.
    """
    from habeas.register.linked import every_mention  # noqa: PLC0415 - only with a register

    return write_features(path, every_mention(register), known_of, token_bytes(32))


def known_of(words: str) -> KnownBy:
    """What a mention is known by, from the words that the register holds."""
    from habeas.people.known_by import KnownBy  # noqa: PLC0415 - only with a register
    from habeas.register.stored import restored  # noqa: PLC0415 - the same

    return restored(KnownBy, json.loads(words))


def link(register: Register, *, at: str, most: int) -> Linked:
    """Link all mentions and record what is new as questions, ``most`` of them, the surest first."""
    from habeas.register.linked import decided_same  # noqa: PLC0415 - only with a register

    _splink()
    with TemporaryDirectory(prefix=".features.new", dir=register.place.folder) as folder:
        path, same = Path(folder) / "mentions.parquet", decided_same(register)
        if write_mentions(register, path) < 2:
            return Linked(0, 0, 0, 0)
        with Linking(path, Path(folder), same) as linking:
            proposed = propose_links(register, linking.links(), at=at, most=most)
            return Linked(linking.mentions, linking.proposed(), len(same), proposed)


def propose_links(register: Register, links: Iterable[Link], *, at: str, most: int) -> int:
    """Record links as questions with their evidence, ``most`` of them; how many were new.

    A link between names that differ, or to somebody whose name was kept back, is no question.
    """
    from habeas.people.keys import keys  # noqa: PLC0415 - only with a register
    from habeas.people.weighing import weigh  # noqa: PLC0415 - the same
    from habeas.register.linked import Proposal, bearers, open_pairs, propose  # noqa: PLC0415

    found: list[Proposal] = []
    pairs = open_pairs(register, ((one.left, one.right, one.bits) for one in links))
    for left, right, bits in pairs:
        if len(found) >= most:
            break
        one, other = known_of(left.known_by), known_of(right.known_by)
        beside = (f"beside {name}" for name in one.beside)
        persons, several = bearers(register, sorted({*keys(one), *one.days, *beside}))
        weighed = weigh(one, other, persons=persons, bearers=several)
        if not weighed.kinds:
            continue
        because = (*weighed.because, f"linked among all that are held: {bits:+.1f}")
        found.append(Proposal(left.number, right.number, weighed.bits, because))
    propose(register, found, at=at)
    return len(found)


def links_of(path: Path) -> list[Link]:
    """Links that an engine elsewhere found, the surest first: a CSV file with the columns
    ``mention_l``, ``mention_r`` and ``match_weight``. Raises BadLinks.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file)
            if not {"mention_l", "mention_r", "match_weight"} <= {*(table.fieldnames or ())}:
                raise BadLinks
            rows = [
                (int(row["mention_l"]), int(row["mention_r"]), float(row["match_weight"]))
                for row in table
            ]
    except (OSError, UnicodeDecodeError, KeyError, TypeError, ValueError):
        raise BadLinks from None
    least = model()["propose_from"]
    found = [Link(min(a, b), max(a, b), bits) for a, b, bits in rows if bits >= least]
    return sorted(found, key=lambda one: (-one.bits, one.left, one.right))
