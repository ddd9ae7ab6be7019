from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('projects', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='gatereview',
            name='room_check',
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
