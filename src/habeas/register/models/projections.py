"""Projections: what the ledger adds up to, kept for reading. Each can be made anew from it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class DocumentRow(models.Model):
    """A document that was received. ``number`` is the sequence of the entry that received it."""

    number = models.BigIntegerField(primary_key=True)
    id = models.CharField(max_length=64, unique=True)
    name = models.TextField()
    title = models.TextField(null=True)  # noqa: DJ001 - unknown is a value
    publisher = models.TextField(null=True)  # noqa: DJ001
    language = models.CharField(max_length=16, null=True)  # noqa: DJ001
    published = models.CharField(max_length=32, null=True)  # noqa: DJ001
    received = models.CharField(max_length=32)
    kind = models.CharField(max_length=16)
    reading = models.BigIntegerField(null=True)

    class Meta:
        db_table = "document"

    def __str__(self) -> str:
        return str(self.number)


class ReadingRow(models.Model):
    """One reading of a document: which text it was made on and by which reader."""

    number = models.BigIntegerField(primary_key=True)
    document = models.ForeignKey(DocumentRow, models.CASCADE)
    text = models.BigIntegerField()
    reader = models.TextField()
    claims = models.IntegerField()

    class Meta:
        db_table = "reading"

    def __str__(self) -> str:
        return str(self.number)


class CaseRow(models.Model):
    """A case number and the name it is shown under; ``became`` is the number under which its person
    stands since they were joined to another.
    """

    number = models.BigIntegerField(primary_key=True)
    name = models.TextField()
    became = models.BigIntegerField(null=True)

    class Meta:
        db_table = "case"

    def __str__(self) -> str:
        return f"H-{self.number:04}"


class MentionRow(models.Model):
    """A person as one document names them, and the case they belong to. ``form`` is the name
    without what writing alone changes; ``brought`` the number that the mention was given when it
    was received, ``joined`` the mention that it was then joined to, ``known_by`` what the document
    gives to know them by, as canonical JSON.
    """

    number = models.BigIntegerField(primary_key=True)
    document = models.ForeignKey(DocumentRow, models.CASCADE, db_index=False)
    name = models.TextField()
    form = models.TextField()
    case = models.ForeignKey(CaseRow, models.CASCADE)
    known_by = models.TextField()
    brought = models.BigIntegerField(db_index=True)
    joined = models.BigIntegerField(null=True, db_index=True)

    class Meta:
        db_table = "mention"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "name"], name="one_mention")
        ]
        indexes: ClassVar = [models.Index(fields=["form"], name="mention_by_form")]

    def __str__(self) -> str:
        return str(self.number)


class EvidenceRow(models.Model):
    """A key of evidence that a document gives for a person."""

    mention = models.ForeignKey(MentionRow, models.CASCADE, db_constraint=False)
    key = models.TextField()

    objects: ClassVar[models.Manager[EvidenceRow]] = models.Manager()

    class Meta:
        db_table = "evidence"
        indexes: ClassVar = [models.Index(fields=["key", "mention"], name="evidence_shared")]

    def __str__(self) -> str:
        return str(self.pk)


class ClaimRow(models.Model):
    """A claim of one reading. ``content`` names what it says, whatever reader found it."""

    number = models.BigIntegerField(primary_key=True)
    claim = models.CharField(max_length=16)
    content = models.CharField(max_length=32)
    reading = models.ForeignKey(ReadingRow, models.CASCADE)
    document = models.ForeignKey(DocumentRow, models.CASCADE)
    mention = models.ForeignKey(MentionRow, models.CASCADE, null=True)
    event = models.CharField(max_length=24)
    stance = models.CharField(max_length=12)
    date = models.CharField(max_length=32, null=True)  # noqa: DJ001
    current = models.BooleanField(default=True)

    class Meta:
        db_table = "claim"
        indexes: ClassVar = [
            models.Index(fields=["claim"], name="claim_by_id"),
            models.Index(fields=["content"], name="claim_by_content"),
        ]

    def __str__(self) -> str:
        return self.claim


class DecisionRow(models.Model):
    """A decision on a claim; ``version`` counts the decisions on it from 1."""

    number = models.BigIntegerField(primary_key=True)
    claim = models.CharField(max_length=16)
    content = models.CharField(max_length=32, db_index=True)
    verdict = models.CharField(max_length=12)
    fields = models.JSONField(default=dict)
    why = models.TextField()
    by = models.CharField(max_length=64)
    at = models.CharField(max_length=32)
    version = models.IntegerField()

    class Meta:
        db_table = "decision"
        constraints = [models.UniqueConstraint(fields=["claim", "version"], name="one_version")]

    def __str__(self) -> str:
        return str(self.number)


class ErasureRow(models.Model):
    """A payload that was destroyed, and the entry that ordered it."""

    sequence = models.BigIntegerField(primary_key=True)
    order = models.BigIntegerField()

    class Meta:
        db_table = "erasure"

    def __str__(self) -> str:
        return str(self.sequence)


class SourceRow(models.Model):
    """A source. ``number`` is the sequence of the entry that named them first."""

    number = models.BigIntegerField(primary_key=True)
    code = models.CharField(max_length=32, unique=True)
    knowledge = models.CharField(max_length=16, null=True)  # noqa: DJ001 - unknown is a value
    reliability = models.CharField(max_length=24)
    conditions = models.TextField()

    class Meta:
        db_table = "source"

    def __str__(self) -> str:
        return self.code


class SealedIdentityRow(models.Model):
    """Who a source is, sealed for some holders: ``number`` is the entry that holds it."""

    number = models.BigIntegerField(primary_key=True)
    source = models.BigIntegerField(db_index=True)
    holders = models.JSONField(default=list)
    at = models.CharField(max_length=32)

    class Meta:
        db_table = "sealed_identity"

    def __str__(self) -> str:
        return str(self.number)


class GivenRow(models.Model):
    """What a researcher gave about a document, field by field; an empty value takes it back. A
    source and another document stand there by their numbers.
    """

    entry = models.BigIntegerField(db_index=True)
    document = models.ForeignKey(DocumentRow, models.CASCADE)
    field = models.CharField(max_length=16)
    value = models.TextField()
    at = models.CharField(max_length=32)

    objects: ClassVar[models.Manager[GivenRow]] = models.Manager()

    class Meta:
        db_table = "given"
        constraints = [models.UniqueConstraint(fields=["entry", "field"], name="given_once")]

    def __str__(self) -> str:
        return str(self.entry)


class AssessmentRow(models.Model):
    """An assessment of a claim; ``version`` counts those of it from 1."""

    number = models.BigIntegerField(primary_key=True)
    claim = models.CharField(max_length=16)
    content = models.CharField(max_length=32)
    level = models.CharField(max_length=16)
    why = models.TextField()
    beside = models.JSONField(default=list)
    by = models.CharField(max_length=64)
    at = models.CharField(max_length=32)
    version = models.IntegerField()

    class Meta:
        db_table = "assessment"
        constraints = [models.UniqueConstraint(fields=["claim", "version"], name="one_assessment")]

    def __str__(self) -> str:
        return str(self.number)


class UsedClaimRow(models.Model):
    """A claim that a kept count is built on: the entry that lists it, and the count's number."""

    claim = models.CharField(max_length=16, db_index=True)
    entry = models.BigIntegerField(db_index=True)
    count = models.BigIntegerField()

    objects: ClassVar[models.Manager[UsedClaimRow]] = models.Manager()

    class Meta:
        db_table = "used_claim"

    def __str__(self) -> str:
        return self.claim
