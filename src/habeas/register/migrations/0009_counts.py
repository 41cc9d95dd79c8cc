from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0008_tasks"),
    ]

    operations = [
        migrations.CreateModel(
            name="UsedClaimRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("claim", models.CharField(db_index=True, max_length=16)),
                ("entry", models.BigIntegerField(db_index=True)),
                ("count", models.BigIntegerField()),
            ],
            options={"db_table": "used_claim"},
        ),
    ]
