"""One thing of each kind in the cast's own room, published where it can be; and its like in the other room, unpublished."""

from django.utils import timezone

from samskap.features.benefits.models import LearningSheet
from samskap.features.benefits.tests.factories import make_benefit, make_sheet
from samskap.features.challenges.models import Hypothesis
from samskap.features.challenges.states import ChallengeState
from samskap.features.decisions.states import CaseState
from samskap.features.people.models import Affiliation
from samskap.features.people.states import AffiliationKind
from samskap.features.people.tests.factories import make_body, make_organisation, make_person
from samskap.features.projects.models import Handover
from samskap.features.projects.tests.factories import make_case, make_challenge, make_decision, make_running, make_trial
from samskap.features.rooms.models import Room, RoomBody
from samskap.features.rooms.tests.factories import make_seat
from samskap.features.stakeholders.models import (
    Attendance,
    Exclusion,
    Excuse,
    Invitation,
    Meeting,
    Named,
    Place,
    RegisterFile,
    Stakeholder,
    StakeholderMap,
)
from samskap.features.stakeholders.tests.offer_factories import make_offer
from samskap.features.suggestions.models import ImportDraft
from samskap.features.suggestions.states import SuggestionState
from samskap.features.suggestions.tests.factories import make_suggestion
from samskap.kernel.base import clock, references
from samskap.kernel.files import store
from samskap.kernel.files.models import StoredFile
from samskap.kernel.notify import deliver
from samskap.kernel.notify.models import Letter, Outbox
from tests.fixtures.cast import Cast

CSV = "tekst;dato\nGatelyset ved skolen er borte.;2026-01-05\n"
RULE = "4.opponent"


def own_things(cast: Cast) -> dict[str, object]:
    """What the addresses name, in the room and unit of the cast; whatever can be public is."""
    council = Affiliation.objects.get(person=cast.decider).body
    things = _things(cast.room, cast.unit, is_public=True, body=council, importer=cast.coordinator)
    Affiliation.objects.create(
        person=cast.decider, kind=AffiliationKind.ELECTED, body_id=things["body_id"], from_on=clock.today()
    )
    return things


def other_things(cast: Cast) -> dict[str, object]:
    """The same in the other room and unit; nothing of it is public, and secrets are made up."""
    things = _things(cast.other, cast.other_unit, is_public=False, body=make_body(), importer=make_person())
    return things | {
        "token": "x" * 30,
        "signature": "x" * 30,
        "notice": "x" * 30,
        "invitation": "x" * 30,
        "offer": "x" * 30,
        "exclusion": "x" * 30,
        "key": "nobody",
    }


def _things(room: Room, unit, *, is_public: bool, body, importer) -> dict[str, object]:
    Room.objects.filter(pk=room.pk).update(is_public=is_public)
    state = ChallengeState.OPEN if is_public else ChallengeState.DRAFT
    challenge = make_challenge(room, state=state)
    project = make_running(room)
    decided = make_decision(room, "G2", conditions=("Ungdomsrådet følger med.",)).case
    case = make_case(room, "G3", CaseState.SUBMITTED, body=body)
    council = make_body(kind="youth")
    case.councils.add(council)
    return {
        **_composition(room),
        **_offered(room, importer),
        **_suggestion(room, unit, is_public, importer),
        "slug": challenge.slug,
        "hypothesis_id": Hypothesis.objects.create(challenge=challenge, statement="De vil", would_refute="Nei").pk,
        "case_id": case.pk,
        "draft_case_id": make_case(room, "G4", body=body).pk,
        "number": (decided if is_public else make_case(room, "G5", body=body)).number.replace("/", "-"),
        "condition_id": decided.decision.conditions.get().pk,
        "body_id": council.pk,
        "project_id": project.pk,
        "trial_id": make_trial(project).pk,
        "handover_id": Handover.objects.create(
            project=project, to_unit=unit, what_moves="Driften", effective_on=clock.today(), proposed_by=make_person()
        ).pk,
        "benefit_id": make_benefit(project).pk,
        "sheet_id": _sheet(project, is_public).pk,
    }


def _composition(room: Room) -> dict[str, object]:
    """The map, a place with somebody at it, and an invitation to another."""
    by = make_person()
    drawn = StakeholderMap.objects.create(room=room, version=1, made_by=by)
    one = Stakeholder.objects.create(
        map=drawn, key="k1", name="Unge", actor_kind="resident", sector="residents", relation="affected", judged_by=by
    )
    seat = make_seat(room, make_person())
    sits = Place.objects.create(room=room, label="Ungdom", actor_kind="resident", seat=seat)
    empty = Place.objects.create(room=room, label="Forelder", actor_kind="kin")
    asked = Invitation.objects.create(
        place=empty, person=make_person(), token=references.secret(), reason="Du vet dette.", invited_by=by
    )
    decides_too = make_person()
    make_seat(room, decides_too)
    RoomBody.objects.create(room=room, body=make_body(members=[decides_too]))
    named = Named.objects.create(room=room, name="Velforeningen", spelt="velforening")
    meeting = Meeting.objects.create(room=room, what="Første møte", held_on=clock.today(), noted_by=by)
    Attendance.objects.create(meeting=meeting, seat=seat, came=False)
    Excuse.objects.create(room=room, rule=RULE, reason="Ingen er imot.", excused_by=by)
    held_out = Exclusion.objects.create(
        room=room, person=make_person(), label="Utleier", reason="Du har en sak til behandling.", state="appealed",
        token=references.secret(), decided_by=by, appeal_by=clock.today(), appeal="Det har jeg ikke.",
    )  # fmt: skip
    return {
        "room_id": room.pk, "seat_id": seat.pk, "place_id": empty.pk, "taken_place_id": sits.pk, "version": 1,
        "stakeholder": one.key, "rule": RULE, "invitation_id": asked.pk, "invitation": asked.token,
        "council": "youth", "group": "pupils", "person_id": decides_too.pk,
        "named_id": named.pk, "meeting_id": meeting.pk, "exclusion_id": held_out.pk, "exclusion": held_out.token,
    }  # fmt: skip


def _offered(room: Room, importer) -> dict[str, object]:
    """An offer to the room, an organisation in the register, and a file on its way into it."""
    given = make_offer(room, token=references.secret())
    file = RegisterFile.objects.create(
        file_name="lag.csv", sha256="0" * 64, content=b"navn\nTurlaget\n", kind="voluntary", owner=importer
    )
    return {
        "offer_id": given.pk, "offer": given.token, "organisation_id": make_organisation().pk,
        "register_file": file.pk,
    }  # fmt: skip


def _suggestion(room: Room, unit, is_public: bool, importer) -> dict[str, object]:
    photo = StoredFile.objects.create(name="a.png", media_type="image/png", size=3, sha256="0" * 64, path="site/a.png")
    place = store.place_on_disk(photo)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"png")
    state = SuggestionState.PUBLISHED if is_public else SuggestionState.SORTED
    row = make_suggestion(unit=unit, room=room, state=state, is_public=is_public, theme="upbringing")
    draft = ImportDraft.objects.create(
        file_name="innspill.csv", sha256="0" * 64, content=CSV.encode(), source="Egne", unit=unit, owner=importer
    )
    outbox = Outbox.objects.create(kind="A", expanded_at=timezone.now())
    letter = Letter.objects.create(outbox=outbox, address="noen@example.no", title="Hei", body="Hei", language="nb")
    return {
        "reference": row.reference, "token": row.token, "draft_id": draft.pk, "file_id": photo.pk,
        "signature": store.address(photo).rstrip("/").rpartition("/")[2], "notice": deliver.no_thanks_token(letter),
        "key": "resident",
    }  # fmt: skip


def _sheet(project, is_public: bool) -> LearningSheet:
    return make_sheet(project, is_published=is_public)
