"""Ties a log-in to the person who uses it, the first time the address is proved."""

from allauth.account.adapter import DefaultAccountAdapter

from samskap.features.people import actions as people
from samskap.kernel.access.actor import Actor


class Adapter(DefaultAccountAdapter):
    """The address is proved before anybody is logged in, so earlier innspill from it are safe to hand over."""

    def post_login(self, request, user, **more):
        people.join_account(actor=Actor.system(), account=user, language=request.LANGUAGE_CODE)
        return super().post_login(request, user, **more)
