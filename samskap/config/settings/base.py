"""What is the same everywhere."""

from pathlib import Path

from csp.constants import NONE, SELF

from samskap.config.settings import environment

ENV = environment.read()
ROOT = environment.ROOT

# --- who we are -----------------------------------------------------------------------------------------
MUNICIPALITY_NAME = ENV.municipality_name
MUNICIPALITY_COLOUR = ENV.municipality_colour
MUNICIPALITY_POPULATION = ENV.municipality_population
ANSWER_DAYS = ENV.answer_days
BASE_URL = ENV.base_url
DEMONSTRATION = False
MATRIX_SECONDS: int | None = 30  # how long another process may go on with the matrix it has read
VAR = ENV.var

# --- Django ---------------------------------------------------------------------------------------------
SECRET_KEY = ENV.secret_key
ALLOWED_HOSTS = ENV.hosts
DEBUG = False
ROOT_URLCONF = "samskap.config.urls"
WSGI_APPLICATION = "samskap.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.Account"

INSTALLED_APPS = [
    "samskap.kernel.base",
    "samskap.kernel.accounts",
    "samskap.kernel.access",
    "samskap.kernel.journal",
    "samskap.kernel.jobs",
    "samskap.kernel.files",
    "samskap.kernel.backup",
    "samskap.kernel.notify",
    "samskap.kernel.ui",
    "samskap.features.people",
    "samskap.features.rooms",
    "samskap.features.suggestions",
    "samskap.features.stakeholders",
    "samskap.features.challenges",
    "samskap.features.decisions",
    "samskap.features.projects",
    "samskap.features.benefits",
    "samskap.across.portal",
    "samskap.across.room_home",
    "samskap.across.overview",
    "samskap.across.demonstration",
    "samskap.across.rights",
    "allauth",
    "allauth.account",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "samskap.config.middleware.Unchanged",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samskap.config.middleware.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "samskap.config.middleware.WhoIsAsking",
    "samskap.config.middleware.PlainAddress",
    "samskap.config.middleware.Refusals",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "samskap.config.context.page",
            ],
        },
    }
]
FORM_RENDERER = "samskap.kernel.ui.forms.SamskapRenderer"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

# --- data -----------------------------------------------------------------------------------------------
DATABASES = {"default": environment.database(ENV.database_url)}
NEAR = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "near",
    "OPTIONS": {"MAX_ENTRIES": 1000},
}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "near": NEAR,  # in this process only: for what is cheaper to make anew than to fetch from elsewhere
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MEDIA_ROOT = VAR / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

# --- jobs and letters -----------------------------------------------------------------------------------
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
globals().update(environment.email(ENV.email_url))
DEFAULT_FROM_EMAIL = ENV.email_from

# --- language and time ----------------------------------------------------------------------------------
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Oslo"
LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = ["samskap.config.formats"]

# --- static files ---------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT: Path | None = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- accounts -------------------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_ADAPTER = "samskap.config.accounts.Adapter"
ACCOUNT_FORMS = {
    "login": "samskap.kernel.accounts.forms.LoginForm",
    "signup": "samskap.kernel.accounts.forms.SignupForm",
    "request_login_code": "samskap.kernel.accounts.forms.RequestLoginCodeForm",
    "confirm_login_code": "samskap.kernel.accounts.forms.ConfirmLoginCodeForm",
    "confirm_email_verification_code": "samskap.kernel.accounts.forms.ConfirmEmailVerificationCodeForm",
    "reset_password": "samskap.kernel.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "samskap.kernel.accounts.forms.ResetPasswordKeyForm",
    "change_password": "samskap.kernel.accounts.forms.ChangePasswordForm",
}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/arbeid/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# --- safety ---------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "samskap.config.views.stale_form"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
