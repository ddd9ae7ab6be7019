import django.db.models.deletion
import samskap.features.decisions.states
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
            name='NumberSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('year', models.PositiveSmallIntegerField(unique=True)),
                ('last', models.PositiveIntegerField(default=0)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Case',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.CharField(max_length=20, unique=True)),
                ('gate', models.CharField(max_length=10)),
                ('question', models.CharField(max_length=300)),
                ('facts', models.TextField(blank=True)),
                ('participation', models.TextField(blank=True)),
                ('not_reached', models.TextField(blank=True)),
                ('benefits', models.TextField(blank=True)),
                ('risk', models.TextField(blank=True)),
                ('cost', models.TextField(blank=True)),
                ('recommendation', models.TextField(blank=True)),
                ('gaps', models.JSONField(default=list)),
                ('gaps_reason', models.TextField(blank=True)),
                ('external_number', models.CharField(blank=True, max_length=20)),
                ('meeting_on', models.DateField(blank=True, null=True)),
                ('exempt_basis', models.CharField(blank=True, max_length=160)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('submitted', 'submitted'), ('decided', 'decided'), ('withdrawn', 'withdrawn')], default=samskap.features.decisions.states.CaseState['DRAFT'], max_length=10)),
                ('submitted_at', models.DateTimeField(blank=True, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='people.body')),
                ('councils', models.ManyToManyField(blank=True, related_name='cases_heard', to='people.body')),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='rooms.room')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='CaseVote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('choice', models.CharField(choices=[('for', 'for'), ('against', 'against'), ('conditions', 'conditions')], max_length=10)),
                ('condition', models.TextField(blank=True)),
                ('has_seat', models.BooleanField(default=False)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='votes', to='decisions.case')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='case_votes', to='people.person')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='CouncilStatement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('text', models.TextField()),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='people.body')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statements', to='decisions.case')),
                ('given_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('verdict', models.CharField(choices=[('adopted', 'adopted'), ('adopted_with_conditions', 'adopted_with_conditions'), ('rejected', 'rejected')], max_length=24)),
                ('votes_for', models.PositiveSmallIntegerField()),
                ('votes_conditional', models.PositiveSmallIntegerField(default=0)),
                ('votes_against', models.PositiveSmallIntegerField()),
                ('recused', models.PositiveSmallIntegerField()),
                ('members', models.PositiveSmallIntegerField(default=0)),
                ('seated', models.PositiveSmallIntegerField(default=0)),
                ('by_chair', models.BooleanField(default=False)),
                ('minutes', models.TextField(blank=True)),
                ('decided_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='decision', to='decisions.case')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['-decided_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Condition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('text', models.TextField()),
                ('met_on', models.DateField(blank=True, null=True)),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conditions', to='decisions.decision')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Recusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('reason', models.TextField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recusals', to='decisions.case')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recusals', to='people.person')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'submitted', 'decided', 'withdrawn'])), name='case_state_known'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['draft', 'submitted'])), fields=('room', 'gate'), name='one_open_case_per_gate'),
        ),
        migrations.AddConstraint(
            model_name='casevote',
            constraint=models.UniqueConstraint(fields=('case', 'member'), name='one_vote_per_member'),
        ),
        migrations.AddConstraint(
            model_name='councilstatement',
            constraint=models.UniqueConstraint(fields=('case', 'body'), name='council_heard_once'),
        ),
        migrations.AddConstraint(
            model_name='recusal',
            constraint=models.UniqueConstraint(fields=('case', 'member'), name='recused_once'),
        ),
    ]
