"""A page that stands alone: one HTML file that holds everything, and needs no network."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape


def lone_page(language: str, title: str, style: str, body: Iterable[str]) -> str:
    """Return the page under a heading with its title. What is in `body` is markup already."""
    named = escape(title)
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{named}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{named}</h1>\n{''.join(body)}</main>\n</body>\n</html>\n"
    )


def policy(style: str, script: str = "") -> str:
    """Return what a browser may do with a page: use this style, run this script, no more."""
    scripts = f" script-src '{_digest(script)}';" if script else ""
    return (
        f"default-src 'none';{scripts} style-src '{_digest(style)}';"
        " base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
