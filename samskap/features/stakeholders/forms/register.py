"""What somebody types about an organisation, looks for in the register, and the file that is read into it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.people.states import OrganisationKind
from samskap.features.people.words import ORGANISATION_WORDS
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.stakeholders.selectors.register import Asked
from samskap.features.stakeholders.selectors.register_file import LARGEST
from samskap.kernel.ui.forms import SamskapForm, Seen

KINDS = [(kind.value, word) for kind, word in ORGANISATION_WORDS.items()]
THEMES = [(theme.value, word) for theme, word in THEME_WORDS.items()]


class RegisterSearchForm(SamskapForm):
    mark_optional = False
    q = forms.CharField(label=_("Name or other words"), max_length=80, required=False)
    kompetanse = forms.CharField(label=_("What they know and can do"), max_length=80, required=False)
    tema = forms.ChoiceField(label=_("Theme"), choices=[("", _("All themes")), *THEMES], required=False)
    omrade = forms.CharField(label=_("Area"), max_length=80, required=False)
    slag = forms.ChoiceField(label=_("Kind of organisation"), choices=[("", _("All kinds")), *KINDS], required=False)

    def asked(self) -> Asked:
        """What was asked for; what cannot be understood is left out."""
        if not self.is_bound:
            return Asked()
        self.is_valid()
        return Asked(**{name: self.cleaned_data.get(name, "") for name in Asked.__dataclass_fields__})


class OrganisationForm(SamskapForm, Seen):
    name = forms.CharField(label=_("Name"), max_length=160)
    kind = forms.ChoiceField(label=_("Kind of organisation"), choices=KINDS)
    number = forms.CharField(
        label=_("Organisation number"),
        help_text=_("Nine digits. Leave it empty if they have none."),
        max_length=20,
        required=False,
    )
    themes = forms.MultipleChoiceField(
        label=_("Themes"), choices=THEMES, required=False, widget=forms.CheckboxSelectMultiple
    )
    competence = forms.CharField(
        label=_("What they know and can do"),
        help_text=_("Words that others will search for, with commas between them."),
        max_length=300,
        required=False,
    )
    area = forms.CharField(label=_("Area"), help_text=_("Where they are active."), max_length=120, required=False)
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The organisation's own address, not that of a private person."),
        required=False,
    )
    about = forms.CharField(
        label=_("About"), max_length=2_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class RegisterFileForm(SamskapForm):
    file = forms.FileField(
        label=_("CSV file"),
        help_text=_(
            "At most 20,000 rows and 10 MB. The first line holds the headings. A file packed with gzip is fine."
        ),
        max_length=200,
        error_messages={"empty": _("The file is empty. Choose another one.")},
    )
    kind = forms.ChoiceField(
        label=_("What are they, where the file does not say it?"),
        choices=KINDS,
        initial=OrganisationKind.VOLUNTARY,
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 10 MB. Divide it into several files."))
        return file
