"""The ways an act can be refused, each with the answer the browser gets."""

from django.utils.translation import gettext_lazy as _

from samskap.kernel.base.text import Text

ALREADY_DONE = _("This has already been done, or it is not the time for it. Look at the page again.")


class Refusal(Exception):
    """Something that may not be done; the message is written for the person who asked."""

    status = 400
    message: Text = _("This could not be done.")

    def __init__(self, message: Text | None = None, field: str | None = None):
        super().__init__()
        if message is not None:
            self.message = message
        self.field = field

    def __str__(self) -> str:
        return str(self.message)


class OutsideReach(Refusal):
    """What is asked for does not exist, or not for this person."""

    status = 404
    message = _("We cannot find the page you asked for.")


class NotAllowed(Refusal):
    """The person can see it, but has not the role that the act needs."""

    status = 403
    message = _("Your role does not give you leave to do this.")


class NotThatWay(Refusal):
    """An address that is only read was sent to, or the other way round."""

    status = 405
    message = _("This address cannot be used in that way. Nothing has been saved.")


class NotNow(Refusal):
    """The right person, but not the time."""

    status = 409
    message = _("This cannot be done now.")


class Stale(NotNow):
    """Somebody else changed the row after the person opened the page."""

    message = _("Somebody else has changed this while you had the page open. What you wrote is kept below.")


class Invalid(Refusal):
    """What was typed breaks a rule that only the act itself can see."""

    status = 422
