"""What a browser holds, what is kept of it, and what its forms carry."""

import hashlib
import hmac
import secrets

BYTES = 32
"""Of chance in a token: 256 bits cannot be guessed."""

LONGEST = 64
"""Letters of a token; what is longer is none of ours."""


def new_token() -> str:
    """Return a token that nobody has."""
    return secrets.token_urlsafe(BYTES)


def kept(token: str) -> str:
    """Return what is kept of a token: who reads it in the store cannot sign in with it."""
    return hashlib.sha256(b"kept:" + token.encode()).hexdigest()


def for_forms(token: str) -> str:
    """Return what every form of a browser carries; another site cannot know it.

    Made of the token itself, so that a form is still good when the server was started again.
    """
    return hmac.digest(token.encode(), b"form", "sha256").hex()


def is_for_forms(given: str, token: str) -> bool:
    """Return whether a form carries what this browser's forms do, in the same time if not."""
    return hmac.compare_digest(given.encode(errors="replace"), for_forms(token).encode())
