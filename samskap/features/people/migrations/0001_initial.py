import django.db.models.deletion
import samskap.kernel.access.roles
import samskap.kernel.base.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(max_length=120, unique=True)),
                ('kind', models.CharField(choices=[('council', 'council'), ('executive', 'executive'), ('committee', 'committee'), ('youth', 'youth'), ('elderly', 'elderly'), ('disability', 'disability'), ('delegated', 'delegated')], max_length=20)),
            ],
            options={
                'verbose_name_plural': 'bodies',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(max_length=160, unique=True)),
                ('kind', models.CharField(choices=[('voluntary', 'voluntary'), ('business', 'business'), ('action_group', 'action_group'), ('next_of_kin', 'next_of_kin'), ('research', 'research'), ('neighbourhood', 'neighbourhood'), ('authority', 'authority')], max_length=20)),
                ('number', models.CharField(blank=True, max_length=9)),
                ('about', models.TextField(blank=True)),
                ('email', models.EmailField(blank=True, max_length=254)),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('email', models.EmailField(blank=True, db_index=True, max_length=254)),
                ('language', models.CharField(default='nb', max_length=2)),
                ('account', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='person', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(max_length=120, unique=True)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='people.unit')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Affiliation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('kind', models.CharField(choices=[('resident', 'resident'), ('service_user', 'service_user'), ('next_of_kin', 'next_of_kin'), ('employee_front_line', 'employee_front_line'), ('employee_specialist', 'employee_specialist'), ('employee_leader', 'employee_leader'), ('leadership', 'leadership'), ('elected', 'elected'), ('organisation_representative', 'organisation_representative')], max_length=30)),
                ('title', models.CharField(blank=True, max_length=120)),
                ('is_chair', models.BooleanField(default=False)),
                ('from_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('until_on', models.DateField(blank=True, null=True)),
                ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='members', to='people.body')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='representatives', to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='affiliations', to='people.person')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='staff', to='people.unit')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='RoleHeld',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('role', models.CharField(max_length=20)),
                ('from_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('until_on', models.DateField(blank=True, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles_held', to='people.person')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='roles_held', to='people.unit')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('role__in', [samskap.kernel.access.roles.Role['COORDINATOR'], samskap.kernel.access.roles.Role['LEADER'], samskap.kernel.access.roles.Role['AUDITOR'], samskap.kernel.access.roles.Role['STEWARD']])), name='role_held_on_site_or_in_unit')],
            },
        ),
    ]
