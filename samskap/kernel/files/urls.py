"""The address that files are read from."""

from django.urls import URLPattern, path

from samskap.kernel.files import views

public_urls: list[URLPattern] = [path("<int:file_id>/<str:signature>/", views.show, name="show")]
