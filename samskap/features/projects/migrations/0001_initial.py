import django.db.models.deletion
import samskap.features.projects.states
import samskap.kernel.base.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('challenges', '0001_initial'),
        ('decisions', '0001_initial'),
        ('people', '0001_initial'),
        ('rooms', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ProcessTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('code', models.SlugField(max_length=40)),
                ('version', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=80)),
                ('process', models.JSONField()),
            ],
            options={
                'ordering': ['code', '-version'],
                'constraints': [models.UniqueConstraint(fields=('code', 'version'), name='template_version_once')],
            },
        ),
        migrations.CreateModel(
            name='Project',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(max_length=120)),
                ('aim', models.TextField(blank=True)),
                ('municipality_role', models.TextField(blank=True)),
                ('budget_frame', models.CharField(blank=True, max_length=120)),
                ('first_benefit', models.TextField(blank=True)),
                ('alternatives', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('proposed', 'proposed'), ('running', 'running'), ('paused', 'paused'), ('finished', 'finished'), ('stopped', 'stopped')], default=samskap.features.projects.states.ProjectState['PROPOSED'], max_length=10)),
                ('phase', models.CharField(max_length=30)),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('end_reason', models.TextField(blank=True)),
                ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='challenges.challenge')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='people.organisation')),
                ('receiving_unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='receives', to='people.unit')),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='rooms.room')),
                ('sponsor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('template', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='projects.processtemplate')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='people.unit')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='PhaseStay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('phase', models.CharField(max_length=30)),
                ('entered_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('left_on', models.DateField(blank=True, null=True)),
                ('reason', models.TextField(blank=True)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stays', to='projects.project')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('code', models.CharField(choices=[('challenge', 'challenge'), ('problem_owner', 'problem_owner'), ('map', 'map'), ('room_check', 'room_check'), ('first_benefit', 'first_benefit'), ('hypotheses_tested', 'hypotheses_tested'), ('framing_renewed', 'framing_renewed'), ('map_renewed', 'map_renewed'), ('baseline', 'baseline'), ('alternatives', 'alternatives'), ('trials', 'trials'), ('pilot_plan', 'pilot_plan'), ('result_against_criteria', 'result_against_criteria'), ('councils_heard', 'councils_heard'), ('cost', 'cost'), ('receiving_unit', 'receiving_unit'), ('eight_steps', 'eight_steps'), ('stop_doing', 'stop_doing'), ('benefit_owner', 'benefit_owner'), ('measurement', 'measurement'), ('learning_sheet', 'learning_sheet')], max_length=30)),
                ('noted_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='projects.project')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Handover',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('what_moves', models.TextField()),
                ('what_stays', models.TextField(blank=True)),
                ('municipality_role', models.TextField(blank=True)),
                ('steps', models.JSONField(default=list)),
                ('stop_doing', models.TextField(blank=True)),
                ('way_back', models.TextField(blank=True)),
                ('effective_on', models.DateField()),
                ('review_on', models.DateField(blank=True, null=True)),
                ('state', models.CharField(choices=[('proposed', 'proposed'), ('accepted', 'accepted'), ('declined', 'declined')], default=samskap.features.projects.states.HandoverState['PROPOSED'], max_length=10)),
                ('replied_at', models.DateTimeField(blank=True, null=True)),
                ('reply', models.TextField(blank=True)),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('replied_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('to_organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('to_person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('to_unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.unit')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='handovers', to='projects.project')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='GateReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('gate', models.CharField(max_length=10)),
                ('phase', models.CharField(max_length=30)),
                ('outcome', models.CharField(choices=[('go_on', 'go_on'), ('go_on_with_conditions', 'go_on_with_conditions'), ('another_round', 'another_round'), ('pause', 'pause'), ('stop_with_learning', 'stop_with_learning'), ('hand_over', 'hand_over')], max_length=24)),
                ('reason', models.TextField()),
                ('conditions', models.TextField(blank=True)),
                ('gaps', models.JSONField(default=list)),
                ('gaps_reason', models.TextField(blank=True)),
                ('reviewed_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('case', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='decisions.case')),
                ('reviewed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='projects.project')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Trial',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('is_pilot', models.BooleanField(default=False)),
                ('question', models.CharField(max_length=300)),
                ('hypothesis', models.TextField(blank=True)),
                ('method', models.TextField(blank=True)),
                ('participants', models.CharField(blank=True, max_length=200)),
                ('criteria', models.JSONField(default=list)),
                ('result', models.TextField(blank=True)),
                ('cost', models.CharField(blank=True, max_length=120)),
                ('learning', models.TextField(blank=True)),
                ('next_step', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('planned', 'planned'), ('running', 'running'), ('concluded', 'concluded')], default=samskap.features.projects.states.TrialState['PLANNED'], max_length=10)),
                ('started_on', models.DateField(blank=True, null=True)),
                ('concluded_on', models.DateField(blank=True, null=True)),
                ('concluded_at', models.DateTimeField(blank=True, null=True)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trials', to='projects.project')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['proposed', 'running', 'paused', 'finished', 'stopped'])), name='project_state_known'),
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', True), ('unit__isnull', False)), models.Q(('organisation__isnull', False), ('unit__isnull', True)), _connector='OR'), name='project_has_one_leader'),
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['proposed', 'running', 'paused'])), fields=('room',), name='one_live_project'),
        ),
        migrations.AddConstraint(
            model_name='paper',
            constraint=models.UniqueConstraint(fields=('project', 'code'), name='paper_noted_once'),
        ),
        migrations.AddConstraint(
            model_name='handover',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['proposed', 'accepted', 'declined'])), name='handover_state_known'),
        ),
        migrations.AddConstraint(
            model_name='handover',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('to_organisation__isnull', True), ('to_unit__isnull', False)), models.Q(('to_organisation__isnull', False), ('to_unit__isnull', True)), _connector='OR'), name='handover_has_one_receiver'),
        ),
        migrations.AddConstraint(
            model_name='handover',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('project',), name='one_open_handover'),
        ),
        migrations.AddConstraint(
            model_name='trial',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['planned', 'running', 'concluded'])), name='trial_state_known'),
        ),
    ]
