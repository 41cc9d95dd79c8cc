"""``make soak WHAT=parsers``: coverage-guided fuzzing of every reader of files, without the door between.

    python bench/fuzz.py [--seconds 60] [--only docx,rtf] [--keep DIR]

Each reader runs in a process of its own under atheris, which watches which lines of it a file
reaches and changes the file so that it reaches more. It begins with a good file of its kind. A
refusal in a sentence is what a reader may end with; counted are files on which it failed otherwise,
by the place where it did, files that took longer than 20 seconds, and readers that ended by a
signal. In the program each of these costs one line, since a reader is closed off; here they are
found so that they can be mended. The table is printed; 1 when anything was found.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import traceback
from importlib import import_module
from pathlib import Path

READERS = {
    "html": ("habeas.text.html:opened", "a.html"),
    "mail": ("habeas.text.mail:opened", "a.eml"),
    "mailbox": ("habeas.text.mailbox:opened", "a.mbox"),
    "zip": ("habeas.text.zipped:opened", "a.zip"),
    "docx": ("habeas.text.docx_words:story", "document.xml"),
    "odf": ("habeas.text.odf_words:story", "content.xml"),
    "rtf": ("habeas.text.rtf:opened", "a.rtf"),
    "warc": ("habeas.text.warc:opened", "a.warc"),
    "chat": ("habeas.text.chat_text:opened", "chat.txt"),
    "telegram": ("habeas.text.telegram:opened", "result.json"),
    "telegram page": ("habeas.text.telegram_page:opened", "a.html"),
    "picture": ("habeas.text.picture:opened", "a.png"),
    "plain": ("habeas.text.plain:opened", "a.txt"),
    "pdf": ("habeas.text.pdf:opened", "a.pdf"),
}
"""A reader by its kind, and the good file that it begins with. Of packages the part with the words
is changed: changes of packed bytes reach nothing but the check of their sum."""
LONGEST = 30_000
_RUNS = re.compile(r"#(\d+)\s+DONE.*?cov: (\d+)|stat::number_of_executed_units: (\d+)")


def good(name: str) -> bytes:
    """The good file of a kind."""
    import io
    import zipfile

    sys.path.insert(0, str(Path(__file__).parent))
    from hostile import EXAMPLE, seeds

    made = seeds(EXAMPLE.read_text("utf-8")[:1500])
    if name == "document.xml":
        return zipfile.ZipFile(io.BytesIO(made["a.docx"])).read("word/document.xml")
    if name == "content.xml":
        return zipfile.ZipFile(io.BytesIO(made["a.odt"])).read("content.xml")
    if name == "a.png":
        return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10\x08" + bytes(
            30
        )
    if name == "a.txt":
        return "法院今天判处倪波有期徒刑五年。".encode("gb18030") * 9
    return made[name]


def one(kind: str, found: Path, options: list[str]) -> None:
    """Fuzz one reader in this process; what it fails on is written down. This never returns."""
    import atheris

    place, name = READERS[kind]
    module, function = place.split(":")
    with atheris.instrument_imports(include=["habeas.text"]):
        from habeas.text import errors

        loaded = import_module(module)
    if hasattr(loaded, "warm"):
        loaded.warm()
    reader = getattr(loaded, function)
    seen: set[str] = set()

    def look(data: bytes) -> None:
        try:
            reader(data, name)
        except errors.Unreadable:
            pass
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}"
            if where not in seen:
                seen.add(where)
                number = len(list(found.glob("*.bin")))
                (found / f"{number}.bin").write_bytes(data)
                (found / f"{number}.json").write_text(json.dumps(where))

    atheris.Setup([sys.argv[0], *options], look)
    atheris.Fuzz()


def fuzzed(kind: str, seconds: int, keep: Path) -> tuple[int, int, list[str]]:
    """How many files one reader was given, how many lines of it they reached, what it failed on."""
    place = keep / kind.replace(" ", "-")
    corpus, found = place / "corpus", place / "found"
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(exist_ok=True)
    (corpus / "good").write_bytes(good(READERS[kind][1])[:LONGEST])
    options = (
        f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", f"-max_len={LONGEST}",
        "-print_final_stats=1", f"-artifact_prefix={found}/", str(corpus),
    )  # fmt: skip
    command = [sys.executable, __file__, "--reader", kind, "--found", str(found), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    runs = covered = 0
    for match in _RUNS.finditer(done.stderr):
        runs = int(match[1] or match[3] or runs)
        covered = int(match[2] or covered)
    told = [json.loads(path.read_text()) for path in sorted(found.glob("*.json"))]
    told += [
        path.name for path in found.iterdir() if path.name.startswith(("crash", "timeout", "oom"))
    ]
    if done.returncode and not told:
        told.append(f"ended with {done.returncode}: {done.stderr.strip().splitlines()[-1:]}")
    return runs, covered, told


def main() -> int:
    """Fuzz every reader and print the table; 1 when anything was found."""
    parser = argparse.ArgumentParser(description="Coverage-guided fuzzing of the readers.")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--only", default=",".join(READERS))
    parser.add_argument("--keep", default="")
    parser.add_argument("--reader")
    parser.add_argument("--found")
    options, rest = parser.parse_known_args()
    if options.reader:
        one(options.reader, Path(options.found), rest)
        return 0
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        keep = Path(options.keep or folder)
        print("| reader | files | edges reached | failed otherwise than with a sentence |")
        print("|---|---|---|---|")
        for kind in options.only.split(","):
            runs, covered, told = fuzzed(kind, options.seconds, keep)
            bad += len(told)
            print(f"| {kind} | {runs:,} | {covered:,} | {'; '.join(told) or '0'} |", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
