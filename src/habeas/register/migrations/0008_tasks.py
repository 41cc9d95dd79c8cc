from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0007_given_names"),
    ]

    operations = [
        migrations.CreateModel(
            name="TaskRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("case", models.BigIntegerField(db_index=True)),
                ("what", models.TextField()),
                ("owner", models.CharField(max_length=64)),
                ("due", models.CharField(max_length=10, null=True)),
                ("why", models.TextField()),
                ("rule", models.CharField(max_length=32)),
                ("claim", models.CharField(max_length=16)),
                ("by", models.CharField(max_length=64)),
                ("at", models.CharField(max_length=32)),
            ],
            options={"db_table": "task"},
        ),
        migrations.CreateModel(
            name="TaskStepRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("task", models.BigIntegerField(db_index=True)),
                ("kind", models.CharField(max_length=12)),
                ("to", models.CharField(max_length=64)),
                ("words", models.TextField()),
                ("by", models.CharField(max_length=64)),
                ("at", models.CharField(max_length=32)),
            ],
            options={"db_table": "task_step"},
        ),
    ]
