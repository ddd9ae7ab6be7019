"""Those put on a map before today are recognised by their names, so that they are not proposed again."""

from django.db import migrations

from samskap.features.stakeholders.knowledge.topics import recognised


def tell_kinds(apps, schema_editor):
    stakeholders = apps.get_model("stakeholders", "Stakeholder").objects
    unknown = stakeholders.filter(group="").order_by()
    for name, kind, sector in unknown.values_list("name", "actor_kind", "sector").distinct():
        group = recognised(name, kind, sector)
        if group:
            stakeholders.filter(group="", name=name, actor_kind=kind, sector=sector).update(group=group)


class Migration(migrations.Migration):
    dependencies = [("stakeholders", "0006_topic_level")]

    operations = [migrations.RunPython(tell_kinds, migrations.RunPython.noop)]
