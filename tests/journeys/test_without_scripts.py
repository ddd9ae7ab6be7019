"""Pages work without scripts: sending an innspill, answering it and voting, with every script switched off."""

from django.urls import reverse

from samskap.features.decisions.models import CaseVote
from samskap.features.decisions.tests.factories import make_submitted
from samskap.features.people.models import Body
from samskap.features.suggestions.models import Answer, Suggestion
from samskap.features.suggestions.tests.factories import make_suggestion
from tests.journeys.steps import SLOWER_THAN_A_MACHINE


def test_an_innspill_is_sent_without_scripts(people):
    page = people(java_script_enabled=False, on_a_phone=True).page
    page.goto(people.base + reverse("suggestions:submit"))
    page.locator("textarea[name=text]").fill("Rekkverket på brua er løst.")
    page.wait_for_timeout(SLOWER_THAN_A_MACHINE)
    page.locator("main form button:not([name])").click()
    page.wait_for_url("**/kvittering/**")
    assert Suggestion.objects.filter(text="Rekkverket på brua er løst.").count() == 1


def test_an_innspill_is_answered_without_scripts(people):
    reference = make_suggestion().reference
    page = people("coordinator", java_script_enabled=False).page
    page.goto(people.base + reverse("suggestions_work:answer", args=[reference]))
    page.locator("[name=outcome][value=taken_on]").check()
    page.locator("[name=text]").fill("Vi reparerer den i morgen.")
    page.locator("[name=reason]").fill("Det er farlig.")
    page.locator("main form[method=post] button").first.click()
    page.wait_for_url(f"**/{reference}/")
    assert Answer.objects.filter(suggestion__reference=reference, outcome="taken_on").count() == 1


def test_a_member_votes_without_scripts(people, municipality):
    case = make_submitted(body=Body.objects.get(name="Formannskapet"))
    page = people("decider", java_script_enabled=False).page
    page.goto(people.base + reverse("decisions_work:vote", args=[case.pk]))
    page.locator("[name=choice][value=against]").check()
    page.locator("main form[method=post] button").first.click()
    page.wait_for_url(f"**/saker/{case.pk}/")
    assert CaseVote.objects.get(case=case).member == municipality.member("decider")
