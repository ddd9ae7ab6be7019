"""Whoever has judged a stakeholder before gets a judgement of their own, so that others can judge beside them."""

from django.db import migrations


def give_judgements(apps, schema_editor):
    Stakeholder = apps.get_model("stakeholders", "Stakeholder")
    Judgement = apps.get_model("stakeholders", "Judgement")
    judged = [
        Judgement(
            stakeholder=one,
            person_id=one.judged_by_id,
            strength=one.strength,
            interest=one.interest,
            influence=one.influence,
            attitude=one.attitude_now,
            sureness=one.sureness,
            judged_on=one.judged_on,
        )
        for one in Stakeholder.objects.iterator()
    ]
    Judgement.objects.bulk_create(judged, batch_size=500, ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [("stakeholders", "0002_who_must_be_there")]

    operations = [migrations.RunPython(give_judgements, migrations.RunPython.noop)]
