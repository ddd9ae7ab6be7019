"""Log-in forms in our own words, so that they are complete in both kinds of Norwegian."""

from typing import Any

from allauth.account import forms as theirs
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

PLAIN = {"email": _("E-mail"), "login": _("E-mail"), "password": _("Password"), "code": _("Code")}
NEW = {"password1": _("New password"), "password2": _("New password once more"), "oldpassword": _("Old password")}


class Reworded:
    """Our labels on the library's fields, without its placeholders, which say the same twice."""

    words = PLAIN
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.words.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)


class LoginForm(Reworded, theirs.LoginForm):
    """Log in with a password."""

    words = {**PLAIN, "remember": _("Stay logged in on this machine")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        forgotten = '<a class="ds-link" href="{}">{}</a>'
        self.fields["password"].help_text = format_html(
            forgotten, reverse("account_reset_password"), _("Have you forgotten the password?")
        )


class SignupForm(Reworded, theirs.SignupForm):
    """Make an account."""

    words = {**PLAIN, "password1": _("Password")}


class RequestLoginCodeForm(Reworded, theirs.RequestLoginCodeForm):
    """Ask for a code."""


class ResetPasswordForm(Reworded, theirs.ResetPasswordForm):
    """Ask for a new password."""


class ResetPasswordKeyForm(Reworded, theirs.ResetPasswordKeyForm):
    """Choose a new password from the link."""

    words = NEW


class ChangePasswordForm(Reworded, theirs.ChangePasswordForm):
    """Change the password when logged in."""

    words = NEW


class ConfirmLoginCodeForm(Reworded, theirs.ConfirmLoginCodeForm):
    """Write the code that was sent."""


class ConfirmEmailVerificationCodeForm(Reworded, theirs.ConfirmEmailVerificationCodeForm):
    """Write the code that proves the address."""
