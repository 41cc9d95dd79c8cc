"""How well the reader does on the annotated documents under ``bench/corpus``, set by set, and how
much it invents on the pages under ``bench/corpus/no-case``, which hold no case.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

CORPUS = Path(__file__).resolve().parent / "corpus"


def main() -> None:
    """Read and score each set, or the folders given as arguments."""
    given = [Path(name) for name in sys.argv[1:]]
    folders = given or sorted(path.parent for path in CORPUS.glob("*/docs.jsonl"))
    for folder in folders:
        with tempfile.TemporaryDirectory() as out:
            habeas("read", str(folder / "docs"), "--meta", str(folder / "docs.jsonl"),
                   "--format", "claims", "--out", out)  # fmt: skip
            print(f"== {folder.name}")
            print(habeas("score", out, str(folder)))
    if not given:
        for folder in sorted(path.parent for path in CORPUS.glob("no-case/*/docs.jsonl")):
            print(f"== no case, {folder.name}: {invented(folder)}")


def invented(folder: Path) -> str:
    """How many claims are made of pages that hold no case, and on how many of them."""
    with tempfile.TemporaryDirectory() as out:
        habeas("read", str(folder / "docs"), "--meta", str(folder / "docs.jsonl"),
               "--format", "claims", "--out", out)  # fmt: skip
        made = [len(page.read_text("utf-8").splitlines()) for page in Path(out).glob("*.jsonl")]
    pages = len(list((folder / "docs").iterdir()))
    return f"{sum(made)} claims invented on {sum(map(bool, made))} of {pages} pages"


def habeas(*arguments: str) -> str:
    """What a command prints; its error line ends the run."""
    command = [sys.executable, "-m", "habeas", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
