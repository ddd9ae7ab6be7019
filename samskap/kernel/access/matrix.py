"""Who may what. Rows are actions, columns are roles; read it as a table."""

from enum import StrEnum

from samskap.kernel.access.actions import Action
from samskap.kernel.access.roles import Role


class Cell(StrEnum):
    YES = "yes"
    OWN = "own"
    NO = "no"


# YES: wherever the role is held. own: only what one made or was given oneself. A dot: no.
TABLE = """
                      visitor resident participant facilitator lead owner decider coordinator leader auditor steward system
person.enter            YES     YES        YES         YES      YES  YES    YES       YES       YES     .       .      YES
organisation.enter       .       .          .           .        .    .      .        YES       YES     .       .       .
organisation.import      .       .          .           .        .    .      .        YES        .      .       .      YES
suggestion.submit       YES     YES        YES         YES      YES  YES    YES       YES       YES     .       .      YES
suggestion.register      .       .          .          YES      YES  YES     .        YES       YES     .       .       .
suggestion.import        .       .          .           .        .    .      .        YES        .      .       .      YES
suggestion.read          .      own        own         YES      YES  YES    YES       YES       YES    YES      .      YES
suggestion.sort          .       .          .           .        .    .      .        YES       YES     .       .       .
suggestion.publish       .       .          .           .        .    .      .        YES       YES     .       .       .
suggestion.unpublish     .       .          .           .        .    .      .        YES       YES     .       .       .
suggestion.merge         .       .          .           .        .    .      .        YES       YES     .       .       .
suggestion.answer        .       .          .          YES      YES  YES     .        YES       YES     .       .       .
suggestion.close         .       .          .           .       YES  YES     .        YES       YES     .       .      YES
suggestion.reopen        .       .          .           .        .    .      .        YES       YES     .       .       .
suggestion.withdraw     YES     own        own         own      own  own    own       own       own     .       .       .
suggestion.claim         .      YES        YES         YES      YES  YES    YES       YES       YES     .       .       .
suggestion.support       .      YES        YES         YES      YES  YES    YES       YES       YES     .       .       .
suggestion.remind        .       .          .           .        .    .      .         .         .      .       .      YES
room.read                .       .         YES         YES      YES  YES    YES       YES       YES    YES      .      YES
room.open                .       .          .           .        .    .      .        YES       YES     .       .       .
room.follow              .      YES        YES         YES      YES  YES    YES       YES       YES     .       .      YES
seat.give                .       .          .           .       YES  YES     .        YES       YES     .       .       .
seat.end                 .      own        own         own      YES  YES     .        YES       YES     .       .      YES
topic.note               .       .          .           .        .    .      .         .         .      .       .      YES
map.read                 .       .         YES         YES      YES  YES    YES       YES       YES    YES      .      YES
map.begin                .       .          .          YES      YES  YES     .        YES        .      .       .       .
map.assess               .       .          .          YES      YES  YES     .        YES        .      .       .       .
map.judge                .       .         YES         YES      YES  YES     .        YES        .      .       .       .
map.settle               .       .          .          YES      YES  YES     .        YES        .      .       .       .
proposal.consider        .       .          .          YES      YES  YES     .        YES        .      .       .       .
interview.read           .       .          .          YES      YES  YES     .        YES        .     YES      .       .
interview.note           .       .          .          YES      YES  YES     .        YES        .      .       .       .
named.contact            .       .          .          YES      YES  YES     .        YES        .      .       .       .
named.set_aside          .       .          .          YES      YES  YES     .        YES        .      .       .       .
place.plan               .       .          .          YES      YES  YES     .        YES        .      .       .       .
place.fill               .       .          .           .       YES  YES     .        YES        .      .       .       .
place.draw               .       .          .           .       YES  YES     .        YES        .      .       .       .
gap.excuse               .       .          .           .       YES  YES     .        YES        .      .       .       .
council.ask              .       .          .           .       YES  YES     .        YES       YES     .       .       .
lead.consider            .       .          .           .       YES  YES     .        YES       YES     .       .       .
conflict.clarify         .      own        own         own      YES  YES    own       YES       own     .       .       .
invitation.send          .       .          .          YES      YES  YES     .        YES        .      .       .       .
invitation.reply        YES     YES        YES         YES      YES  YES    YES       YES       YES     .       .       .
invitation.withdraw      .       .          .          YES      YES  YES     .        YES        .      .       .      YES
invitation.remind        .       .          .          YES      YES  YES     .        YES        .      .       .      YES
offer.give              YES     YES        YES         YES      YES  YES    YES       YES       YES     .       .       .
offer.read               .      own        own         YES      YES  YES    own       YES       own     .       .       .
offer.take_up            .       .          .           .       YES  YES     .        YES        .      .       .       .
offer.decline            .       .          .          YES      YES  YES     .        YES        .      .       .       .
offer.withdraw          YES     own        own         own      own  own    own       own       own     .       .       .
offer.expire             .       .          .           .        .    .      .         .         .      .       .      YES
meeting.read             .       .          .          YES      YES  YES     .        YES        .     YES      .       .
meeting.note             .       .          .          YES      YES  YES     .        YES        .      .       .       .
absence.follow_up        .       .          .          YES      YES  YES     .        YES        .      .       .       .
exclusion.read           .      own        own         YES      YES  YES    own       YES       YES    YES      .       .
exclusion.decide         .       .          .           .       YES  YES     .        YES        .      .       .       .
exclusion.appeal        YES     own        own         own      own  own    own       own       own     .       .       .
exclusion.answer         .       .          .           .        .   YES     .         .        YES     .       .       .
exclusion.lift           .       .          .           .       YES  YES     .        YES        .      .       .       .
challenge.create         .       .          .           .        .    .      .        YES       YES     .       .       .
challenge.read           .       .         YES         YES      YES  YES    YES       YES       YES    YES      .      YES
challenge.edit           .       .          .           .       YES  YES     .        YES       YES     .       .       .
challenge.frame          .       .          .          YES      YES  YES     .        YES        .      .       .       .
challenge.publish        .       .          .           .        .   YES     .        YES       YES     .       .       .
challenge.close          .       .          .           .        .   YES     .        YES       YES     .       .       .
challenge.gather         .       .          .          YES      YES  YES     .        YES       YES     .       .       .
hypothesis.put           .       .         YES         YES      YES  YES     .        YES        .      .       .       .
hypothesis.judge         .       .          .          YES      YES  YES     .        YES        .      .       .       .
case.read                .       .         YES         YES      YES  YES    YES       YES       YES    YES      .      YES
case.write               .       .          .           .       YES  YES     .        YES       YES     .       .       .
case.submit              .       .          .           .        .   YES     .         .        YES     .       .       .
case.withdraw            .       .          .           .        .   YES     .         .        YES     .       .       .
case.hear                .       .          .           .        .    .     YES        .         .      .       .       .
case.vote                .       .          .           .        .    .     YES        .         .      .       .       .
case.recuse              .       .          .           .        .    .     YES        .         .      .       .       .
case.decide              .       .          .           .        .    .     YES        .         .      .       .       .
condition.meet           .       .          .           .       YES  YES     .         .        YES     .       .       .
project.read             .       .         YES         YES      YES  YES    YES       YES       YES    YES      .      YES
project.propose          .       .          .           .       YES  YES     .        YES       YES     .       .       .
project.edit             .       .          .           .       YES  YES     .         .         .      .       .       .
gate.pass                .       .          .           .       YES  YES     .         .        YES     .       .       .
gate.return              .       .          .           .       YES  YES     .         .         .      .       .       .
trial.plan               .       .          .          YES      YES  YES     .         .         .      .       .       .
trial.conclude           .       .          .          YES      YES  YES     .         .         .      .       .       .
handover.propose         .       .          .           .       YES  YES     .         .         .      .       .       .
handover.accept          .      own        own         own      own  own    own       own       YES     .       .       .
benefit.plan             .       .          .           .       YES  YES     .         .        YES     .       .       .
benefit.measure          .      own        own         own      YES  YES     .         .        YES     .       .       .
learning.write           .       .         YES         YES      YES  YES     .         .        YES     .       .       .
learning.publish         .       .          .           .       YES  YES     .         .        YES     .       .       .
overview.read            .       .          .           .        .    .      .        YES       YES    YES      .       .
journal.read             .       .          .           .        .    .      .         .         .     YES      .       .
matrix.change            .       .          .           .        .    .      .         .         .      .      YES      .
notice.read              .      own        own         own      own  own    own       own       own    own     own      .
"""

# Held by law or for safety: no installation may change these cells.
LOCKED_ACTIONS = frozenset(
    {Action.CASE_VOTE, Action.CASE_DECIDE, Action.CASE_RECUSE, Action.JOURNAL_READ, Action.MATRIX_CHANGE}
)


def read_table(table: str) -> dict[Action, dict[Role, Cell]]:
    """The table as nested mappings; unknown names and missing cells raise."""
    words = {"YES": Cell.YES, "own": Cell.OWN, ".": Cell.NO}
    head, *lines = [line.split() for line in table.strip().splitlines()]
    roles = [Role(name) for name in head]
    found: dict[Action, dict[Role, Cell]] = {}
    for name, *cells in lines:
        found[Action(name)] = dict(zip(roles, [words[cell] for cell in cells], strict=True))
    return found


MATRIX = read_table(TABLE)


def is_locked(action: Action, role: Role) -> bool:
    """Whether this cell is fixed: by law, or because the content is no business of the steward."""
    return action in LOCKED_ACTIONS or (role is Role.STEWARD and action is not Action.NOTICE_READ)
