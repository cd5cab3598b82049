"""A YAML text written anew: what moves, what stays with it, and how far in it stands."""

from textwrap import dedent

import pytest

from hotline_sim.storage.yaml_rewriting import Path, rewritten

ORDERS: dict[Path, tuple[str, ...]] = {
    (): ("id", "title", "say", "beats"),
    ("beats", "b"): ("say", "to"),
}


def anew(text: str) -> str:
    """Return a text in form, with an empty line between beats."""

    def order(path: Path) -> tuple[str, ...]:
        return ORDERS.get(path, ("when", "is") if path[-1:] in {(0,), (1,)} else ())

    return rewritten(dedent(text).lstrip("\n"), order, lambda path: path == ("beats",))


def same(text: str) -> str:
    """Return a text as it stands between the quotation marks."""
    return dedent(text).lstrip("\n")


CASES = {
    "a comment moves with the key below it": (
        """
        title: T  # beside
        # about the id
        id: x
        """,
        """
        # about the id
        id: x
        title: T  # beside
        """,
    ),
    "comments above the first key are of the file": (
        """
        # $schema
        title: T
        id: x
        """,
        """
        # $schema
        id: x
        title: T
        """,
    ),
    "a comment further in closes its block": (
        """
        beats:
            b:
                to: c
                say: a
                # the end of b
            # the end of the beats
        title: T
        """,
        """
        title: T
        beats:
          b:
            say: a
            to: c
            # the end of b
          # the end of the beats
        """,
    ),
    "what comes between brackets is put in order on its line": (
        """
        say: [{is: a, when: {z: 1}}, {is: [b, "c"]}]   # twice
        id: x
        """,
        """
        id: x
        say: [{when: {z: 1}, is: a}, {is: [b, "c"]}]   # twice
        """,
    ),
    "brackets over several lines stay as they are": (
        """
        beats:
           b:
              to: {is: 1,  # first
                   when: 2}
        """,
        """
        beats:
          b:
            to: {is: 1,  # first
                 when: 2}
        """,
    ),
    "hyphens stand two further in, and the first key beside them": (
        """
        say:
        -   # which
            is: a
            when: b
        # next
        -   is: c
        """,
        """
        say:
          # which
          - when: b
            is: a
          # next
          - is: c
        """,
    ),
    "a comment above the key that comes first goes above the hyphen": (
        """
        say:
          - is: a
            # why
            when: b
        """,
        """
        say:
          # why
          - when: b
            is: a
        """,
    ),
    "lines of a text keep their shape": (
        """
        say: |
              one
                two

              three
        title: >-   # folded
         a
         b
        id: "x
          y

          z"
        """,
        """
        id: "x
          y

          z"
        title: >-   # folded
          a
          b
        say: |
          one
            two

          three
        """,
    ),
    "empty lines that belong to a text stay with it": (
        """
        say: |+
          a


        id: x
        """,
        """
        id: x
        say: |+
          a


        """,
    ),
    "a text whose indent is said keeps it": (
        """
        beats:
            say: |2
                a
               b
        """,
        """
        beats:
          say: |2
              a
             b
        """,
    ),
    "one empty line stands between beats, and never two anywhere": (
        """

        id: x


        beats:

          a: {}
          # about b
          b: {}


          c: {}
        """,
        """
        id: x

        beats:
          a: {}

          # about b
          b: {}

          c: {}
        """,
    ),
    "a key without a value stays without": (
        """
        title:
        id : x
        say:
          # nothing yet
        """,
        """
        id: x
        title:
        say:
        # nothing yet
        """,
    ),
    "keys that are not known come first": (
        """
        - is: a
          when: b
          trust: c
        """,
        """
        - trust: c
          when: b
          is: a
        """,
    ),
    "a file in brackets stays as it is": ("{title: T,\n id: x}", "{title: T,\n id: x}\n"),
    "a list in a list begins on its line": (
        "say:\n -\n  - a\n  - - b\n",
        "say:\n  - - a\n    - - b\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_text_is_written_anew(case: str) -> None:
    before, after = CASES[case]
    assert anew(before) == same(after)


@pytest.mark.parametrize("case", CASES)
def test_what_is_in_form_stays_as_it_is(case: str) -> None:
    form = same(CASES[case][1])
    assert anew(form) == form
