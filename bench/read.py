"""Reading speed by language, and on the same texts in the same run that of two other programs.

Documents of 3 kB a second on one core, warm: Habeas from bytes to claims; spaCy's blank pipeline
with a Matcher that holds the same trigger words (it tells where they stand and nothing more);
dateparser's ``search_dates`` (dates alone). The texts are ``bench/texts`` and the bundled examples,
or the text files of a folder given as argument. The programs take turns in every round; medians
are printed.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.reading import read
from habeas.reading.chinese.words.triggers import triggers as chinese
from habeas.reading.english.events.triggers import triggers as english
from habeas.reading.languages.language import identify
from habeas.text import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
FOLDERS = (HERE / "texts", HERE.parent / "examples")
ROUNDS = 5
SECONDS = 0.5
"""How long each program runs in each round."""

Corpus = list[tuple[str, bytes, str]]


def corpora(folders: tuple[Path, ...]) -> dict[str, Corpus]:
    """Name, bytes and reading text of the files of some folders, by language."""
    found: dict[str, Corpus] = {"en": [], "zh": []}
    for path in sorted(p for folder in folders for p in folder.iterdir()):
        if path.suffix in {".txt", ".html"}:
            data = path.read_bytes()
            text = read_bytes(data, path.name)[1].characters
            language = identify(text)[:2]
            if language in found:
                found[language].append((path.name, data, text))
    return found


def habeas(corpus: Corpus) -> None:
    """Claims of every document."""
    for name, data, _ in corpus:
        read(*read_bytes(data, name))


def matcher(language: str) -> Callable[[Corpus], None] | None:
    """SpaCy's blank pipeline and a Matcher with the trigger words of a language."""
    try:
        import spacy
        from spacy.matcher import Matcher
    except ImportError:
        return None
    nlp = spacy.blank(language)
    finds = Matcher(nlp.vocab)
    entries = english() if language == "en" else chinese()
    for words in sorted({words for entry in entries for words in entry.words}):
        finds.add(words, [[{"LOWER": token.lower_} for token in nlp.make_doc(words)]])

    def run(corpus: Corpus) -> None:
        for _, _, text in corpus:
            finds(nlp(text))

    return run


def dates(language: str) -> Callable[[Corpus], None] | None:
    """dateparser, looking for the dates of a text in one language."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None

    def run(corpus: Corpus) -> None:
        for _, _, text in corpus:
            search_dates(text, languages=[language])

    return run


def rate(program: Callable[[Corpus], None], corpus: Corpus) -> float:
    """Documents of 3 kB a second of processor time."""
    size, begin = 0, time.process_time()
    while time.process_time() - begin < SECONDS:
        program(corpus)
        size += sum(len(data) for _, data, _ in corpus)
    return size / 3000 / (time.process_time() - begin)


def compare(language: str, corpus: Corpus) -> None:
    """Print the speed of each program on the texts of one language."""
    size = sum(len(data) for _, data, _ in corpus)
    print(f"{language}: {len(corpus)} texts, {size / len(corpus) / 1000:.1f} kB each")
    programs = {
        "habeas": habeas,
        "spaCy blank + Matcher": matcher(language),
        "dateparser.search": dates(language),
    }
    rates: dict[str, list[float]] = {name: [] for name, run in programs.items() if run}
    for name in rates:
        programs[name](corpus)  # type: ignore[misc]
    for _ in range(ROUNDS):
        for name, values in rates.items():
            values.append(rate(programs[name], corpus))  # type: ignore[arg-type]
    own = statistics.median(rates["habeas"])
    for name in programs:
        if name not in rates:
            print(f"  {name:<22} not installed")
            continue
        speed = statistics.median(rates[name])
        ratio = "" if name == "habeas" else f"   habeas is {own / speed:.2f} x as fast"
        print(f"  {name:<22} {speed:7.1f} documents of 3 kB/s/core{ratio}")


def main() -> None:
    """Read everything in turns and print."""
    folders = (Path(sys.argv[1]),) if len(sys.argv) > 1 else FOLDERS
    found = corpora(folders)
    if not any(found.values()):
        raise SystemExit("expected a folder with English or Chinese .txt or .html, found none")
    for language, corpus in found.items():
        if corpus:
            compare(language, corpus)


if __name__ == "__main__":
    main()
