import django.db.models.deletion
import samskap.features.rooms.states
import samskap.kernel.base.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('kind', models.CharField(choices=[('challenge', 'challenge'), ('project', 'project'), ('budget', 'budget')], default=samskap.features.rooms.states.RoomKind['CHALLENGE'], max_length=12)),
                ('title', models.CharField(max_length=120)),
                ('theme', models.CharField(choices=[('upbringing', 'upbringing'), ('health', 'health'), ('inclusion', 'inclusion'), ('culture', 'culture'), ('town', 'town'), ('transport', 'transport'), ('environment', 'environment'), ('housing', 'housing'), ('planning', 'planning'), ('digital', 'digital'), ('democracy', 'democracy'), ('safety', 'safety'), ('integration', 'integration'), ('work', 'work'), ('administration', 'administration')], max_length=20)),
                ('is_public', models.BooleanField(default=False)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='people.organisation')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='people.unit')),
            ],
            options={
                'ordering': ['title'],
            },
        ),
        migrations.CreateModel(
            name='Follow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follows', to='people.person')),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follows', to='rooms.room')),
            ],
        ),
        migrations.CreateModel(
            name='RoomBody',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='people.body')),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bodies', to='rooms.room')),
            ],
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('role', models.CharField(choices=[('participant', 'participant'), ('facilitator', 'facilitator'), ('lead', 'lead'), ('owner', 'owner')], max_length=12)),
                ('actor_kind', models.CharField(choices=[('resident', 'resident'), ('kin', 'kin'), ('employee', 'employee'), ('specialist', 'specialist'), ('leadership', 'leadership'), ('elected', 'elected'), ('organisation', 'organisation')], max_length=12)),
                ('on_behalf_of', models.CharField(blank=True, max_length=160)),
                ('reason', models.TextField(blank=True)),
                ('from_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('until_on', models.DateField(blank=True, null=True)),
                ('left_reason', models.TextField(blank=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='people.person')),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='rooms.room')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='room',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', True), ('unit__isnull', False)), models.Q(('organisation__isnull', False), ('unit__isnull', True)), _connector='OR'), name='room_has_one_owner'),
        ),
        migrations.AddConstraint(
            model_name='follow',
            constraint=models.UniqueConstraint(fields=('room', 'person'), name='follow_once'),
        ),
        migrations.AddConstraint(
            model_name='roombody',
            constraint=models.UniqueConstraint(fields=('room', 'body'), name='body_once_per_room'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.UniqueConstraint(condition=models.Q(('until_on', None)), fields=('room', 'person', 'role'), name='one_open_seat_per_role'),
        ),
    ]
