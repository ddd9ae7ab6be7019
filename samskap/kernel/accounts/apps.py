"""Makes the accounts room known to Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "samskap.kernel.accounts"
    label = "accounts"
