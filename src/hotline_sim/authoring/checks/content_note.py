"""Whether the content note warns of what the call holds."""

from collections.abc import Iterator

from hotline_sim.authoring.checks.words.content import THEMES, Theme
from hotline_sim.authoring.lines import Voice
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.word_index import words_in
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.storage.tree import child, entries, scalars, text
from hotline_sim.storage.yaml_source import Scalar


def content_note(subject: Subject, findings: Findings) -> None:
    """Report the hard things that the call holds and its note does not name.

    Found by words in English, and in every language by what facts say for the record; in another
    language any note will do, because its words are not known.
    """
    note = text(child(subject.tree, "content_note")) or ""
    if note.strip() and not subject.lines.english:
        return
    told = {one.text: one.place for one in _codes(subject)}
    lacking = [
        f"{theme.name} (“{sign[0]}”, line {sign[1].line})"
        for theme in THEMES
        if not _names(note, theme) and (sign := _in_codes(theme, told) or _in_words(theme, subject))
    ]
    if lacking:
        but = "its content note does not say so" if note.strip() else "there is no content note"
        message = f"The call tells of {_listed(lacking)}, and {but}."
        hint = "Name it in a few words, so that a trainee can choose not to take this call."
        findings.warn("content-note", subject.at("content_note"), message, hint)


def _listed(things: list[str]) -> str:
    *first, last = things
    return f"{', '.join(first)} and {last}" if first else last


def _codes(subject: Subject) -> Iterator[Scalar]:
    """Yield every value that a fact gives the record."""
    changed = (one.value for one in entries(child(subject.tree, "variants")).values())
    for tree in (subject.tree, *changed):
        for fact in entries(child(tree, "facts")).values():
            record = child(fact.value, "record")
            if record is not None:
                yield from scalars(record)


def _in_codes(theme: Theme, told: dict[str, Place]) -> tuple[str, Place] | None:
    return next((one for one in told.items() if one[0] in theme.codes), None)


def _in_words(theme: Theme, subject: Subject) -> tuple[str, Place] | None:
    """Return a word that tells of it, and where; nothing where it stands in too few lines."""
    if not subject.lines.english:
        return None
    lines = subject.lines.all
    signs = [
        (term, number)
        for term, number in subject.lines.index.found(theme.words)
        if lines[number].voice is not Voice.AUTHOR
    ]
    if len({number for _, number in signs}) < theme.fewest:
        return None
    number, term = min((number, term) for term, number in signs)
    return term, lines[number].place


def _names(note: str, theme: Theme) -> bool:
    return any(word.startswith(theme.named_by) for word in words_in(note))
