"""The colours: warm and dark by default, a paper-light one, and two of high contrast."""

from textual.theme import Theme

from hotline_sim.tui.settings import Settings

DARK = Theme(
    name="hotline-dark",
    primary="#e0a96d",
    secondary="#9db8a0",
    accent="#e8c39e",
    warning="#e0b252",
    error="#e08a78",
    success="#9cc29a",
    foreground="#ece3d8",
    background="#1d1a18",
    surface="#262220",
    panel="#302b28",
    dark=True,
    variables={
        "chosen": "#3a332f",
        "scrollbar": "#3a332f",
        "scrollbar-hover": "#57493f",
        "scrollbar-active": "#57493f",
        "scrollbar-background": "#1d1a18",
        "scrollbar-background-hover": "#1d1a18",
        "scrollbar-background-active": "#1d1a18",
        "scrollbar-corner-color": "#1d1a18",
        "quiet": "#a3978b",
        "footer-key-foreground": "#e0a96d",
        "footer-description-foreground": "#a3978b",
        "footer-background": "#1d1a18",
        "input-selection-background": "#e0a96d 35%",
    },
)
"""Lamp light: the default, for long evenings on the line."""

LIGHT = Theme(
    name="hotline-light",
    primary="#8a4b16",
    secondary="#3f6a4a",
    accent="#7a3f10",
    warning="#7d5600",
    error="#9c2f22",
    success="#2f6a3a",
    foreground="#2b2521",
    background="#faf5ee",
    surface="#f2eadf",
    panel="#e9dfd1",
    dark=False,
    variables={
        "chosen": "#e0d3c2",
        "scrollbar": "#ddd0bf",
        "scrollbar-hover": "#c2b09a",
        "scrollbar-active": "#c2b09a",
        "scrollbar-background": "#faf5ee",
        "scrollbar-background-hover": "#faf5ee",
        "scrollbar-background-active": "#faf5ee",
        "scrollbar-corner-color": "#faf5ee",
        "quiet": "#6a5d52",
        "footer-key-foreground": "#8a4b16",
        "footer-description-foreground": "#6a5d52",
        "footer-background": "#faf5ee",
        "input-selection-background": "#8a4b16 25%",
    },
)
"""Paper: for bright rooms."""

DARK_CONTRAST = Theme(
    name="hotline-dark-contrast",
    primary="#ffd75f",
    secondary="#87ffaf",
    accent="#ffd75f",
    warning="#ffd75f",
    error="#ff9d8a",
    success="#87ffaf",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    text_alpha=1.0,
    variables={
        "chosen": "#303030",
        "scrollbar": "#9e9e9e",
        "scrollbar-hover": "#ffffff",
        "scrollbar-active": "#ffffff",
        "scrollbar-background": "#000000",
        "scrollbar-background-hover": "#000000",
        "scrollbar-background-active": "#000000",
        "scrollbar-corner-color": "#000000",
        "quiet": "#e4e4e4",
        "footer-key-foreground": "#ffd75f",
        "footer-description-foreground": "#ffffff",
        "footer-background": "#000000",
    },
)
"""White and yellow on black; nothing is dim."""

LIGHT_CONTRAST = Theme(
    name="hotline-light-contrast",
    primary="#00306b",
    secondary="#003d1c",
    accent="#00306b",
    warning="#5a3700",
    error="#7a0000",
    success="#003d1c",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#ececec",
    dark=False,
    text_alpha=1.0,
    variables={
        "chosen": "#d9d9d9",
        "scrollbar": "#5e5e5e",
        "scrollbar-hover": "#000000",
        "scrollbar-active": "#000000",
        "scrollbar-background": "#ffffff",
        "scrollbar-background-hover": "#ffffff",
        "scrollbar-background-active": "#ffffff",
        "scrollbar-corner-color": "#ffffff",
        "quiet": "#1c1c1c",
        "footer-key-foreground": "#00306b",
        "footer-description-foreground": "#000000",
        "footer-background": "#ffffff",
    },
)
"""Black and deep blue on white; nothing is pale."""

THEMES = {one.name: one for one in (DARK, LIGHT, DARK_CONTRAST, LIGHT_CONTRAST)}


def worn(settings: Settings) -> str:
    """Return the name of the theme the settings say: dark or light, with or without contrast."""
    return f"hotline-{settings.theme}{'-contrast' if settings.contrast else ''}"
