"""Fills the throwaway database: the fictive municipality, and on top of it the two large tables."""

import random
import time
from datetime import timedelta

import django

django.setup()

from bench_room import large_room  # noqa: E402
from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from samskap.across.demonstration.load import load  # noqa: E402
from samskap.features.challenges.models import Challenge, SuggestionLink  # noqa: E402
from samskap.features.people.models import Person, Unit  # noqa: E402
from samskap.features.rooms.states import Theme  # noqa: E402
from samskap.features.suggestions.models import Suggestion, Term  # noqa: E402
from samskap.features.suggestions.selectors.terms import term_rows  # noqa: E402
from samskap.features.suggestions.states import SuggestionState  # noqa: E402
from samskap.kernel.base.references import LETTERS, secret  # noqa: E402
from samskap.kernel.jobs.jobs import look_at_tables  # noqa: E402
from samskap.kernel.journal.models import Entry  # noqa: E402

SUGGESTIONS, ENTRIES, BATCH = 10_000, 100_000, 1_000
SLUG = "kommunens-biler"
"""The floke of the fictive municipality that most has happened round."""
GATHERED = 200
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
    load()
    print(f"loaded    the fictive municipality in {time.perf_counter() - started:.0f} s")
    with transaction.atomic():
        units = list(Unit.objects.all())
        suggestions(units)
        gather()
        entries(units)
        large_room(chance)
    look_at_tables.call()  # as the worker does each day
    print(f"loaded    {SUGGESTIONS:,} innspill, {ENTRIES:,} journal rows in {time.perf_counter() - started:.0f} s")


def suggestions(units):
    now = timezone.now()
    codes = chance.sample(range(len(LETTERS) ** 6), SUGGESTIONS)
    rows = (one_suggestion(number, code, chance.choice(units), now) for number, code in enumerate(codes))
    made = Suggestion.objects.bulk_create(rows, batch_size=BATCH)
    Term.objects.bulk_create((row for each in made for row in term_rows(each)), batch_size=BATCH)


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
    """Two hundred public innspill more belong to the floke."""
    floke, person = Challenge.objects.get(slug=SLUG), Person.objects.first()
    free = Suggestion.objects.filter(is_public=True, challenge_links=None)
    SuggestionLink.objects.bulk_create(
        SuggestionLink(challenge=floke, suggestion=each, linked_by=person) for each in free[:GATHERED]
    )


def entries(units):
    """The journal of years: most about innspill, one in a hundred in the floke's room."""
    now = timezone.now()
    ids = list(Suggestion.objects.values_list("pk", flat=True))
    room = Challenge.objects.get(slug=SLUG).room_id
    acts = ["suggestion.submit", "suggestion.sort", "suggestion.publish", "suggestion.answer", "suggestion.close"]
    Entry.objects.bulk_create(
        (
            Entry(
                at=now - timedelta(minutes=(ENTRIES - number) * 10),
                hat="coordinator",
                action=acts[number // len(ids) % len(acts)],
                subject_kind=Suggestion._meta.label_lower,
                subject_id=ids[number % len(ids)],
                unit_id=units[number % len(units)].pk,
                room_id=room if number % 100 == 0 else None,
            )
            for number in range(ENTRIES)
        ),
        batch_size=BATCH,
    )


if __name__ == "__main__":
    main()
