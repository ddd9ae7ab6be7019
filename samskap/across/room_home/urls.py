"""Addresses of the working day and the rooms."""

from django.urls import path

from samskap.across.room_home import views

work_urls = [
    path("", views.my_day, name="my_day"),
    path("rom/", views.listing, name="listing"),
    path("rom/<int:room_id>/", views.show, name="show"),
    path("rom/<int:room_id>/plass/<int:seat_id>/avslutt/", views.end_seat, name="end_seat"),
]
