import django.db.models.deletion
import samskap.kernel.base.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
        ('projects', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Benefit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(max_length=160)),
                ('kind', models.CharField(choices=[('quality', 'quality'), ('efficiency', 'efficiency'), ('others', 'others')], max_length=12)),
                ('measured_in', models.CharField(max_length=60)),
                ('baseline', models.DecimalField(decimal_places=2, max_digits=14)),
                ('target', models.DecimalField(decimal_places=2, max_digits=14)),
                ('downsides', models.TextField(blank=True)),
                ('next_on', models.DateField(blank=True, null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='benefits', to='people.person')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='benefits', to='projects.project')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='LearningSheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('title', models.CharField(max_length=160)),
                ('tried', models.TextField()),
                ('worked', models.TextField(blank=True)),
                ('failed', models.TextField(blank=True)),
                ('conditions', models.TextField(blank=True)),
                ('cost', models.CharField(blank=True, max_length=160)),
                ('contact', models.CharField(blank=True, max_length=160)),
                ('published_at', models.DateTimeField(blank=True, db_index=True, null=True)),
                ('terms', models.TextField(blank=True, editable=False)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='learning_sheets', to='projects.project')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Measurement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('value', models.DecimalField(decimal_places=2, max_digits=14)),
                ('measured_on', models.DateField(default=samskap.kernel.base.clock.today)),
                ('note', models.TextField(blank=True)),
                ('benefit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measurements', to='benefits.benefit')),
                ('measured_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['measured_on', 'pk'],
            },
        ),
    ]
