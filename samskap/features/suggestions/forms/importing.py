"""Forms of the import: the file, and what its columns are."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.suggestions.forms.work import Units
from samskap.features.suggestions.import_rows import Columns
from samskap.features.suggestions.selectors.importing import LARGEST
from samskap.features.suggestions.words import LANGUAGE_WORDS
from samskap.kernel.ui.forms import SamskapForm

LONGEST_NAME = 200


class UploadForm(SamskapForm):
    """The file, and where it comes from."""

    file = forms.FileField(
        label=_("CSV file"),
        help_text=_("At most 5,000 rows and 5 MB. The first line holds the headings. A file packed with gzip is fine."),
        max_length=LONGEST_NAME,
    )
    source = forms.CharField(
        label=_("Source and licence"),
        help_text=_(
            "Where the suggestions come from, and on what terms they may be used. It is shown with each of them."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1_000,
    )
    unit_id = forms.TypedChoiceField(
        label=_("Unit that is to answer"),
        help_text=_("Leave it open when the suggestions belong to several units."),
        required=False,
        coerce=int,
        empty_value=None,
    )

    def __init__(self, *args: object, units: Units = (), everywhere: bool = True, **more: object) -> None:
        super().__init__(*args, **more)
        self.fields["unit_id"].choices = [("", _("Several units")), *units] if everywhere else [*units]
        self.fields["unit_id"].required = not everywhere

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 5 MB. Divide it into several files."))
        return file


class ColumnsForm(SamskapForm):
    """Which column holds what."""

    mark_optional = False
    text = forms.ChoiceField(label=_("The text"))
    date = forms.ChoiceField(label=_("The date it came"), required=False)
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    place = forms.ChoiceField(label=_("Place"), required=False)
    email = forms.ChoiceField(label=_("The sender's e-mail address"), required=False)
    language = forms.ChoiceField(label=_("Language of the texts"), choices=list(LANGUAGE_WORDS.items()), initial="nb")

    def __init__(self, *args: object, names: tuple[str, ...] = (), **more: object) -> None:
        super().__init__(*args, **more)
        own = [(name, name) for name in names]
        for what in ("text", "date", "theme", "place", "email"):
            self.fields[what].choices = [("", _("None of the columns")), *own]

    def columns(self) -> Columns:
        """The choice, as the selector takes it."""
        return Columns(**{what: self.cleaned_data.get(what, "") for what in Columns.__dataclass_fields__})
