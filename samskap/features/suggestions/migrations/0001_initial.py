import django.db.models.deletion
import samskap.features.suggestions.states
import samskap.kernel.base.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('files', '0001_initial'),
        ('people', '0001_initial'),
        ('rooms', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('file_name', models.CharField(max_length=200)),
                ('sha256', models.CharField(max_length=64)),
                ('source', models.TextField()),
                ('row_count', models.PositiveIntegerField()),
                ('imported_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.person')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.unit')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='ImportDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('file_name', models.CharField(max_length=200)),
                ('sha256', models.CharField(max_length=64)),
                ('content', models.BinaryField()),
                ('source', models.TextField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Suggestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('reference', models.CharField(max_length=12, unique=True)),
                ('token', models.CharField(max_length=40, unique=True)),
                ('submission_key', models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ('text', models.TextField()),
                ('language', models.CharField(default='nb', max_length=2)),
                ('theme', models.CharField(blank=True, choices=[('upbringing', 'upbringing'), ('health', 'health'), ('inclusion', 'inclusion'), ('culture', 'culture'), ('town', 'town'), ('transport', 'transport'), ('environment', 'environment'), ('housing', 'housing'), ('planning', 'planning'), ('digital', 'digital'), ('democracy', 'democracy'), ('safety', 'safety'), ('integration', 'integration'), ('work', 'work'), ('administration', 'administration')], max_length=20)),
                ('place', models.CharField(blank=True, max_length=160)),
                ('own_role', models.CharField(blank=True, choices=[('resident', 'resident'), ('kin', 'kin'), ('employee', 'employee'), ('specialist', 'specialist'), ('leadership', 'leadership'), ('elected', 'elected'), ('organisation', 'organisation')], max_length=12)),
                ('channel', models.CharField(choices=[('web', 'web'), ('paper', 'paper'), ('phone', 'phone'), ('meeting', 'meeting'), ('email', 'email'), ('import', 'import')], default=samskap.features.suggestions.states.Channel['WEB'], max_length=8)),
                ('sensitive', models.BooleanField(default=False)),
                ('held_for', models.CharField(blank=True, max_length=40)),
                ('is_public', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('received', 'received'), ('sorted', 'sorted'), ('published', 'published'), ('answered', 'answered'), ('closed', 'closed'), ('withdrawn', 'withdrawn')], default=samskap.features.suggestions.states.SuggestionState['RECEIVED'], max_length=12)),
                ('outcome', models.CharField(blank=True, choices=[('taken_on', 'taken_on'), ('already_done', 'already_done'), ('passed_on', 'passed_on'), ('not_now', 'not_now'), ('not_ours', 'not_ours')], max_length=12)),
                ('received_at', models.DateTimeField(default=samskap.kernel.base.clock.now)),
                ('due_on', models.DateField()),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('support_count', models.PositiveIntegerField(default=0)),
                ('row_key', models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='suggestions', to='suggestions.importbatch')),
                ('entered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='suggestions_entered', to='people.person')),
                ('merged_into', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='suggestions.suggestion')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='files.storedfile')),
                ('room', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='suggestions', to='rooms.room')),
                ('sender', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='suggestions', to='people.person')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='suggestions', to='people.unit')),
            ],
            options={
                'ordering': ['-received_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('text', models.TextField()),
                ('outcome', models.CharField(choices=[('taken_on', 'taken_on'), ('already_done', 'already_done'), ('passed_on', 'passed_on'), ('not_now', 'not_now'), ('not_ours', 'not_ours')], max_length=12)),
                ('reason', models.TextField()),
                ('answered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.person')),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='suggestions.suggestion')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Support',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='people.person')),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='suggestions.suggestion')),
            ],
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=60)),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='suggestions.suggestion')),
            ],
        ),
        migrations.AddIndex(
            model_name='suggestion',
            index=models.Index(condition=models.Q(('is_public', True), ('merged_into', None)), fields=['-received_at', '-id', 'theme', 'state', 'outcome'], name='public_newest'),
        ),
        migrations.AddIndex(
            model_name='suggestion',
            index=models.Index(condition=models.Q(('is_public', True), ('merged_into', None)), fields=['-support_count', '-received_at', '-id', 'theme', 'state', 'outcome'], name='public_supported'),
        ),
        migrations.AddIndex(
            model_name='suggestion',
            index=models.Index(condition=models.Q(('merged_into__isnull', False)), fields=['merged_into'], name='merged_into'),
        ),
        migrations.AddIndex(
            model_name='suggestion',
            index=models.Index(fields=['state', 'due_on'], name='suggestion_due'),
        ),
        migrations.AddIndex(
            model_name='suggestion',
            index=models.Index(fields=['unit', 'state'], name='suggestion_unit_state'),
        ),
        migrations.AddIndex(
            model_name='suggestion',
            index=models.Index(fields=['state', 'unit', 'due_on', 'held_for', 'room'], name='suggestion_inbox'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['received', 'sorted', 'published', 'answered', 'closed', 'withdrawn'])), name='suggestion_state_known'),
        ),
        migrations.AddConstraint(
            model_name='support',
            constraint=models.UniqueConstraint(fields=('suggestion', 'person'), name='support_once'),
        ),
        migrations.AddConstraint(
            model_name='term',
            constraint=models.UniqueConstraint(fields=('word', 'suggestion'), name='term_once'),
        ),
    ]
