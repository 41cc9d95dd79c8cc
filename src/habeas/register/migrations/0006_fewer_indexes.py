import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0005_numbers_brought"),
    ]

    operations = [
        migrations.AlterField(
            model_name="claimrow",
            name="claim",
            field=models.CharField(max_length=16),
        ),
        migrations.AlterField(
            model_name="claimrow",
            name="content",
            field=models.CharField(max_length=32),
        ),
        migrations.AlterField(
            model_name="claimrow",
            name="event",
            field=models.CharField(max_length=24),
        ),
        migrations.AlterField(
            model_name="evidencerow",
            name="key",
            field=models.TextField(),
        ),
        migrations.AlterField(
            model_name="evidencerow",
            name="mention",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                to="register.mentionrow",
            ),
        ),
        migrations.AlterField(
            model_name="mentionrow",
            name="document",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                to="register.documentrow",
            ),
        ),
        migrations.AlterField(
            model_name="mentionrow",
            name="form",
            field=models.TextField(),
        ),
        migrations.AddIndex(
            model_name="claimrow",
            index=models.Index(fields=["claim"], name="claim_by_id"),
        ),
        migrations.AddIndex(
            model_name="claimrow",
            index=models.Index(fields=["content"], name="claim_by_content"),
        ),
        migrations.AddIndex(
            model_name="evidencerow",
            index=models.Index(fields=["key", "mention"], name="evidence_shared"),
        ),
        migrations.AddIndex(
            model_name="mentionrow",
            index=models.Index(fields=["form"], name="mention_by_form"),
        ),
    ]
