"""A page with every component, and a public one, for the tests and for looking at."""

from datetime import date
from pathlib import Path

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from samskap.kernel.ui.forms import Once, SamskapForm, Seen
from samskap.kernel.ui.parts import Act, Crumb, Fact, GapLine, Pages, Phase, Status, TrailStep
from samskap.kernel.ui.round_table import Place
from samskap.kernel.ui.words import letter_of

HERE = Path(__file__).parent


def place(label: str, kind: str, filled: bool = True, note: str = "") -> Place:
    return Place(label, kind, letter_of(kind, filled), filled, note)


PLACES = [
    place("Ungdom 16–20", "resident", note="To fra ungdomshuset"),
    place("Ungdom 21–25", "resident"),
    place("Ungdom uten skoleplass", "resident", False, "Ingen er spurt ennå."),
    place("Foreldre", "kin"),
    place("NAV, førstelinje", "employee"),
    place("Oppfølgingstjenesten", "employee"),
    place("Helsesykepleier", "employee", False, "Nevnt av fire, men aldri kontaktet."),
    place("Psykisk helse", "specialist"),
    place("Problemeier, oppvekst", "leadership"),
    place("Ungdomsrådet", "elected"),
    place("Røde Kors Ungdom", "organisation"),
    place("Næringsforeningen", "organisation"),
    place("Motstemme", "organisation", False, "Alle som er med, er enige."),
]

KINDS = ["kin", "elected", "specialist"] * 8
CROWD = [place(f"Gruppe {n}, velforeningen", kind, n % 5 > 0) for n, kind in enumerate(KINDS)]


class EveryField(SamskapForm, Once, Seen):
    """One field of each sort."""

    text = forms.CharField(
        label="Hva bør kommunen vite?", max_length=4000, widget=forms.Textarea, help_text="Skriv med egne ord."
    )
    name = forms.CharField(label="Navn", max_length=80, required=False)
    email = forms.EmailField(label="E-post")
    theme = forms.ChoiceField(label="Tema", choices=[("", "Velg"), ("o", "Oppvekst")])
    channel = forms.ChoiceField(
        label="Hvordan kom det inn?", choices=[("brev", "Brev"), ("telefon", "Telefon")], widget=forms.RadioSelect
    )
    groups = forms.MultipleChoiceField(
        label="Hvem gjelder det?",
        choices=[("barn", "Barn"), ("eldre", "Eldre")],
        widget=forms.CheckboxSelectMultiple,
        help_text="Velg så mange du vil.",
        required=False,
    )
    day = forms.DateField(label="Dato", widget=forms.DateInput(attrs={"type": "date"}))
    photo = forms.FileField(label="Bilde", required=False)
    agree = forms.BooleanField(label="Jeg har lest om personvern")


def context(request: HttpRequest) -> dict[str, object]:
    return {
        "form": EveryField(request.POST if request.method == "POST" or "feil" in request.GET else None),
        "places": PLACES,
        "crowd": CROWD,
        "crumbs": [
            Crumb("Rom", "/arbeid/rom/"),
            Crumb("Ung – ikke ufør", "/arbeid/rom/1/"),
            Crumb("Hvem må være i rommet?"),
        ],
        "public_nav": [
            {"label": "Floker", "url": "/floker/", "current": False},
            {"label": "Innspill", "url": "/innspill/", "current": True},
            {"label": "Vedtak", "url": "/vedtak/", "current": False},
            {"label": "Lærdom", "url": "/lerdom/", "current": False},
        ],
        "demonstration": True,
        "work_nav": [
            {"label": "Min dag", "url": "/arbeid/", "current": False},
            {"label": "Innboks", "url": "/arbeid/innspill/", "current": False},
            {"label": "Rom", "url": "/arbeid/rom/", "current": True},
            {"label": "Saker", "url": "/arbeid/saker/", "current": False},
            {"label": "Oversikt", "url": "/arbeid/oversikt/", "current": False},
        ],
        "who": {
            "name": "Marit Solheim",
            "is_known": True,
            "kind": "employee",
            "links": [{"label": "Min side", "url": "/min-side/"}],
        },
        "phases": [
            Phase("Forankring", "done"),
            Phase("Innsikt", "now", "siden 3. mars"),
            *(Phase(label) for label in ("Tjenesteutvikling", "Pilotering", "Overgang til drift", "Ny praksis")),
        ],
        "trail": [
            TrailStep("Innspill mottatt", when=date(2026, 3, 3)),
            TrailStep("Ble del av en floke", "«Ung – ikke ufør»", "/floker/1/"),
            TrailStep("Kommunestyret sa ja", "Sak 24/31, 27 mot 4"),
            TrailStep("Prøves ut nå", "Lærlingtorget, til 1. juni", state="now"),
        ],
        "gaps": [
            GapLine(
                "grave",
                "Sterkt berørt, liten innflytelse, ingen plass",
                "Ungdom uten skoleplass er vurdert som sterkt berørt. Ingen av dem har plass i rommet.",
                Act("Planlegg møte på Ungdomshuset", "/arbeid/"),
            ),
            GapLine("missing", "Ingen motstemme", "Alle er enige.", Act("Ta kontakt", "/arbeid/", "post", {"id": "3"})),
            GapLine("outdated", "Analysen er eldre enn problemforståelsen", "Floken ble omformulert 12. oktober."),
            GapLine("met", "Problemeier og ledelse er på plass"),
            GapLine("not_applicable", "Eldrerådet skal ikke høres"),
        ],
        "facts": [
            Fact("Prøvd ut", "6 bedrifter, 22 unge, 5 måneder"),
            Fact("Resultat", "17 av 22 i arbeid eller skole", Status("Mål: 14", "success")),
            Fact("Sak", "24/118", url="/vedtak/24-118/"),
        ],
        "nothing": Act("Send innspill", "/innspill/nytt/"),
        "pages": Pages.of(7, 24, [("q", "buss & bane"), ("side", "7")]),
        "numbers": [4, 6, 5, 9, 12, 11, 14],
    }


def _draw(name: str, request: HttpRequest, **more: object) -> HttpResponse:
    template = engines["django"].from_string((HERE / name).read_text(encoding="utf-8"))
    return HttpResponse(template.render({**context(request), **more}, request))


def everything(request: HttpRequest) -> HttpResponse:
    messages.success(request, "Svaret er sendt.")
    return _draw("gallery.html", request)


def public(request: HttpRequest) -> HttpResponse:
    return _draw("public.html", request, who=None, form=None, crumbs=None)


def confirm(request: HttpRequest) -> HttpResponse:
    return _draw(
        "confirm.html",
        request,
        question="Vil du lukke innspillet?",
        consequence="Avsenderen får beskjed med begrunnelsen din.",
        form=None,
        confirm_label="Lukk innspillet",
        cancel_url="/arbeid/",
        dangerous=True,
    )


def error(request: HttpRequest) -> HttpResponse:
    return _draw("error.html", request, status=404, message="Adressen er feil, eller siden er flyttet.", crumbs=None)


def _stand_in(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")


urlpatterns = [
    path("", include("samskap.kernel.ui.urls")),
    path("alt/", everything),
    path("offentlig/", public),
    path("bekreft/", confirm),
    path("feil/", error),
    path("inn/", _stand_in, name="account_login"),
    path("ut/", _stand_in, name="account_logout"),
]
