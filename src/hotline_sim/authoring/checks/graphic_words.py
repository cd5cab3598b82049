"""Whether a line shows more than a trainee has to see, or insults people for what they are."""

from hotline_sim.authoring.checks.words.graphic import GRAPHIC, SLURS
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings


def graphic_word(subject: Subject, findings: Findings) -> None:
    """Report a word that describes what need only be mentioned."""
    if subject.lines.english:
        for term, number in subject.lines.index.found(GRAPHIC):
            message = f"“{term}” describes, and a trainee need only know that it happened."
            hint = "Mention it: what the responder has to hear, and no more."
            findings.advise("graphic-word", subject.lines.all[number].place, message, hint)


def slur(subject: Subject, findings: Findings) -> None:
    """Report an insult that is not quoted: somebody in the room may be meant."""
    if subject.lines.english:
        for term, number in subject.lines.index.found(SLURS):
            line = subject.lines.all[number]
            if line.says(term):
                message = f"“{term}” insults people for what they are."
                hint = "Say that the caller is insulted; or quote it, if the word itself matters."
                findings.warn("slur", line.place, message, hint)
