"""Many rows of one table, put in by one statement; on a server as one stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connections

from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model


def insert(
    alias: str,
    model: type[Model],
    rows: Iterable[tuple[object, ...]],
    *,
    counted: bool = False,
    known_stay: bool = False,
) -> None:
    """Insert rows whose values stand in the order of the model's fields; ``counted`` leaves the
    first, a number, to the database. With ``known_stay`` a row that is there already stays as it
    is.
    """
    connection = connections[alias]
    quoted = connection.ops.quote_name
    fields = model._meta.concrete_fields[int(counted) :]  # noqa: SLF001 - Django's documented name
    columns = ", ".join(quoted(field.column) for field in fields if field.column)
    places = ", ".join(["%s"] * len(fields))
    table = quoted(model._meta.db_table)  # noqa: SLF001 - the same
    stay = " ON CONFLICT DO NOTHING" if known_stay else ""
    values: list[Any] = list(rows)
    if not values:
        return
    if connection.vendor == "postgresql" and not known_stay:
        connection.ensure_connection()
        with (
            connection.wrap_database_errors,
            connection.connection.cursor() as server,
            server.copy(f"COPY {table} ({columns}) FROM STDIN") as stream,
        ):
            for row in values:
                stream.write_row(row)
        return
    asked = f"INSERT INTO {table} ({columns}) VALUES "  # noqa: S608 - our own names
    with connection.cursor() as cursor:
        if connection.vendor != "postgresql":
            cursor.executemany(f"{asked}({places}){stay}", values)
            return
        for some in portions(values):
            told = ", ".join([f"({places})"] * len(some))
            cursor.execute(f"{asked}{told}{stay}", [value for row in some for value in row])
