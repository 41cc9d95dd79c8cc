from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0003_search_at_once"),
    ]

    operations = [
        migrations.AddField("caserow", "became", models.BigIntegerField(null=True)),
        migrations.AddField(
            "mentionrow", "known_by", models.TextField(default=""), preserve_default=False
        ),
        migrations.AddField(
            "mentionrow",
            "brought",
            models.BigIntegerField(default=0, db_index=True),
            preserve_default=False,
        ),
        migrations.AddField(
            "mentionrow", "joined", models.BigIntegerField(null=True, db_index=True)
        ),
        migrations.CreateModel(
            name="PersonDecisionRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=12)),
                ("left", models.BigIntegerField(db_index=True)),
                ("right", models.BigIntegerField(db_index=True)),
                ("why", models.TextField()),
                ("by", models.CharField(max_length=64)),
                ("at", models.CharField(max_length=32)),
                ("withdrawn", models.BigIntegerField(null=True)),
            ],
            options={"db_table": "person_decision"},
        ),
        migrations.CreateModel(
            name="SetAsideRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("mention", models.BigIntegerField(db_index=True)),
                ("entry", models.BigIntegerField(db_index=True)),
            ],
            options={"db_table": "set_aside"},
        ),
        migrations.CreateModel(
            name="MatchRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("verdict", models.CharField(max_length=12)),
                ("left", models.BigIntegerField(db_index=True)),
                ("right", models.BigIntegerField(db_index=True)),
                ("tenths", models.IntegerField()),
                ("because", models.JSONField(default=list)),
            ],
            options={"db_table": "match"},
        ),
    ]
