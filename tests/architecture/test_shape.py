"""Every act is asked, traced and whole; nothing is imported in hiding; and each such fault is seen."""

import pytest

from tests.architecture import house

GOOD = """
@transaction.atomic
def answer(*, actor, suggestion_id):
    suggestion = lock(Suggestion, suggestion_id)
    hat = authorize(actor, Action.SUGGESTION_ANSWER, suggestion)
    move(suggestion, FLOW, ANSWER, by=actor, hat=hat)
"""


def _action_files():
    files = [path for path in house.sources("samskap/features") if "actions" in path.parts or path.stem == "actions"]
    return [path for path in files if path.name != "__init__.py"]


def test_every_act_is_asked_traced_and_whole():
    files = _action_files()
    assert files
    assert [fault for path in files for fault in house.badly_shaped(path.read_text(), str(path))] == []


def test_a_well_shaped_act_is_let_through():
    assert house.badly_shaped(GOOD) == []


@pytest.mark.parametrize(
    ("breach", "fault"),
    [
        (GOOD.replace("@transaction.atomic", ""), "is not atomic"),
        (GOOD.replace("authorize", "look_away"), "does not call authorize"),
        (GOOD.replace("move(", "forget("), "leaves no journal row"),
        (GOOD.replace("*, actor,", "actor, *,"), "is not keyword-only"),
        (GOOD.replace("*, actor, suggestion_id", "*, suggestion_id, actor"), "is not keyword-only"),
    ],
)
def test_a_badly_shaped_act_is_seen(breach, fault):
    faults = house.badly_shaped(breach)
    assert len(faults) == 1 and fault in faults[0]


def test_nothing_is_imported_in_hiding():
    assert [place for path in house.sources() for place in house.hidden_imports(path.read_text(), str(path))] == []


def test_a_hidden_import_is_seen():
    assert house.hidden_imports("def act():\n    import os\n") == ["file.py:2"]
