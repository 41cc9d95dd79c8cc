from django.db import migrations
from django.db.models import F

from habeas.register import settling


def brought(apps: object, schema_editor: object) -> None:
    """Every mention brought the number it has: no decision on persons was made before."""
    mentions = apps.get_model("register", "MentionRow")  # type: ignore[attr-defined]
    alias = schema_editor.connection.alias  # type: ignore[attr-defined]
    mentions.objects.using(alias).update(brought=F("case_id"))
    settling.fill(alias, mentions.objects.using(alias))


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0004_who_is_whom"),
    ]

    operations = [
        migrations.RunPython(brought, migrations.RunPython.noop),
    ]
