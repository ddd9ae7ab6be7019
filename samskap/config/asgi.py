"""What the web server starts: pages run as WSGI inside ASGI, which costs a third of Django's own handler."""

import os
from typing import Any, cast

from a2wsgi import WSGIMiddleware
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samskap.config.settings.production")
pages = WSGIMiddleware(cast(Any, get_wsgi_application()), workers=8)


async def application(scope, receive, send) -> None:
    if scope["type"] == "http":
        await pages(scope, receive, send)
