"""Whether Lao and Thai can be shown here: the locale, and the fonts of the system."""

from collections.abc import Callable, Iterator, Mapping

from hotline_sim.doctor.finding import Finding, fine, mend, unknown
from hotline_sim.doctor.terminal import BROWSER

TOPIC = "language"

LANGUAGES = {"lo": "Lao", "th": "Thai"}

Fonts = Callable[[str], int | None]
"""Returns how many fonts of the system can write a language; None where nobody knows."""

READ_THIS = (
    ("Lao", "ທ່ານເວົ້າໄດ້ຢ່າງປອດໄພບໍ່?"),
    ("Thai", "คุณพูดได้อย่างปลอดภัยไหม?"),
)
"""“Can you talk safely?” to look at: marks must stand above and below, none beside its letter."""


def look(environ: Mapping[str, str], fonts: Fonts) -> Iterator[Finding]:
    """Yield how the language of the system is, and which scripts it can write."""
    named = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
    yield fine(TOPIC, "locale", named or "not set; texts are in English unless you choose")
    for tag, name in LANGUAGES.items():
        count = fonts(tag)
        if count is None:
            yield unknown(TOPIC, f"fonts for {name}", "This system does not tell its fonts.")
        elif count:
            yield fine(TOPIC, f"fonts for {name}", f"{count} of this system")
        else:
            todo = f"Install one, such as Noto Sans {name}. {BROWSER}"
            yield mend(TOPIC, f"fonts for {name}", "none on this system", todo)


def fonts_of_system(language: str) -> int | None:
    """Return how many fonts fontconfig knows for a language; None where it is not there."""
    import shutil
    import subprocess

    program = shutil.which("fc-list")
    if program is None:
        return None
    asked = [program, f":lang={language}", "family"]
    try:
        done = subprocess.run(  # noqa: S603 - the languages are our own
            asked, capture_output=True, text=True, timeout=5, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return len(set(done.stdout.splitlines()))
