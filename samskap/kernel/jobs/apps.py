"""The jobs room as Django knows it; every installed feature's `jobs.py` is read once at start."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    name = "samskap.kernel.jobs"
    label = "jobs"

    def ready(self) -> None:
        autodiscover_modules("jobs")
