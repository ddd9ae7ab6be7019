"""The feature's addresses; the public page of a floke is drawn by the portal."""

from django.urls import path

from samskap.features.challenges.views import work

work_urls = [
    path("", work.listing, name="listing"),
    path("ny/", work.create, name="create"),
    path("<slug:slug>/", work.show, name="show"),
    path("<slug:slug>/forstaelser/", work.framings, name="framings"),
    path("<slug:slug>/ny-forstaelse/", work.frame, name="frame"),
    path("<slug:slug>/endre/", work.edit, name="edit"),
    path("<slug:slug>/nokkeltall/", work.add_figure, name="add_figure"),
    path("<slug:slug>/hypotese/", work.put_hypothesis, name="put_hypothesis"),
    path("<slug:slug>/hypotese/<int:hypothesis_id>/", work.judge_hypothesis, name="judge_hypothesis"),
    path("<slug:slug>/samle/", work.gather, name="gather"),
    path("<slug:slug>/publiser/", work.publish, name="publish"),
    path("<slug:slug>/avslutt/", work.close, name="close"),
]
