"""The tests' surroundings: fast hashing, letters kept in memory, everything else as in use."""

from samskap.config.settings.base import *  # noqa: F403
from samskap.config.settings.base import ROOT

DEMONSTRATION = True
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = ROOT / "var" / "test-files"
ACCOUNT_RATE_LIMITS = False
