from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('decisions', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='case',
            name='room_check',
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
