"""A real municipality: what protects people is on, and what is for demonstration cannot be switched on."""

from django.core.exceptions import ImproperlyConfigured

from samskap.config.settings.base import *  # noqa: F403
from samskap.config.settings.base import ALLOWED_HOSTS, BASE_URL, NEAR, SECRET_KEY

if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY must be set, at least 50 random characters.")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the address that residents use.")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name each address; * would let others send out links as ours.")
if not BASE_URL.startswith("https://"):
    raise ImproperlyConfigured("BASE_URL must be the site's address, beginning with https://; letters link to it.")

DEMONSTRATION = False
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}, "near": NEAR}
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # asked from the machine itself, without the proxy
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # names beside ours under the domain are not ours to bind
