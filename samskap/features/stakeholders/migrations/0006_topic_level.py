"""What the room is about tells how wide it reaches."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stakeholders", "0005_exclusion_seats")]

    operations = [migrations.AddField("topic", "level", models.CharField(blank=True, max_length=14))]
