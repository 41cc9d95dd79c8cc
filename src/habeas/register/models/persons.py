"""The projections that say who is whom: decisions on mentions, and what was compared."""

from __future__ import annotations

from django.db import models


class PersonDecisionRow(models.Model):
    """A decision on two mentions: ``same``, ``different`` or ``unsure``; ``withdrawn`` is the entry
    that took it back.
    """

    number = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=12)
    left = models.BigIntegerField(db_index=True)
    right = models.BigIntegerField(db_index=True)
    why = models.TextField()
    by = models.CharField(max_length=64)
    at = models.CharField(max_length=32)
    withdrawn = models.BigIntegerField(null=True)

    class Meta:
        db_table = "person_decision"

    def __str__(self) -> str:
        return str(self.number)


class SetAsideRow(models.Model):
    """A case number that a decision set aside for a mention, should it stand apart."""

    number = models.BigIntegerField(primary_key=True)
    mention = models.BigIntegerField(db_index=True)
    entry = models.BigIntegerField(db_index=True)

    class Meta:
        db_table = "set_aside"

    def __str__(self) -> str:
        return f"H-{self.number:04}"


class GivenNameRow(models.Model):
    """A name that a researcher gave the person of a mention; an empty one takes it back."""

    number = models.BigIntegerField(primary_key=True)
    mention = models.BigIntegerField(db_index=True)
    name = models.TextField()

    class Meta:
        db_table = "given_name"

    def __str__(self) -> str:
        return str(self.number)


class MatchRow(models.Model):
    """Two mentions that were compared when the later one was received: ``joined``, or to be
    ``asked`` about, with the evidence in tenths of a bit and in words.
    """

    number = models.BigIntegerField(primary_key=True)
    verdict = models.CharField(max_length=12)
    left = models.BigIntegerField(db_index=True)
    right = models.BigIntegerField(db_index=True)
    tenths = models.IntegerField()
    because = models.JSONField(default=list)

    class Meta:
        db_table = "match"

    def __str__(self) -> str:
        return str(self.number)
