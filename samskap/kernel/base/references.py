"""References that can be read over the telephone, and secrets that cannot be guessed."""

import secrets

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def reference(prefix: str) -> str:
    """A reference such as IN-4F7K-22, from letters and figures that are not mistaken for each other."""
    code = "".join(secrets.choice(LETTERS) for _ in range(6))
    return f"{prefix}-{code[:4]}-{code[4:]}"


def secret() -> str:
    """A token for a private address: 160 random bits."""
    return secrets.token_urlsafe(20)
