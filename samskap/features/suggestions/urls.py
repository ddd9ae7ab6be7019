"""The feature's addresses."""

from django.urls import URLPattern, path

from samskap.features.suggestions.views import public, sending

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
work_urls: list[URLPattern] = []
