"""Log-in by e-mail address; a name and roles belong to the person in features.people."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from samskap.kernel.access.actor import Scope
from samskap.kernel.access.matrix import Cell
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


class Accounts(BaseUserManager["Account"]):
    """Makes accounts; addresses are kept in lower case so that one person has one account."""

    def create_user(self, email: str, password: str | None = None, **more: object) -> "Account":
        account = self.model(email=email.strip().lower(), **more)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email=(username or "").lower())


class Account(AbstractBaseUser):
    """An e-mail address that can log in."""

    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=clock.now)

    objects = Accounts()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return f"account {self.pk}"


class MatrixChange(Record):
    """One cell of the matrix that the municipality has set for itself."""

    action = models.CharField(max_length=60)
    role = models.CharField(max_length=20, choices=[(r.value, r.value) for r in Role])
    cell = models.CharField(max_length=3, choices=[(c.value, c.value) for c in Cell])
    changed_by = models.ForeignKey(Account, on_delete=models.PROTECT)
    reason = models.TextField()

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.action} {self.role}: {self.cell}"

    def access_scope(self) -> Scope:
        return Scope()
