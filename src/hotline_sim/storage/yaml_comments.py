"""The comments of a YAML text, to make sure that none is lost when it is written anew."""

from collections.abc import Iterator

from hotline_sim.storage.yaml_spans import WHITE, Span, Style, span_of


def comments_in(text: str) -> list[str]:
    """Return every comment of a text that reads without an error, in the order of the file."""
    lines = text.split("\n")
    for span in _leaves(span_of(text)):
        _blank_out(span, lines)
    marked = (line.partition("#") for line in lines)
    return [sign + comment.rstrip(WHITE) for _, sign, comment in marked if sign]


def _leaves(span: Span) -> Iterator[Span]:
    if not span.children:
        yield span
    for key, value in span.children:
        yield from _leaves(value)
        if key:
            yield key


def _blank_out(span: Span, lines: list[str]) -> None:
    """Take the words of a value out of the lines, so that no sign in them passes for a comment."""
    (first, begins), (last, ends) = span.start, span.end
    for number in range(first, min(last, len(lines) - 1) + 1):
        line = lines[number]
        start = begins if number == first else 0
        end = ends if number == last else len(line)
        if span.style is Style.TEXT and number == first:
            end = start  # what stands behind the sign there can only be a comment
        lines[number] = line[:start] + "x" * (end - start) + line[end:]
