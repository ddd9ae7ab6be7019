"""One's own machine: the fictive municipality with one-click log-in, never for real people's data."""

from samskap.across.demonstration.content import read
from samskap.config.settings.base import *  # noqa: F403
from samskap.config.settings.base import ENV, SECRET_KEY, STORAGES, VAR

DEMONSTRATION = True
SECRET_KEY = SECRET_KEY or "only-for-the-fictive-municipality-on-ones-own-machine"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR / "mail"
MUNICIPALITY_NAME = read("municipality")["name"]
MUNICIPALITY_COLOUR = read("municipality")["colour"]
MUNICIPALITY_POPULATION = read("municipality")["population"]
ANSWER_DAYS = read("municipality")["answer_deadline_days"]

if not ENV.static_collected:
    # `make run` collects and compresses; without it the files are served where they lie, as they are now.
    STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    STATIC_ROOT = None
    WHITENOISE_USE_FINDERS = True
