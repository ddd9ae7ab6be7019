"""The feature's addresses."""

from django.urls import URLPattern, path

from samskap.features.suggestions.views import acts, entering, importing, public, sending, work

public_urls: list[URLPattern] = [
    path("", public.listing, name="listing"),
    path("nytt/", sending.submit, name="submit"),
    path("like/", sending.similar, name="similar"),
    path("mine/", public.mine, name="mine"),
    path("mine/<str:token>/", public.claim, name="claim"),
    path("kvittering/<str:token>/", sending.receipt, name="receipt"),
    path("trekk/<str:token>/", public.withdraw, name="withdraw"),
    path("<str:reference>/", public.show, name="show"),
    path("<str:reference>/stotte/", public.support, name="support"),
]
work_urls: list[URLPattern] = [
    path("", work.inbox, name="inbox"),
    path("sorter/", work.sort_many, name="sort_many"),
    path("ny/", entering.register, name="register"),
    path("like/", work.alike, name="alike"),
    path("import/", importing.upload, name="import"),
    path("import/<int:draft_id>/", importing.preview, name="preview"),
    path("import/<int:draft_id>/kast/", importing.drop, name="drop"),
    path("<str:reference>/", work.show, name="show"),
    path("<str:reference>/sorter/", acts.sort, name="sort"),
    path("<str:reference>/svar/", acts.answer, name="answer"),
    path("<str:reference>/publiser/", acts.publish, name="publish"),
    path("<str:reference>/avpubliser/", acts.unpublish, name="unpublish"),
    path("<str:reference>/sla-sammen/", acts.merge, name="merge"),
    path("<str:reference>/lukk/", acts.close, name="close"),
    path("<str:reference>/gjenapne/", acts.reopen, name="reopen"),
]
