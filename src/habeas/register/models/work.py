"""The projections of casework: tasks, and what happened to each."""

from __future__ import annotations

from django.db import models


class TaskRow(models.Model):
    """A task as it was opened. ``case`` is the number under which its person then stood."""

    number = models.BigIntegerField(primary_key=True)
    case = models.BigIntegerField(db_index=True)
    what = models.TextField()
    owner = models.CharField(max_length=64)
    due = models.CharField(max_length=10, null=True)  # noqa: DJ001 - unknown is a value
    why = models.TextField()
    rule = models.CharField(max_length=32)
    claim = models.CharField(max_length=16)
    by = models.CharField(max_length=64)
    at = models.CharField(max_length=32)

    class Meta:
        db_table = "task"

    def __str__(self) -> str:
        return str(self.number)


class TaskStepRow(models.Model):
    """What happened to a task: ``done``, or ``reassigned`` to another owner (``to``)."""

    number = models.BigIntegerField(primary_key=True)
    task = models.BigIntegerField(db_index=True)
    kind = models.CharField(max_length=12)
    to = models.CharField(max_length=64)
    words = models.TextField()
    by = models.CharField(max_length=64)
    at = models.CharField(max_length=32)

    class Meta:
        db_table = "task_step"

    def __str__(self) -> str:
        return str(self.number)


class InterventionRow(models.Model):
    """What was sent, about one of its cases: ``intervention`` is its number, which those about its
    other cases share. ``case`` is the number under which the person then stood.
    """

    number = models.BigIntegerField(primary_key=True)
    intervention = models.BigIntegerField(db_index=True)
    case = models.BigIntegerField(db_index=True)
    kind = models.CharField(max_length=24)
    sender = models.TextField()
    to = models.TextField()
    sent = models.CharField(max_length=32, null=True)  # noqa: DJ001 - unknown is a value
    reference = models.TextField()
    what = models.TextField()
    by = models.CharField(max_length=64)
    at = models.CharField(max_length=32)

    class Meta:
        db_table = "intervention"

    def __str__(self) -> str:
        return str(self.number)


class InterventionStepRow(models.Model):
    """That an intervention was ``transmitted`` or ``answered``; the last of each is in force, and
    ``withdrawn`` takes it back.
    """

    number = models.BigIntegerField(primary_key=True)
    intervention = models.BigIntegerField(db_index=True)
    kind = models.CharField(max_length=12)
    day = models.CharField(max_length=32, null=True)  # noqa: DJ001 - unknown is a value
    words = models.TextField()
    withdrawn = models.BooleanField(default=False)
    by = models.CharField(max_length=64)
    at = models.CharField(max_length=32)

    class Meta:
        db_table = "intervention_step"

    def __str__(self) -> str:
        return str(self.number)
