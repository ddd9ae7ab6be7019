"""The tests' surroundings: fast hashing, letters kept in memory, everything else as in use."""

from samskap.config.settings.base import *  # noqa: F403
from samskap.config.settings.base import CACHES, DATABASES, ROOT, STORAGES, VAR

DEMONSTRATION = True
MATRIX_SECONDS = None
# Tests read the source sentences; the journeys choose bokmål, and the catalogues have tests of their own.
LANGUAGE_CODE = "en"
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# Rows that tests make behind the journal's back are seen at once; tests/fixtures/keeping.py turns the keeping on.
CACHES = CACHES | {"near": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = ROOT / "var" / "test-files"
ACCOUNT_RATE_LIMITS = False
STATIC_ROOT = None
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: tests with several connections need the locks that the site has in use.
    VAR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["TEST"] = {"NAME": VAR / "test.sqlite3"}
    DATABASES["default"]["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"
