from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0006_fewer_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="GivenNameRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("mention", models.BigIntegerField(db_index=True)),
                ("name", models.TextField()),
            ],
            options={"db_table": "given_name"},
        ),
    ]
