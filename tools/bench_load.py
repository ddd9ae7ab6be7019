"""Fills the throwaway database: one coordinator, one floke with what a lively one holds, and the two large tables."""

import random
import time
from datetime import timedelta

import django

django.setup()

from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from samskap.features.challenges.models import Challenge, Framing, Hypothesis, KeyFigure, SuggestionLink  # noqa: E402
from samskap.features.people.models import Person, RoleHeld, Unit  # noqa: E402
from samskap.features.rooms.models import Room, Seat  # noqa: E402
from samskap.features.rooms.states import Theme  # noqa: E402
from samskap.features.suggestions.models import Suggestion  # noqa: E402
from samskap.features.suggestions.states import SuggestionState  # noqa: E402
from samskap.kernel.access.roles import Role  # noqa: E402
from samskap.kernel.accounts.models import Account  # noqa: E402
from samskap.kernel.base.references import LETTERS, secret  # noqa: E402
from samskap.kernel.jobs.jobs import look_at_tables  # noqa: E402
from samskap.kernel.journal.models import Entry  # noqa: E402

SUGGESTIONS, ENTRIES, BATCH = 10_000, 100_000, 1_000
COORDINATOR = "koordinator@example.no"
SLUG = "hvordan-kan-vi-maale"
chance = random.Random(2026)

BEGINNINGS = ["Jeg savner", "Vi trenger", "Hva med", "Kan kommunen få til", "Mange av oss ønsker", "Det mangler"]
THINGS = [
    "lys langs gangveien",
    "benker ved butikken",
    "en møteplass for ungdom",
    "leksehjelp på biblioteket",
    "et bytteverksted",
    "følgetjeneste til legen",
    "varmestue om vinteren",
    "flere sykkelparkeringer",
    "åpen gymsal i helgene",
]
REASONS = [
    "fordi mange går alene hjem om kvelden",
    "for da kan flere klare seg selv lenger",
    "slik nabokommunen har",
    "siden bussen slutter å gå klokka åtte",
    "og vi er flere som kan hjelpe til med det",
]
PLACES = ["Sentrum", "Øvre dal", "Nesset", "Strandveien", "Skolebakken", ""]


def main():
    started = time.perf_counter()
    with transaction.atomic():
        unit = people_and_rooms()
        suggestions(unit)
        gather()
        entries(unit)
    look_at_tables.call()  # as the worker does each day
    print(f"loaded    {SUGGESTIONS:,} innspill, {ENTRIES:,} journal rows in {time.perf_counter() - started:.0f} s")


def people_and_rooms():
    unit = Unit.objects.create(name="Kommunedirektøren")
    account = Account.objects.create_user(COORDINATOR)
    person = Person.objects.create(account=account, name="Kari Koordinator", email=COORDINATOR)
    RoleHeld.objects.create(person=person, role=Role.COORDINATOR)
    room = Room.objects.create(title="Ut etter klokka fem", theme=list(Theme)[0], unit=unit, is_public=True)
    Seat.objects.create(room=room, person=person, role=Role.OWNER, actor_kind="employee")
    floke = Challenge.objects.create(room=room, slug=SLUG, trigger="known_tangle", breadth="municipality", state="open")
    Framing.objects.create(challenge=floke, version=1, question="Hvordan kan vi få liv i sentrum?", framed_by=person)
    for number in range(6):
        Hypothesis.objects.create(challenge=floke, statement=f"Antakelse {number}", would_refute="At ingen kommer.")
        KeyFigure.objects.create(
            challenge=floke, label=f"Tall {number}", value="12", source="Egen telling", as_of=timezone.localdate()
        )
    return unit


def suggestions(unit):
    now = timezone.now()
    codes = chance.sample(range(len(LETTERS) ** 6), SUGGESTIONS)
    rows = (one_suggestion(number, code, unit, now) for number, code in enumerate(codes))
    Suggestion.objects.bulk_create(rows, batch_size=BATCH)


def one_suggestion(number, code, unit, now):
    state = chance.choices(
        [SuggestionState.RECEIVED, SuggestionState.SORTED, SuggestionState.PUBLISHED, SuggestionState.CLOSED],
        [10, 15, 25, 50],
    )[0]
    received = now - timedelta(minutes=chance.randrange(60 * 24 * 700))
    return Suggestion(
        reference=_reference(code),
        token=secret(),
        text=f"{chance.choice(BEGINNINGS)} {chance.choice(THINGS)} {chance.choice(REASONS)}. Innspill {number}.",
        theme=chance.choice(list(Theme)),
        place=chance.choice(PLACES),
        unit=None if state == SuggestionState.RECEIVED else unit,
        is_public=state in (SuggestionState.PUBLISHED, SuggestionState.CLOSED),
        state=state,
        outcome="taken_on" if state == SuggestionState.CLOSED else "",
        received_at=received,
        created_at=received,
        due_on=(received + timedelta(days=14)).date(),
    )


def _reference(code):
    letters = ""
    for _ in range(6):
        code, digit = divmod(code, len(LETTERS))
        letters += LETTERS[digit]
    return f"IN-{letters[:4]}-{letters[4:]}"


def gather():
    """Two hundred public innspill belong to the floke."""
    floke, person = Challenge.objects.get(), Person.objects.get()
    chosen = Suggestion.objects.filter(is_public=True)[:200]
    SuggestionLink.objects.bulk_create(
        SuggestionLink(challenge=floke, suggestion=each, linked_by=person) for each in chosen
    )


def entries(unit):
    now = timezone.now()
    ids = list(Suggestion.objects.values_list("pk", flat=True))
    room = Room.objects.get().pk
    acts = ["suggestion.submit", "suggestion.sort", "suggestion.publish", "suggestion.answer", "suggestion.close"]
    Entry.objects.bulk_create(
        (
            Entry(
                at=now - timedelta(minutes=(ENTRIES - number) * 10),
                hat="coordinator",
                action=acts[number % len(acts)],
                subject_kind="suggestion",
                subject_id=ids[number % len(ids)],
                unit_id=unit.pk,
                room_id=room if number % 100 == 0 else None,
            )
            for number in range(ENTRIES)
        ),
        batch_size=BATCH,
    )


if __name__ == "__main__":
    main()
