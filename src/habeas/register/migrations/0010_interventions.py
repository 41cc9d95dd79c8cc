from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0009_counts"),
    ]

    operations = [
        migrations.CreateModel(
            name="InterventionRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("intervention", models.BigIntegerField(db_index=True)),
                ("case", models.BigIntegerField(db_index=True)),
                ("kind", models.CharField(max_length=24)),
                ("sender", models.TextField()),
                ("to", models.TextField()),
                ("sent", models.CharField(max_length=32, null=True)),
                ("reference", models.TextField()),
                ("what", models.TextField()),
                ("by", models.CharField(max_length=64)),
                ("at", models.CharField(max_length=32)),
            ],
            options={"db_table": "intervention"},
        ),
        migrations.CreateModel(
            name="InterventionStepRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("intervention", models.BigIntegerField(db_index=True)),
                ("kind", models.CharField(max_length=12)),
                ("day", models.CharField(max_length=32, null=True)),
                ("words", models.TextField()),
                ("withdrawn", models.BooleanField(default=False)),
                ("by", models.CharField(max_length=64)),
                ("at", models.CharField(max_length=32)),
            ],
            options={"db_table": "intervention_step"},
        ),
    ]
