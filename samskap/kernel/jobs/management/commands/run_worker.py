"""`manage.py run_worker`: the one process that does the jobs; several may run beside each other."""

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from samskap.kernel.jobs.worker import beat, new_worker_id, run_due, tidy, work


class Command(BaseCommand):
    help = "Do the jobs that wait in the database, until stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Do what is due now, then stop.")
        parser.add_argument("--interval", type=float, default=1.0, help="Seconds between looks when idle.")

    def handle(self, *args: Any, once: bool, interval: float, **options: Any) -> None:
        worker_id = new_worker_id()
        if once:
            beat(worker_id)
            tidy()
            self.stdout.write(f"{run_due(worker_id)} jobs done.")
            return
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())  # the job at hand is finished first
        work(worker_id, stop, interval)
