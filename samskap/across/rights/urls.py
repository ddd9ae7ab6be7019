"""The address of the matrix."""

from django.urls import path

from samskap.across.rights import views

work_urls = [path("", views.show, name="show")]
