"""Names that the researcher passes in, to be looked for in what no reader reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from habeas.records.reading import Reading

_MOST, _LONGEST = 100_000, 200


class BadNames(HabeasError):
    """A --names file that is not as it should be."""

    def __init__(self, line: int) -> None:
        super().__init__(
            f"expected one name of 2 to {_LONGEST} characters on each line of --names (UTF-8, "
            f"at most {_MOST:,} lines), found another form on line {line}; correct it"
        )


def names_in(path: str) -> tuple[str, ...]:
    """The names of a file, one a line; blank lines are passed over."""
    from habeas.text.errors import NoSuchFile

    try:
        data = Path(path).read_bytes()
    except OSError:
        raise NoSuchFile(Path(path).name) from None
    found: dict[str, None] = {}
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        try:
            name = " ".join(line.decode("utf-8").split())
        except UnicodeDecodeError:
            raise BadNames(number) from None
        if name and (not 2 <= len(name) <= _LONGEST or not name.isprintable() or number > _MOST):
            raise BadNames(number)
        if name:
            found[name] = None
    return tuple(found)


def names_of(reading: Reading) -> tuple[str, ...]:
    """The names of a reading that are full enough to be looked for in another document."""
    every = (name for one in reading.persons for name in (one.name, *one.aliases))
    return tuple(dict.fromkeys(name for name in every if _full(name)))


def _full(name: str) -> bool:
    """A name of several words, or a Chinese one: a bare surname would be found everywhere."""
    chinese = all("\u3400" <= character <= "\u9fff" for character in name)
    return len(name) >= 2 if chinese else len(name.split()) > 1
