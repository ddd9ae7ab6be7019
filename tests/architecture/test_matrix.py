"""Every action has a row, every row has every role, and every action is used somewhere."""

import pytest

from samskap.kernel.access.actions import Action
from samskap.kernel.access.matrix import MATRIX, Cell, is_locked, read_table
from samskap.kernel.access.roles import Role
from tests.architecture import house

HEAD = "visitor resident participant facilitator lead owner decider coordinator leader auditor steward system\n"


def test_every_action_has_a_row_and_every_row_every_role():
    assert set(MATRIX) == set(Action)
    assert all(set(row) == set(Role) for row in MATRIX.values())


def test_a_row_with_a_missing_cell_is_refused():
    with pytest.raises(ValueError):
        read_table(HEAD + "case.vote YES YES")


def test_a_row_for_an_unknown_action_is_refused():
    with pytest.raises(ValueError):
        read_table(HEAD + "case.dream " + ". " * 12)


def _used():
    files = [path for path in house.sources() if "access" not in path.parts]
    return set().union(*(house.action_names(path.read_text()) for path in files))


def _moved():
    """Steps of a lifecycle name their action by flow and verb."""
    files = [path for path in house.sources("samskap/features") if path.name == "states.py"]
    return set().union(*(house.names_in(path.read_text()) for path in files))


def test_every_action_is_used_somewhere():
    used, moved = _used(), _moved()
    idle = [a.name for a in Action if a.name not in used and a.value.split(".")[1] not in moved]
    assert idle == []


def test_an_action_is_found_where_it_is_used():
    assert house.action_names("authorize(actor, Action.CASE_VOTE, case)") == {"CASE_VOTE"}


def test_only_members_of_a_body_decide_and_nobody_can_change_that():
    for action in (Action.CASE_VOTE, Action.CASE_DECIDE, Action.CASE_RECUSE):
        assert [role for role, cell in MATRIX[action].items() if cell is not Cell.NO] == [Role.DECIDER]
        assert all(is_locked(action, role) for role in Role)


def test_the_steward_sees_no_content():
    open_to_steward = {action for action, row in MATRIX.items() if row[Role.STEWARD] is not Cell.NO}
    assert open_to_steward == {Action.MATRIX_CHANGE, Action.NOTICE_READ}
