#!/usr/bin/env python
"""Lays out an empty feature that passes the checks: `tools/new_feature.py gatherings Gathering --beside challenges`.

The feature is placed on the same floor as its neighbour, and entered in the import contract and in the settings.
docs/new-feature.md tells what to fill in, in which order.
"""

import argparse
import re
import sys
from pathlib import Path

FILES = {
    "__init__.py": '"""{Plural}: say here what the feature is, and for whom."""\n',
    "apps.py": '''"""Makes the feature known to Django."""

from django.apps import AppConfig


class {Plural}Config(AppConfig):
    name = "samskap.features.{name}"
    label = "{name}"
''',
    "states.py": '"""The life of a {thing}: its states, and the steps between them."""\n',
    "words.py": '"""What the states and outcomes of a {thing} are called."""\n',
    "models.py": '''"""Columns of {name}."""

from django.db import models

from samskap.features.rooms.models import Room
from samskap.kernel.access.actor import Scope
from samskap.kernel.base.records import Record


class {Model}(Record):
    """Say what one {thing} is."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="{name}")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{thing} {{self.pk}}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()
''',
    "selectors.py": '''"""Reads of {name}."""

from django.db.models import QuerySet

from samskap.features.{name}.models import {Model}
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import reach
from samskap.kernel.access.guard import as_filter


def {name}_visible_to(actor: Actor) -> QuerySet[{Model}]:
    """Those in rooms that the actor may enter."""
    return {Model}.objects.filter(as_filter(reach(actor, Action.ROOM_READ), room="room", unit="room__unit"))
''',
    "actions.py": '"""Writes of {name}: one function for each act."""\n',
    "forms.py": '"""What a person types about a {thing}."""\n',
    "urls.py": '''"""The feature's addresses."""

from django.urls import URLPattern

work_urls: list[URLPattern] = []
''',
    "migrations/__init__.py": "",
    "migrations/0001_initial.py": '''"""The first table of the feature."""

import django.db.models.deletion
from django.db import migrations, models

import samskap.kernel.base.clock


class Migration(migrations.Migration):
    initial = True
    dependencies = [("rooms", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="{Model}",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created_at", models.DateTimeField(default=samskap.kernel.base.clock.now, editable=False)),
                ("revision", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "room",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="{name}", to="rooms.room"
                    ),
                ),
            ],
            options={{"ordering": ["-pk"]}},
        ),
    ]
''',
    "tests/__init__.py": '"""Tests of the feature."""\n',
    "tests/factories.py": '''"""A {thing} for tests."""

from samskap.features.{name}.models import {Model}
from samskap.features.rooms.tests.factories import make_room


def make_{thing}(**over) -> {Model}:
    return {Model}.objects.create(**{{"room": make_room(), **over}})
''',
    "tests/test_selectors.py": '''"""Who sees which {name}."""

from samskap.features.{name}.selectors import {name}_visible_to
from samskap.features.{name}.tests.factories import make_{thing}
from samskap.kernel.access.roles import Role


def test_those_in_ones_own_room_are_seen_and_others_are_not(cast):
    mine, _other = make_{thing}(room=cast.room), make_{thing}(room=cast.other)
    assert list({name}_visible_to(cast.actor(Role.LEAD))) == [mine]
''',
}


def lay_out(root: Path, name: str, model: str, beside: str) -> Path:
    """Writes the files and enters the feature where the house keeps its lists. Raises SystemExit when it is there."""
    folder = root / "samskap/features" / name
    if folder.exists():
        raise SystemExit(f"samskap/features/{name} is already there.")
    thing = re.sub(r"(?<!^)([A-Z])", r"_\1", model).lower()
    for path, text in FILES.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.format(name=name, Plural=name.capitalize(), Model=model, thing=thing))
    _place(root, name, beside)
    return folder


def _place(root: Path, name: str, beside: str) -> None:
    _insert(root / "pyproject.toml", rf'("[^"\n]*\({beside}\))', rf"\1 | ({name})")
    app = "samskap.features."
    _insert(root / "samskap/config/settings/base.py", rf'(    "{app}{beside}",\n)', rf'\1    "{app}{name}",\n')


def _insert(path: Path, pattern: str, replacement: str) -> None:
    text, count = re.subn(pattern, replacement, path.read_text(), count=1)
    if not count:
        raise SystemExit(f"{path.name} has no place for it; enter it by hand.")
    path.write_text(text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="plural noun, the people's word")
    parser.add_argument("model", help="singular noun in CamelCase")
    parser.add_argument("--beside", default="challenges", help="the neighbour on the same floor")
    wanted = parser.parse_args()
    if not re.fullmatch("[a-z]+", wanted.name) or not re.fullmatch("[A-Z][A-Za-z]+", wanted.model):
        sys.exit("The name is a plural noun in small letters, the model a singular noun in CamelCase.")
    folder = lay_out(Path(__file__).resolve().parents[1], wanted.name, wanted.model, wanted.beside)
    print(f"{folder} is laid out. docs/new-feature.md tells what to fill in, in which order.")


if __name__ == "__main__":
    main()
