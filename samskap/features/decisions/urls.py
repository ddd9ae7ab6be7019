"""The feature's addresses."""

from django.urls import path

from samskap.features.decisions.views import public, voting, work

public_urls = [
    path("", public.listing, name="listing"),
    path("<slug:number>/", public.show, name="show"),
]
work_urls = [
    path("", work.listing, name="listing"),
    path("ny/<int:room_id>/", work.write, name="write"),
    path("vilkar/<int:condition_id>/oppfylt/", work.meet, name="meet"),
    path("<int:case_id>/", work.show, name="show"),
    path("<int:case_id>/rediger/", work.edit, name="edit"),
    path("<int:case_id>/legg-fram/", work.submit, name="submit"),
    path("<int:case_id>/uttalelse/<int:body_id>/", voting.hear, name="hear"),
    path("<int:case_id>/stem/", voting.vote, name="vote"),
    path("<int:case_id>/inhabil/", voting.recuse, name="recuse"),
    path("<int:case_id>/vedtak/", voting.decide, name="decide"),
    path("<int:case_id>/trekk/", work.withdraw, name="withdraw"),
]
