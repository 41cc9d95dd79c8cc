"""Reading speed: documents of about 3 kB a second on one core, warm, by language.

The texts are the bundled examples repeated to length; a folder given as argument is read instead.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from habeas.reading import read
from habeas.text import read_bytes

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
ROUNDS = 20


def main() -> None:
    """Read everything several times and print documents a second."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    originals = [
        (p.name, p.read_bytes()) for p in sorted(folder.glob("*")) if p.suffix in {".txt", ".html"}
    ]
    if not originals:
        raise SystemExit("expected a folder with .txt or .html files, found none")
    for name, data in originals:
        read(*read_bytes(data, name))
    begin = time.perf_counter()
    size = 0
    for _ in range(ROUNDS):
        for name, data in originals:
            read(*read_bytes(data, name))
            size += len(data)
    seconds = time.perf_counter() - begin
    count = ROUNDS * len(originals)
    each, speed = size / count / 1000, count / seconds
    print(f"{count} documents, {each:.1f} kB each: {speed:.0f} documents/s/core")
    print(f"{size / 1e6 / seconds:.2f} MB/s; of 3 kB: {size / 3000 / seconds:.0f} documents/s/core")


if __name__ == "__main__":
    main()
