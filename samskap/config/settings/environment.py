"""Reads the surroundings once: every setting that differs between installations, with types and clear errors."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Environment:
    secret_key: str
    hosts: list[str]
    database_url: str
    var: Path
    email_url: str
    email_from: str
    municipality_name: str
    municipality_colour: str
    municipality_population: int
    answer_days: int
    base_url: str
    static_collected: bool


def read() -> Environment:
    """All environment variables Samskap knows, read and checked in one place."""
    var = Path(os.environ.get("SAMSKAP_VAR", ROOT / "var"))
    return Environment(
        secret_key=os.environ.get("SECRET_KEY", ""),
        hosts=[host.strip() for host in os.environ.get("ALLOWED_HOSTS", "").split(",") if host.strip()],
        database_url=os.environ.get("DATABASE_URL", f"sqlite:///{var / 'samskap.sqlite3'}"),
        var=var,
        email_url=os.environ.get("EMAIL_URL", "console:"),
        email_from=os.environ.get("EMAIL_FROM", "Samskap <samskap@example.no>"),
        municipality_name=os.environ.get("MUNICIPALITY_NAME", "Eksempel kommune"),
        municipality_colour=os.environ.get("MUNICIPALITY_COLOUR", "#123b5d"),
        municipality_population=_whole_number("MUNICIPALITY_POPULATION", 12000),
        answer_days=_whole_number("ANSWER_DAYS", 14),
        base_url=os.environ.get("BASE_URL", "http://localhost:8000").rstrip("/"),
        static_collected=os.environ.get("STATIC_COLLECTED", "") == "1",
    )


def _whole_number(name: str, otherwise: int) -> int:
    text = os.environ.get(name, str(otherwise))
    if not text.isascii() or not text.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {text!r}.")
    return int(text)


def database(url: str) -> dict[str, Any]:
    """Django's database settings from an address such as sqlite:///file or postgres://user@host:port/name."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(unquote(parts.path[1:]))
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgresql(parts)
    raise ImproperlyConfigured("DATABASE_URL must begin with sqlite:/// or postgres://.")


def _sqlite(path: str) -> dict[str, Any]:
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": 600,  # opening the file anew costs three milliseconds a request
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": pragmas},
    }


def _postgresql(parts: SplitResult) -> dict[str, Any]:
    options: dict[str, object] = {"pool": {"min_size": 1, "max_size": 6}}
    options.update({key: values[-1] for key, values in parse_qs(parts.query).items()})
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
    }


def email(url: str) -> dict[str, object]:
    """Django's e-mail settings from console: or smtp(s)://user:password@host:port."""
    parts = urlsplit(url)
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if parts.scheme in {"smtp", "smtps", "smtp+starttls"}:
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": parts.hostname or "localhost",
            "EMAIL_PORT": parts.port or 25,
            "EMAIL_HOST_USER": unquote(parts.username or ""),
            "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
            "EMAIL_USE_TLS": parts.scheme == "smtp+starttls",
            "EMAIL_USE_SSL": parts.scheme == "smtps",
            "EMAIL_TIMEOUT": 20,
        }
    raise ImproperlyConfigured("EMAIL_URL must begin with console:, smtp://, smtps:// or smtp+starttls://.")
