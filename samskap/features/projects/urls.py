"""The feature's addresses."""

from django.urls import URLPattern, path

from samskap.features.projects.views import gates, handovers, trials, work

work_urls: list[URLPattern] = [
    path("", work.listing, name="listing"),
    path("ny/<int:room_id>/", work.propose, name="propose"),
    path("<int:project_id>/", work.show, name="show"),
    path("<int:project_id>/endre/", work.edit, name="edit"),
    path("<int:project_id>/port/", gates.gate, name="gate"),
    path("<int:project_id>/tilbake/", gates.back, name="back"),
    path("<int:project_id>/forsok/nytt/", trials.trial_plan, name="trial_plan"),
    path("<int:project_id>/forsok/<int:trial_id>/start/", trials.trial_begin, name="trial_begin"),
    path("<int:project_id>/forsok/<int:trial_id>/avslutt/", trials.trial_conclude, name="trial_conclude"),
    path("<int:project_id>/overlevering/ny/", handovers.handover_propose, name="handover_propose"),
    path("<int:project_id>/overlevering/<int:handover_id>/", handovers.handover_accept, name="handover_accept"),
]
