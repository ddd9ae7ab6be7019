"""A decision to hold somebody out remembers every seat that it ended, and why it was lifted."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0002_who_must_be_there'),
        ('rooms', '0001_initial'),
        ('stakeholders', '0004_register_files'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='exclusion',
            name='seat',
        ),
        migrations.AddField(
            model_name='exclusion',
            name='lift_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='exclusion',
            name='lifted_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='exclusion',
            name='lifted_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='exclusion',
            name='seats',
            field=models.ManyToManyField(blank=True, related_name='+', to='rooms.seat'),
        ),
    ]
