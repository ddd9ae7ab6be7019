import samskap.kernel.base.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True, default=samskap.kernel.base.clock.now)),
                ('person_id', models.BigIntegerField(null=True)),
                ('hat', models.CharField(max_length=20)),
                ('action', models.CharField(max_length=60)),
                ('subject_kind', models.CharField(max_length=60)),
                ('subject_id', models.BigIntegerField()),
                ('room_id', models.BigIntegerField(null=True)),
                ('unit_id', models.BigIntegerField(null=True)),
                ('from_state', models.CharField(blank=True, max_length=30)),
                ('to_state', models.CharField(blank=True, max_length=30)),
                ('reason', models.TextField(blank=True)),
                ('details', models.JSONField(default=dict)),
            ],
            options={
                'ordering': ['pk'],
                'indexes': [models.Index(fields=['subject_kind', 'subject_id'], name='journal_ent_subject_a3d996_idx'), models.Index(fields=['room_id', 'at'], name='journal_ent_room_id_3870ca_idx'), models.Index(fields=['action', 'at'], name='journal_ent_action_5e5e14_idx')],
            },
        ),
    ]
