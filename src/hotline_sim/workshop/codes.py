"""Codes that are read from a wall and typed on a phone, and secrets that only a link holds."""

import hashlib
import hmac
import random
import unicodedata

ALPHABET = "34679ACDEFGHJKMNPRTWXY"
"""Without letters and digits that are taken for each other: 0 O, 1 I L, 2 Z, 5 S, 8 B, Q, U V."""

JOIN_LENGTH = 6
REJOIN_LENGTH = 8

ROUNDS = 20_000
"""How often a short code is hashed: ten milliseconds for who types it, years for who guesses."""

SECRET_BYTES = 24


def join_code(chance: random.Random) -> str:
    """Return a code to come in by."""
    return "".join(chance.choices(ALPHABET, k=JOIN_LENGTH))


def secret(chance: random.Random) -> str:
    """Return a secret that cannot be guessed, in letters of a web address."""
    return chance.randbytes(SECRET_BYTES).hex()


def rejoin_code(form: str) -> str:
    """Return the code of whoever came in by this form: the same one however often it is sent."""
    drawn = int.from_bytes(hashlib.sha256(f"rejoin/{form}".encode()).digest())
    letters = []
    for _ in range(REJOIN_LENGTH):
        drawn, letter = divmod(drawn, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def typed(code: str) -> str:
    """Return a code as it was meant: in capitals, without spaces and hyphens."""
    plain = unicodedata.normalize("NFKC", code[:100]).upper()
    return "".join(one for one in plain if one.isalnum())


def shown_code(code: str) -> str:
    """Return a code as it is easiest to read: in two halves."""
    middle = len(code) // 2
    return f"{code[:middle]}-{code[middle:]}"


def hashed_code(code: str, room: str) -> str:
    """Return what is kept of a short code, told apart from the same one in another room."""
    return hashlib.pbkdf2_hmac("sha256", typed(code).encode(), room.encode(), ROUNDS).hex()


def hashed(value: str) -> str:
    """Return what is kept of a value nobody can guess."""
    return hashlib.sha256(value.encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Return whether two texts are the same, in a time that does not tell how much of them is."""
    return hmac.compare_digest(one.encode(), other.encode())
