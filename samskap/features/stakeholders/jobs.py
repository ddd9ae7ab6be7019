"""What happens by the clock to invitations, offers and files for the register."""

from datetime import time

from samskap.features.stakeholders.actions import offers, reminders
from samskap.features.stakeholders.actions import register as registering
from samskap.kernel.access.actor import Actor
from samskap.kernel.jobs.declare import job
from samskap.kernel.jobs.schedule import scheduled


@scheduled(at=time(5, 20))
@job(retries=3, backoff=300)
def expire_offers() -> int:
    """Offers older than twelve months are deleted, and those who gave them are told."""
    return offers.expire(actor=Actor.system())


@scheduled(at=time(3, 45))
@job(retries=2)
def drop_forgotten_register_files() -> int:
    """Uploaded files that nobody came back to are thrown away."""
    return registering.drop_forgotten(actor=Actor.system())


@scheduled(at=time(7, 20))
@job(retries=3, backoff=300)
def remind_invited() -> int:
    """Each morning, those who soon must answer are reminded, and those who asked hear of answers that never came."""
    return reminders.remind_due(actor=Actor.system())
