"""Rooms that tests start from, and strategies for rooms of every shape."""

from datetime import date, timedelta

from hypothesis import strategies as st

from samskap.algorithms.room_check.codes import BRINGS, COUNCILS, KINDS, RELATIONS, ROLES, SECTORS
from samskap.algorithms.room_check.facts import (
    AbsentFacts,
    CouncilFacts,
    DeciderFacts,
    NamedFacts,
    Place,
    RoomFacts,
    StakeholderFacts,
)

SPRING = date(2026, 3, 1)


def place(label: str = "Ungdom", **changes) -> Place:
    """A filled place with a resident who brings nothing, changed as asked."""
    given = {"id": label, "label": label, "kind": "resident", "filled": True}
    return Place(**(given | changes))


def stakeholder(key: str = "ungdom", **changes) -> StakeholderFacts:
    """A stakeholder of no weight, changed as asked."""
    given = {"name": key.title(), "kind": "resident", "sector": "residents", "relation": "affected"}
    return StakeholderFacts(key=key, **(given | changes))


def absent(**changes) -> AbsentFacts:
    """A seat that has come to none of two meetings, and that nobody has followed up, changed as asked."""
    given = {"id": "7", "label": "Ungdom 16", "meetings": 2, "last_meeting_on": SPRING}
    return AbsentFacts(**(given | changes))


def decider(**changes) -> DeciderFacts:
    """Somebody with a seat who also sits in the council, and has not said what they will do, changed as asked."""
    given = {"id": "3", "name": "Ola Nordmann", "body": "Kommunestyret"}
    return DeciderFacts(**(given | changes))


def whole_room(**changes) -> RoomFacts:
    """A room where every rule is met."""
    inside = {"internal": True}
    places = (
        place("Ungdom 16", brings=frozenset({"user", "affected", "idea_maker"}), stakeholder_key="ungdom"),
        place("Foreldre", kind="kin", brings=frozenset({"out_of_box"})),
        place("Helsesykepleier", kind="employee", brings=frozenset({"doer"}), is_front_line=True, **inside),
        place("Oppvekstsjef", kind="leadership", role="owner", brings=frozenset({"power"}), **inside),
        place("Psykolog", kind="specialist", **inside),
        place("Velforeningen", kind="organisation", brings=frozenset({"opponent"})),
    )
    given = {
        "places": places,
        "stakeholders": (
            stakeholder("ungdom", strength=3, influence=0, is_user=True, responsible=True),
            *(stakeholder(sector, sector=sector) for sector in SECTORS if sector != "residents"),
        ),
        "map_version": 1,
        "map_made_on": SPRING,
        "last_framed_on": SPRING - timedelta(days=5),
        "phase_entered_on": SPRING,
        "councils": (CouncilFacts(code="youth", seated=True), CouncilFacts(code="disability", asked=True)),
        "named": (NamedFacts(id="1", name="Bestemora", contacted=True),),
        "interviews_held": 2,
        "absent": (absent(came=1), absent(id="8", followed_up_on=SPRING)),
        "deciders": (decider(clarified=True),),
        "other_lead_considered_on": SPRING,
    }
    return RoomFacts(**(given | changes))


_days = st.one_of(st.none(), st.integers(0, 60).map(lambda day: SPRING + timedelta(days=day)))
_keys = st.sampled_from(["a", "b", "c", "d"])


_ids = st.lists(st.sampled_from(["1", "2", "10"]), unique=True)


@st.composite
def _councils(draw) -> tuple[CouncilFacts, ...]:
    codes = draw(st.lists(st.sampled_from(COUNCILS), unique=True))
    return tuple(CouncilFacts(code=code, seated=draw(st.booleans()), asked=draw(st.booleans())) for code in codes)


@st.composite
def _named(draw) -> tuple[NamedFacts, ...]:
    return tuple(
        NamedFacts(id=each, name="Nabolaget", named_by=draw(st.integers(1, 3)), contacted=draw(st.booleans()))
        for each in draw(_ids)
    )


@st.composite
def _absent(draw) -> tuple[AbsentFacts, ...]:
    told = []
    for each in draw(_ids):
        meetings = draw(st.integers(0, 3))
        told.append(
            AbsentFacts(
                id=each,
                label="Ungdom",
                meetings=meetings,
                came=draw(st.sampled_from([0, meetings])),
                last_meeting_on=SPRING if meetings else None,
                followed_up_on=draw(st.sampled_from([None, SPRING - timedelta(days=1), SPRING])),
            )
        )
    return tuple(told)


@st.composite
def _deciders(draw) -> tuple[DeciderFacts, ...]:
    return tuple(
        DeciderFacts(id=each, name="Ola", body="Kommunestyret", clarified=draw(st.booleans())) for each in draw(_ids)
    )


@st.composite
def rooms(draw) -> RoomFacts:
    """Any room that can be stated: no map, empty places, places for stakeholders the map does not know."""
    keys = draw(st.lists(_keys, unique=True))
    stakeholders = tuple(
        StakeholderFacts(
            key=key,
            name=draw(st.sampled_from(["Nav", "Ungdom", "Røde Kors"])),
            kind=draw(st.sampled_from(KINDS)),
            sector=draw(st.sampled_from(SECTORS)),
            relation=draw(st.sampled_from(RELATIONS)),
            strength=draw(st.integers(0, 3)),
            influence=draw(st.integers(0, 3)),
            speaks_for_others=draw(st.booleans()),
            is_user=draw(st.booleans()),
            has_seat=draw(st.booleans()),
            arena=draw(st.sampled_from(["", "Ungdomshuset"])),
            responsible=draw(st.booleans()),
        )
        for key in keys
    )
    places = tuple(
        Place(
            id=str(number),
            label=draw(st.sampled_from(["Plass", "Stol", "Benk"])),
            kind=draw(st.sampled_from(KINDS)),
            role=draw(st.sampled_from(ROLES)),
            brings=draw(st.frozensets(st.sampled_from(BRINGS), max_size=3)),
            filled=draw(st.booleans()),
            stakeholder_key=draw(st.one_of(st.none(), _keys)),
            is_front_line=draw(st.booleans()),
            internal=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 7)))
    )
    return RoomFacts(
        places=places,
        stakeholders=stakeholders,
        map_version=draw(st.integers(0, 2)),
        map_made_on=draw(_days),
        map_framing=draw(st.integers(0, 2)),
        framing=draw(st.integers(0, 2)),
        last_framed_on=draw(_days),
        phase_entered_on=draw(_days),
        councils=draw(_councils()),
        named=draw(_named()),
        interviews_held=draw(st.integers(0, 2)),
        absent=draw(_absent()),
        deciders=draw(_deciders()),
        other_lead_considered_on=draw(_days),
        led_outside=draw(st.booleans()),
    )
