"""The ledger: entries that commit to their payloads, payloads that can be destroyed."""

from __future__ import annotations

from django.db import models


class EntryRow(models.Model):
    """One entry. Rows are added and never changed."""

    sequence = models.BigIntegerField(primary_key=True)
    at = models.CharField(max_length=32)
    kind = models.CharField(max_length=32, db_index=True)
    by = models.CharField(max_length=64)
    payload = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    head = models.CharField(max_length=64)

    class Meta:
        db_table = "ledger_entry"

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind}"


class PayloadRow(models.Model):
    """What an entry commits to: salt and canonical JSON (deflated where that is shorter)."""

    sequence = models.BigIntegerField(primary_key=True)
    salt = models.BinaryField()
    body = models.BinaryField()
    deflated = models.BooleanField(default=False)

    class Meta:
        db_table = "ledger_payload"

    def __str__(self) -> str:
        return str(self.sequence)
