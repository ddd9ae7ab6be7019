"""The feature's addresses."""

from django.urls import path

from samskap.features.stakeholders.views import invitations, map_pages, maps, places, public, room_check

public_urls = [
    path("<str:token>/", public.reply, name="reply"),
]
work_urls = [
    path("<int:room_id>/hvem/", room_check.show, name="room_check"),
    path("<int:room_id>/hvem/<str:rule>/gjelder-ikke/", room_check.excuse, name="excuse"),
    path("<int:room_id>/hvem/<str:rule>/gjelder/", room_check.take_back, name="take_back"),
    path("<int:room_id>/interessenter/", map_pages.show, name="map"),
    path("<int:room_id>/interessenter/<int:version>/", map_pages.show, name="version"),
    path("<int:room_id>/interessenter/sammenlign/", map_pages.compare, name="compare"),
    path("<int:room_id>/interessenter/begynn/", maps.begin, name="begin"),
    path("<int:room_id>/interessenter/fastsett/", maps.settle, name="settle"),
    path("<int:room_id>/interessenter/ny/", maps.assess, name="assess"),
    path("<int:room_id>/interessenter/endre/<str:key>/", maps.assess, name="reassess"),
    path("<int:room_id>/interessenter/fjern/<str:key>/", maps.remove, name="remove_stakeholder"),
    path("<int:room_id>/plasser/", places.listing, name="places"),
    path("<int:room_id>/plasser/ny/", places.plan, name="plan"),
    path("<int:room_id>/plasser/foresla/", places.propose, name="propose"),
    path("<int:room_id>/plasser/<int:place_id>/", places.change, name="change"),
    path("<int:room_id>/plasser/<int:place_id>/fjern/", places.remove, name="remove"),
    path("<int:room_id>/plasser/<int:place_id>/oppnevn/", places.fill, name="fill"),
    path("<int:room_id>/plasser/<int:place_id>/tom/", places.empty, name="empty"),
    path("<int:room_id>/inviter/", invitations.send, name="invite"),
    path("<int:room_id>/invitasjoner/", invitations.listing, name="invitations"),
    path("<int:room_id>/invitasjoner/<int:invitation_id>/trekk/", invitations.withdraw, name="withdraw"),
]
