"""The feature's addresses."""

from django.urls import path

from samskap.features.stakeholders.views import (
    closing,
    exclusions,
    interviews,
    invitations,
    judgements,
    maps,
    offers,
    offers_public,
    places,
    public,
    register,
    register_file,
    room_check,
)

public_urls = [
    path("invitasjon/<str:token>/", public.reply, name="reply"),
    path("avgjorelse/<str:token>/", exclusions.letter, name="exclusion"),
    path("bidra/ny/", offers_public.give, name="offer"),
    path("bidra/<str:token>/", offers_public.show, name="offer_show"),
    path("bidra/<str:token>/trekk/", offers_public.withdraw, name="offer_withdraw"),
]
work_urls = [
    path("<int:room_id>/hvem/", room_check.show, name="room_check"),
    path("<int:room_id>/hvem/<str:rule>/gjelder-ikke/", room_check.excuse, name="excuse"),
    path("<int:room_id>/hvem/<str:rule>/gjelder/", room_check.take_back, name="take_back"),
    path("<int:room_id>/hvem/rad/<str:council>/", closing.council, name="council"),
    path("<int:room_id>/hvem/habilitet/<int:person_id>/", closing.clarify, name="clarify"),
    path("<int:room_id>/hvem/leder/", closing.consider_lead, name="consider_lead"),
    path("<int:room_id>/interessenter/", maps.show, name="map"),
    path("<int:room_id>/interessenter/<int:version>/", maps.show, name="version"),
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
    path("<int:room_id>/interessenter/vurder/", judgements.listing, name="judge_all"),
    path("<int:room_id>/interessenter/vurder/<str:key>/", judgements.judge, name="judge"),
    path("<int:room_id>/samtaler/", interviews.listing, name="interviews"),
    path("<int:room_id>/samtaler/ny/", interviews.note, name="interview_note"),
    path("<int:room_id>/samtaler/nevnt/<int:named_id>/", interviews.contact, name="named_contact"),
    path("<int:room_id>/samtaler/nevnt/<int:named_id>/legg-bort/", interviews.set_aside, name="named_set_aside"),
]
work_urls += [
    path("<int:room_id>/tilbud/", offers.listing, name="offers"),
    path("<int:room_id>/tilbud/<int:offer_id>/ta-opp/", offers.take_up, name="take_up"),
    path("<int:room_id>/tilbud/<int:offer_id>/svar-nei/", offers.decline, name="decline_offer"),
    path("<int:room_id>/plasser/<int:place_id>/trekk-lodd/", offers.draw, name="draw"),
]
work_urls += [
    path("<int:room_id>/utestengt/", exclusions.listing, name="exclusions"),
    path("<int:room_id>/utestengt/ny/", exclusions.exclude, name="exclude"),
    path("<int:room_id>/utestengt/<int:exclusion_id>/svar/", exclusions.answer, name="answer_appeal"),
    path("<int:room_id>/utestengt/<int:exclusion_id>/opphev/", exclusions.lift, name="lift"),
]
register_urls = [
    path("", register.listing, name="listing"),
    path("ny/", register.enter, name="enter"),
    path("<int:organisation_id>/", register.show, name="organisation"),
    path("<int:organisation_id>/endre/", register.change, name="change"),
    path("import/", register_file.upload, name="import"),
    path("import/eksempel/", register_file.sample, name="sample"),
    path("import/<int:file_id>/", register_file.preview, name="preview"),
    path("import/<int:file_id>/slett/", register_file.drop, name="drop"),
]
