import django.db.models.deletion
import samskap.kernel.base.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('email', models.EmailField(max_length=254, unique=True)),
                ('is_active', models.BooleanField(default=True)),
                ('date_joined', models.DateTimeField(default=samskap.kernel.base.clock.now)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MatrixChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('action', models.CharField(max_length=60)),
                ('role', models.CharField(choices=[('visitor', 'visitor'), ('resident', 'resident'), ('participant', 'participant'), ('facilitator', 'facilitator'), ('lead', 'lead'), ('owner', 'owner'), ('decider', 'decider'), ('coordinator', 'coordinator'), ('leader', 'leader'), ('auditor', 'auditor'), ('steward', 'steward'), ('system', 'system')], max_length=20)),
                ('cell', models.CharField(choices=[('yes', 'yes'), ('own', 'own'), ('no', 'no')], max_length=3)),
                ('reason', models.TextField()),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['created_at', 'pk'],
            },
        ),
    ]
