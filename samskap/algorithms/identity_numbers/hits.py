"""What the scan answers."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was found."""

    IDENTITY_NUMBER = "identity_number"
    ACCOUNT_NUMBER = "account_number"
    PHONE_NUMBER = "phone_number"
    EMAIL_ADDRESS = "email_address"


@dataclass(frozen=True)
class Hit:
    """`text[start:end]` is the find. When `certain`, only a fluke makes it wrong."""

    kind: Kind
    start: int
    end: int
    certain: bool
