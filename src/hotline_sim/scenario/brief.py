"""What is known of a scenario without playing it, from the head of its file."""

import re

from hotline_sim.scenario.compiled import Brief
from hotline_sim.scenario.model import AuthoredScenario


def brief_of(authored: AuthoredScenario) -> Brief:
    """Return what the head of a scenario file says."""
    return Brief(
        id=authored.id,
        title=authored.title,
        call_type=authored.call_type,
        channel=authored.channel,
        language=authored.language,
        difficulty=authored.difficulty,
        minutes=authored.minutes,
        rubric=authored.rubric,
        content_note=authored.content_note.strip(),
        teaches=authored.teaches,
        sources=authored.sources,
        brief=_flowing(authored.brief),
        caller=authored.caller.name,
        voice=authored.caller.voice,
        variants=tuple(authored.variants),
        reviews=len(authored.reviewed),
        form=authored.form,
        services=authored.services,
        fears=authored.caller.fears,
    )


def _flowing(text: str) -> str:
    """Return a text with each paragraph on one line, for the face to break where it must."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(one.split()) for one in paragraphs)
