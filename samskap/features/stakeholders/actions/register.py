"""Files into the register of organisations: taking one in, reading it in whole or not at all, and dropping it."""

import hashlib
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from samskap.features.people import actions as people_actions
from samskap.features.stakeholders.models import RegisterFile
from samskap.features.stakeholders.register_rows import columns_of
from samskap.features.stakeholders.register_words import row_problem
from samskap.features.stakeholders.selectors.register_file import LARGEST, Plan, file_for, plan_of, table_of
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import anywhere, authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record, record_many
from samskap.kernel.ui.file_words import file_problem, line_words

KEPT = timedelta(days=2)


@transaction.atomic
def take_in(*, actor: Actor, file_name: str, content: bytes, kind: str) -> RegisterFile:
    """Keeps a file until it is read in; the same file sent twice is one. What cannot be read at all is refused."""
    hat = authorize(actor, Action.ORGANISATION_IMPORT, anywhere(actor, Action.ORGANISATION_IMPORT))
    if len(content) > LARGEST:
        raise Invalid(_("The file is larger than 10 MB. Divide it into several files."), field="file")
    _can_be_read(content)
    sum_of_it = hashlib.sha256(content).hexdigest()
    waiting = RegisterFile.objects.filter(owner_id=actor.known_id, read_in_at=None)
    same = waiting.filter(sha256=sum_of_it, kind=kind).first()
    if same:
        return same
    kept = RegisterFile.objects.create(
        file_name=file_name[:200], sha256=sum_of_it, content=content, kind=kind, owner_id=actor.known_id
    )
    record(Action.ORGANISATION_IMPORT, kept, by=actor, hat=hat, taken_in=True)
    return kept


def _can_be_read(content: bytes) -> None:
    table = table_of(content)
    if not table.columns:
        raise Invalid(" ".join(file_problem(problem) for problem in table.problems), field="file")
    if "name" not in columns_of(table.columns):
        headings = ", ".join(table.columns)[:200]
        raise Invalid(
            _("No column is called “Navn” or the like. The headings of the file are: %(headings)s")
            % {"headings": headings},
            field="file",
        )


@transaction.atomic
def read_in(*, actor: Actor, file_id: int) -> RegisterFile:
    """Puts every row of the file in the register, or none at all if one is wrong. Once is enough: a second press
    changes nothing, and gives the same answer."""
    kept = lock(RegisterFile, file_for(actor, file_id).pk)
    hat = authorize(actor, Action.ORGANISATION_IMPORT, anywhere(actor, Action.ORGANISATION_IMPORT))
    if kept.read_in_at:
        return kept
    plan = _sound(kept)
    try:
        with transaction.atomic():
            people_actions.import_organisations(actor=actor, new=plan.new, changed=plan.changed)
    except IntegrityError:
        raise NotNow(_("Somebody else changed the register at the same time. Look at the file once more.")) from None
    kept.read_in_at, kept.content = clock.now(), b""
    kept.new_count, kept.changed_count, kept.same_count = len(plan.new), len(plan.changed), plan.same
    keep(kept, "read_in_at", "content", "new_count", "changed_count", "same_count")
    record(
        Action.ORGANISATION_IMPORT, kept, by=actor, hat=hat, new=len(plan.new), changed=len(plan.changed),
        same=plan.same,
    )  # fmt: skip
    return kept


def _sound(kept: RegisterFile) -> Plan:
    """The plan of a file in which nothing is wrong and something is new."""
    table = table_of(bytes(kept.content))
    plan = plan_of(table, kept.kind)
    wrong = [f"{line_words(each.line)}: {file_problem(each)}" for each in table.problems]
    wrong += [f"{line_words(each.line)}: {row_problem(each)}" for each in plan.bad]
    if wrong:
        raise Invalid(_("Nothing was imported, because rows are wrong.") + " " + wrong[0])
    if not (plan.new or plan.changed):
        raise NotNow(_("The register knows all of this already. Nothing was changed."))
    return plan


@transaction.atomic
def drop(*, actor: Actor, file_id: int) -> None:
    """Throws away a file that has not been read in."""
    kept = lock(RegisterFile, file_for(actor, file_id).pk)
    hat = authorize(actor, Action.ORGANISATION_IMPORT, anywhere(actor, Action.ORGANISATION_IMPORT))
    if kept.read_in_at:
        raise NotNow(_("The file has been read in already, and its content is no longer kept."))
    record(Action.ORGANISATION_IMPORT, kept, by=actor, hat=hat, dropped=True)
    kept.delete()


@transaction.atomic
def drop_forgotten(*, actor: Actor) -> int:
    """Throws away files that nobody has come back to."""
    hat = authorize(actor, Action.ORGANISATION_IMPORT, Scope())
    waiting = RegisterFile.objects.filter(read_in_at=None, created_at__lt=clock.now() - KEPT)
    forgotten = list(waiting.defer("content"))
    record_many(Action.ORGANISATION_IMPORT, forgotten, by=actor, hat=hat, dropped=True)
    RegisterFile.objects.filter(pk__in=[kept.pk for kept in forgotten]).delete()
    return len(forgotten)
