"""One's own machine: the fictive municipality with one-click log-in, never for real people's data."""

from samskap.config.settings.base import *  # noqa: F403
from samskap.config.settings.base import SECRET_KEY, VAR

DEMONSTRATION = True
SECRET_KEY = SECRET_KEY or "only-for-the-fictive-municipality-on-ones-own-machine"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR / "mail"
MUNICIPALITY_NAME = "Eksempel kommune"
