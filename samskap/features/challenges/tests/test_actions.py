"""Acts on floker: each leaves its state, its journal row and its notice, and refuses whoever has not the role."""

import pytest

from samskap.features.challenges import actions, selectors
from samskap.features.challenges.models import Challenge, Framing, SuggestionLink
from samskap.features.challenges.states import ChallengeState, HypothesisState
from samskap.features.challenges.tests.factories import make_challenge, make_hypothesis
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Follow, Room, Seat
from samskap.features.stakeholders.models import Topic
from samskap.features.suggestions.models import Support
from samskap.features.suggestions.tests.factories import make_suggestion
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, Stale
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox


def _create(cast, role=Role.COORDINATOR, **over):
    wish = {
        "title": "Ung – ikke ufør",
        "question": "Hvordan kan vi nå ungdom?",
        "understanding": "78 står utenfor.",
        "theme": "upbringing",
        "unit_id": cast.unit.pk,
        "owner_id": cast.owner.pk,
        "trigger": "known_tangle",
        "breadth": "unit",
        **over,
    }
    return actions.create(actor=cast.actor(role), **wish)


def _told(kind):
    return Outbox.objects.filter(kind__endswith=kind).count()


def test_a_floke_is_made_with_its_room_its_owner_and_its_first_wording(cast):
    challenge = _create(cast)
    assert challenge.slug == "ung-ikke-ufor" and challenge.state == ChallengeState.DRAFT
    assert Seat.objects.get(room=challenge.room).person == cast.owner
    assert Framing.objects.get(challenge=challenge).version == 1
    assert Topic.objects.get(room=challenge.room).framing_version == 1
    assert Entry.objects.filter(action=Action.CHALLENGE_CREATE, subject_id=challenge.pk).count() == 1


def test_two_floker_of_the_same_name_have_each_their_address(cast):
    assert [_create(cast).slug, _create(cast).slug] == ["ung-ikke-ufor", "ung-ikke-ufor-2"]


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.LEAD, Role.OWNER, Role.AUDITOR, Role.STEWARD])
def test_only_those_who_keep_the_portfolio_make_floker(cast, role):
    with pytest.raises(Denied):
        _create(cast, role)
    assert not Challenge.objects.exists()


def test_a_floke_in_another_unit_is_refused(cast):
    with pytest.raises(Denied):
        _create(cast, unit_id=cast.other_unit.pk)


def test_an_unknown_unit_is_told_at_the_field_and_nothing_is_half_made(cast):
    rooms = Room.objects.count()
    with pytest.raises(Invalid) as refused:
        _create(cast, unit_id=0)
    assert refused.value.field == "unit_id" and Room.objects.count() == rooms


def test_those_behind_a_gathered_innspill_follow_and_are_told_without_asking(cast):
    sender, supporter = make_person(), make_person()
    suggestion = make_suggestion(sender=sender, unit=cast.unit)
    Support.objects.create(suggestion=suggestion, person=supporter)
    challenge = _create(cast, suggestion_ids=[suggestion.pk])
    suggestion.refresh_from_db()
    assert suggestion.room == challenge.room
    assert set(Follow.objects.filter(room=challenge.room).values_list("person", flat=True)) == {sender.pk, supporter.pk}
    assert _told("SuggestionGathered") == 1


def test_gathering_twice_changes_nothing_and_tells_nobody_again(cast):
    suggestion = make_suggestion(unit=cast.unit)
    challenge = _create(cast, suggestion_ids=[suggestion.pk])
    actions.gather(actor=cast.actor(Role.COORDINATOR), challenge_id=challenge.pk, suggestion_id=suggestion.pk)
    assert SuggestionLink.objects.count() == 1 and _told("SuggestionGathered") == 1


def test_gathering_several_is_all_or_nothing(cast):
    challenge = make_challenge(cast.room)
    mine, theirs = make_suggestion(unit=cast.unit), make_suggestion(unit=cast.other_unit)
    with pytest.raises(Denied):
        actions.gather_many(
            actor=cast.actor(Role.COORDINATOR), challenge_id=challenge.pk, suggestion_ids=[mine.pk, theirs.pk]
        )
    assert not SuggestionLink.objects.exists()


def test_a_new_wording_is_a_new_version_and_makes_the_map_old(cast):
    challenge = make_challenge(cast.room)
    framing = actions.frame(
        actor=cast.actor(Role.LEAD), challenge_id=challenge.pk, question="Hvordan kan vi bygge bro?",
        understanding="Overgangene brister.", reason="Femten intervjuer.", seen=challenge.revision,
    )  # fmt: skip
    assert framing.version == 2 and selectors.current_framing(challenge.pk) == framing
    assert Topic.objects.get(room=cast.room).framing_version == 2
    assert Entry.objects.get(action=Action.CHALLENGE_FRAME).reason == "Femten intervjuer."
    assert _told("ChallengeReframed") == 1


def test_a_wording_that_changes_nothing_is_refused(cast):
    challenge = make_challenge(cast.room, question="Hvordan?")
    with pytest.raises(Invalid):
        actions.frame(
            actor=cast.actor(Role.LEAD), challenge_id=challenge.pk, question="Hvordan?",
            understanding="Slik er det.", reason="",
        )  # fmt: skip


def test_the_second_of_two_who_word_it_at_once_is_told(cast):
    challenge = make_challenge(cast.room)
    wish = {"challenge_id": challenge.pk, "understanding": "", "reason": "Fordi.", "seen": challenge.revision}
    actions.frame(actor=cast.actor(Role.LEAD), question="Hvordan kan vi først?", **wish)
    with pytest.raises(Stale):
        actions.frame(actor=cast.actor(Role.OWNER), question="Hvordan kan vi sist?", **wish)


def test_a_participant_does_not_word_the_floke_anew(cast):
    challenge = make_challenge(cast.room)
    with pytest.raises(Denied) as refused:
        actions.frame(
            actor=cast.actor(Role.PARTICIPANT), challenge_id=challenge.pk, question="?", understanding="", reason=""
        )
    assert refused.value.visible


@pytest.mark.parametrize(("refuted", "state"), [(True, HypothesisState.REFUTED), (False, HypothesisState.SUPPORTED)])
def test_a_judged_belief_is_kept_with_its_evidence_and_told(cast, refuted, state):
    hypothesis = make_hypothesis(make_challenge(cast.room))
    actions.judge_hypothesis(
        actor=cast.actor(Role.FACILITATOR), hypothesis_id=hypothesis.pk, refuted=refuted, evidence="12 av 15."
    )
    hypothesis.refresh_from_db()
    assert (hypothesis.state, hypothesis.evidence) == (state, "12 av 15.") and hypothesis.judged_at
    assert _told("HypothesisJudged") == 1


def test_a_refuted_belief_can_be_supported_later_but_not_refuted_twice(cast):
    hypothesis = make_hypothesis(make_challenge(cast.room), state=HypothesisState.REFUTED)
    with pytest.raises(IllegalStep):
        actions.judge_hypothesis(
            actor=cast.actor(Role.LEAD), hypothesis_id=hypothesis.pk, refuted=True, evidence="Igjen."
        )
    actions.judge_hypothesis(actor=cast.actor(Role.LEAD), hypothesis_id=hypothesis.pk, refuted=False, evidence="Nytt.")
    hypothesis.refresh_from_db()
    assert hypothesis.state == HypothesisState.SUPPORTED


def test_publishing_opens_the_public_page_once(cast):
    challenge = make_challenge(cast.room)
    actions.publish(actor=cast.actor(Role.OWNER), challenge_id=challenge.pk)
    cast.room.refresh_from_db()
    assert cast.room.is_public and selectors.published()[0].slug == challenge.slug
    with pytest.raises(IllegalStep):
        actions.publish(actor=cast.actor(Role.OWNER), challenge_id=challenge.pk)


def test_a_floke_without_a_wording_is_not_published(cast):
    challenge = make_challenge(cast.room)
    challenge.framings.all().delete()
    with pytest.raises(NotNow):
        actions.publish(actor=cast.actor(Role.OWNER), challenge_id=challenge.pk)


def test_a_closed_floke_keeps_its_reason_and_takes_no_more(cast):
    challenge = make_challenge(cast.room)
    actions.close(actor=cast.actor(Role.OWNER), challenge_id=challenge.pk, reason="Løst på annen måte.")
    challenge.refresh_from_db()
    assert challenge.closed_reason == "Løst på annen måte."
    with pytest.raises(NotNow):
        actions.put_hypothesis(actor=cast.actor(Role.LEAD), challenge_id=challenge.pk, statement="?", would_refute="?")


def test_whoever_gathers_in_the_room_may_gather_what_everybody_can_read(cast):
    challenge = make_challenge(cast.room)
    public, hidden = make_suggestion(unit=cast.other_unit, is_public=True), make_suggestion(unit=cast.other_unit)
    actions.gather(actor=cast.actor(Role.LEAD), challenge_id=challenge.pk, suggestion_id=public.pk)
    assert SuggestionLink.objects.get().suggestion == public
    with pytest.raises(Denied):
        actions.gather(actor=cast.actor(Role.LEAD), challenge_id=challenge.pk, suggestion_id=hidden.pk)
