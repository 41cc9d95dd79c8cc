from django.db import migrations

from habeas.register import search_table


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0002_sources_and_assessments"),
    ]

    operations = [
        migrations.RunPython(search_table.index_at_once, search_table.index_later),
    ]
