import django.db.models.deletion
import samskap.features.stakeholders.states
import samskap.kernel.access.roles
import samskap.kernel.base.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
        ('rooms', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('label', models.CharField(max_length=60)),
                ('actor_kind', models.CharField(choices=[('resident', 'resident'), ('kin', 'kin'), ('employee', 'employee'), ('specialist', 'specialist'), ('leadership', 'leadership'), ('elected', 'elected'), ('organisation', 'organisation')], max_length=12)),
                ('role', models.CharField(choices=[('participant', 'participant'), ('facilitator', 'facilitator'), ('lead', 'lead'), ('owner', 'owner')], default=samskap.kernel.access.roles.Role['PARTICIPANT'], max_length=12)),
                ('brings', models.JSONField(blank=True, default=list)),
                ('is_front_line', models.BooleanField(default=False)),
                ('stakeholder_key', models.CharField(blank=True, max_length=36)),
                ('reason', models.TextField(blank=True)),
                ('order', models.PositiveSmallIntegerField(default=0)),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='rooms.room')),
                ('seat', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='place', to='rooms.seat')),
            ],
            options={
                'ordering': ['order', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='StakeholderMap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('framing_version', models.PositiveSmallIntegerField(default=1)),
                ('phase', models.CharField(blank=True, max_length=30)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('settled', 'settled')], default=samskap.features.stakeholders.states.MapState['DRAFT'], max_length=8)),
                ('made_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.person')),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='maps', to='rooms.room')),
            ],
            options={
                'ordering': ['room', '-version'],
            },
        ),
        migrations.CreateModel(
            name='Stakeholder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('key', models.CharField(max_length=36)),
                ('name', models.CharField(max_length=120)),
                ('actor_kind', models.CharField(choices=[('resident', 'resident'), ('kin', 'kin'), ('employee', 'employee'), ('specialist', 'specialist'), ('leadership', 'leadership'), ('elected', 'elected'), ('organisation', 'organisation')], max_length=12)),
                ('sector', models.CharField(choices=[('public', 'public'), ('business', 'business'), ('voluntary', 'voluntary'), ('research', 'research'), ('residents', 'residents')], max_length=12)),
                ('relation', models.CharField(choices=[('affected', 'affected'), ('affecting', 'affecting'), ('both', 'both')], max_length=10)),
                ('strength', models.PositiveSmallIntegerField(choices=[(0, 'none'), (1, 'small'), (2, 'medium'), (3, 'large')], default=samskap.features.stakeholders.states.Level['MEDIUM'])),
                ('interest', models.PositiveSmallIntegerField(choices=[(0, 'none'), (1, 'small'), (2, 'medium'), (3, 'large')], default=samskap.features.stakeholders.states.Level['MEDIUM'])),
                ('influence', models.PositiveSmallIntegerField(choices=[(0, 'none'), (1, 'small'), (2, 'medium'), (3, 'large')], default=samskap.features.stakeholders.states.Level['MEDIUM'])),
                ('attitude_now', models.SmallIntegerField(choices=[(-2, 'against'), (-1, 'sceptical'), (0, 'neutral'), (1, 'supportive'), (2, 'driving')], default=samskap.features.stakeholders.states.Attitude['NEUTRAL'])),
                ('attitude_wanted', models.SmallIntegerField(choices=[(-2, 'against'), (-1, 'sceptical'), (0, 'neutral'), (1, 'supportive'), (2, 'driving')], default=samskap.features.stakeholders.states.Attitude['NEUTRAL'])),
                ('knows', models.TextField(blank=True)),
                ('may_lose', models.TextField(blank=True)),
                ('is_user', models.BooleanField(default=False)),
                ('speaks_for_others', models.BooleanField(default=False)),
                ('arena', models.CharField(blank=True, max_length=200)),
                ('judged_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('sureness', models.CharField(choices=[('low', 'low'), ('medium', 'medium'), ('high', 'high')], default=samskap.features.stakeholders.states.Sureness['MEDIUM'], max_length=6)),
                ('judged_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.person')),
                ('map', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stakeholders', to='stakeholders.stakeholdermap')),
            ],
            options={
                'ordering': ['-strength', 'name'],
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('framing_version', models.PositiveSmallIntegerField(default=1)),
                ('framed_on', models.DateField(blank=True, null=True)),
                ('question', models.CharField(blank=True, max_length=300)),
                ('phase', models.CharField(blank=True, max_length=30)),
                ('phase_entered_on', models.DateField(blank=True, null=True)),
                ('room', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='topic', to='rooms.room')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Excuse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('rule', models.CharField(max_length=60)),
                ('reason', models.TextField()),
                ('excused_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='excuses', to='rooms.room')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('room', 'rule'), name='excused_once')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('token', models.CharField(max_length=40, unique=True)),
                ('reason', models.TextField()),
                ('time_needed', models.CharField(blank=True, max_length=160)),
                ('meets_at', models.CharField(blank=True, max_length=160)),
                ('pay', models.CharField(blank=True, max_length=160)),
                ('child_care', models.BooleanField(default=False)),
                ('interpreter', models.BooleanField(default=False)),
                ('what_it_takes', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('sent', 'sent'), ('accepted', 'accepted'), ('declined', 'declined'), ('withdrawn', 'withdrawn')], default=samskap.features.stakeholders.states.InvitationState['SENT'], max_length=10)),
                ('reply', models.TextField(blank=True)),
                ('replied_at', models.DateTimeField(blank=True, null=True)),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='people.person')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='stakeholders.place')),
            ],
            options={
                'ordering': ['-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['sent', 'accepted', 'declined', 'withdrawn'])), name='invitation_state_known'), models.UniqueConstraint(condition=models.Q(('state', 'sent')), fields=('place', 'person'), name='one_open_invitation')],
            },
        ),
        migrations.AddConstraint(
            model_name='stakeholdermap',
            constraint=models.UniqueConstraint(fields=('room', 'version'), name='map_version_once'),
        ),
        migrations.AddConstraint(
            model_name='stakeholdermap',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'settled'])), name='map_state_known'),
        ),
        migrations.AddConstraint(
            model_name='stakeholder',
            constraint=models.UniqueConstraint(fields=('map', 'key'), name='stakeholder_once_per_map'),
        ),
    ]
