"""The best way to set the parts of two names beside each other without changing their order."""

from __future__ import annotations

Pair = tuple[tuple[int, ...], tuple[int, ...]]
"""The places of one name's parts, and those of the other's that they stand for."""


def aligned(
    table: list[list[float]], joined: dict[tuple[int, int, int, int], float]
) -> tuple[list[Pair], float]:
    """The best alignment in order: pairs of places, and what they are worth."""
    rows_, columns = len(table), len(table[0])
    best: list[list[tuple[float, Pair | None, int, int]]] = [
        [(0.0, None, 0, 0)] * (columns + 1) for _ in range(rows_ + 1)
    ]
    for n in range(1, rows_ + 1):
        for m in range(1, columns + 1):
            found: tuple[float, Pair | None, int, int]
            up, back = best[n - 1][m][0], best[n][m - 1][0]
            found = (up, None, n - 1, m) if up >= back else (back, None, n, m - 1)
            if table[n - 1][m - 1]:
                total = best[n - 1][m - 1][0] + table[n - 1][m - 1]
                if total > found[0]:
                    found = total, ((n - 1,), (m - 1,)), n - 1, m - 1
            for i, j in ((2, 1), (1, 2)) if joined else ():
                worth = joined.get((n - i, m - j, i, j))
                if worth and best[n - i][m - j][0] + worth > found[0]:
                    pair = tuple(range(n - i, n)), tuple(range(m - j, m))
                    found = best[n - i][m - j][0] + worth, pair, n - i, m - j
            best[n][m] = found
    pairs: list[Pair] = []
    n, m = rows_, columns
    while n and m:
        _, chosen, above, before = best[n][m]
        if chosen:
            pairs.append(chosen)
        n, m = above, before
    return pairs, best[rows_][columns][0]
