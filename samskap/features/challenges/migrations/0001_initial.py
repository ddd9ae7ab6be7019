import django.db.models.deletion
import samskap.features.challenges.states
import samskap.kernel.base.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
        ('rooms', '0001_initial'),
        ('suggestions', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='PlanGoal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('code', models.CharField(max_length=20, unique=True)),
                ('title', models.CharField(max_length=200)),
                ('plan', models.CharField(max_length=120)),
            ],
            options={
                'ordering': ['code'],
            },
        ),
        migrations.CreateModel(
            name='Challenge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('slug', models.SlugField(max_length=80, unique=True)),
                ('trigger', models.CharField(choices=[('burning_platform', 'burning_platform'), ('known_tangle', 'known_tangle'), ('renewal', 'renewal')], max_length=20)),
                ('breadth', models.CharField(choices=[('unit', 'unit'), ('sector', 'sector'), ('municipality', 'municipality')], max_length=14)),
                ('earlier_attempts', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('open', 'open'), ('closed', 'closed')], default=samskap.features.challenges.states.ChallengeState['DRAFT'], max_length=8)),
                ('closed_reason', models.TextField(blank=True)),
                ('room', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='challenge', to='rooms.room')),
                ('plan_goal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='challenges', to='challenges.plangoal')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='KeyFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('label', models.CharField(max_length=160)),
                ('value', models.CharField(max_length=60)),
                ('source', models.CharField(max_length=160)),
                ('as_of', models.DateField()),
                ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='key_figures', to='challenges.challenge')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='SuggestionLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('note', models.TextField(blank=True)),
                ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='challenges.challenge')),
                ('linked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='challenge_links', to='suggestions.suggestion')),
            ],
        ),
        migrations.CreateModel(
            name='Framing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('question', models.CharField(max_length=300)),
                ('understanding', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='framings', to='challenges.challenge')),
                ('framed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['challenge', '-version'],
                'constraints': [models.UniqueConstraint(fields=('challenge', 'version'), name='framing_version_once')],
            },
        ),
        migrations.CreateModel(
            name='Hypothesis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('statement', models.CharField(max_length=300)),
                ('would_refute', models.TextField()),
                ('evidence', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('open', 'open'), ('supported', 'supported'), ('refuted', 'refuted')], default=samskap.features.challenges.states.HypothesisState['OPEN'], max_length=10)),
                ('judged_at', models.DateTimeField(blank=True, null=True)),
                ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hypotheses', to='challenges.challenge')),
            ],
            options={
                'verbose_name_plural': 'hypotheses',
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['open', 'supported', 'refuted'])), name='hypothesis_state_known')],
            },
        ),
        migrations.AddConstraint(
            model_name='challenge',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'open', 'closed'])), name='challenge_state_known'),
        ),
        migrations.AddConstraint(
            model_name='suggestionlink',
            constraint=models.UniqueConstraint(fields=('challenge', 'suggestion'), name='gathered_once'),
        ),
    ]
