"""The colours by what they are for, in light, dark and high contrast."""

from typing import Literal

from msgspec import Struct
from PySide6.QtGui import QColor

Role = Literal[
    "ink",
    "muted",
    "paper",
    "surface",
    "line",
    "field_border",
    "head",
    "track",
    "primary",
    "primary_soft",
    "primary_hover",
    "on_primary",
    "goal",
    "goal_soft",
    "pitfall",
    "pitfall_soft",
    "assignment",
    "assignment_soft",
    "error",
    "error_soft",
    "focus",
]


class Palette(Struct, frozen=True, kw_only=True):
    """One colour for each role, as #RRGGBB. A soft colour is the ground on which its own strong colour is readable."""

    name: str
    dark: bool
    ink: str
    muted: str
    paper: str
    surface: str
    line: str
    field_border: str
    """At least 3:1 against surface and paper, so that a field is seen as a field."""
    head: str
    """The head row of a table."""
    track: str
    """The empty part of a bar."""
    primary: str
    primary_soft: str
    primary_hover: str
    on_primary: str
    goal: str
    """Also: all is well, saved."""
    goal_soft: str
    pitfall: str
    """Also: findings that warn."""
    pitfall_soft: str
    assignment: str
    assignment_soft: str
    error: str
    error_soft: str
    focus: str
    """The ring around what has the keyboard."""

    def get_color(self, role: Role) -> QColor:
        """The colour of a role, to paint with."""
        return QColor(str(getattr(self, role)))


LIGHT = Palette(
    name="light",
    dark=False,
    ink="#1D2A33",
    muted="#56636C",
    paper="#F7F6F2",
    surface="#FFFFFF",
    line="#DAD9D2",
    field_border="#7C888F",
    head="#EFEEE8",
    track="#E4E4DC",
    primary="#0B5E68",
    primary_soft="#DCEDEF",
    primary_hover="#084B53",
    on_primary="#FFFFFF",
    goal="#22663C",
    goal_soft="#DFF1E5",
    pitfall="#8A4B00",
    pitfall_soft="#FBEBD6",
    assignment="#4A3F94",
    assignment_soft="#E8E6F6",
    error="#A8201A",
    error_soft="#FBE4E2",
    focus="#C9730A",
)

DARK = Palette(
    name="dark",
    dark=True,
    ink="#E8EDEF",
    muted="#A9B5BC",
    paper="#12181C",
    surface="#1B2328",
    line="#35414A",
    field_border="#7D8C96",
    head="#242E34",
    track="#35414A",
    primary="#63C5D1",
    primary_soft="#183B41",
    primary_hover="#8AD8E1",
    on_primary="#05272B",
    goal="#8FD6A6",
    goal_soft="#173524",
    pitfall="#F2B872",
    pitfall_soft="#3A2A12",
    assignment="#C1B8FF",
    assignment_soft="#2A2650",
    error="#FF9C94",
    error_soft="#431C1A",
    focus="#F0A13C",
)

CONTRAST = Palette(
    name="contrast",
    dark=True,
    ink="#FFFFFF",
    muted="#FFFFFF",
    paper="#000000",
    surface="#000000",
    line="#FFFFFF",
    field_border="#FFFFFF",
    head="#1F1F1F",
    track="#3D3D3D",
    primary="#FFE94A",
    primary_soft="#333000",
    primary_hover="#FFFFFF",
    on_primary="#000000",
    goal="#8DFFB0",
    goal_soft="#00280F",
    pitfall="#FFD08A",
    pitfall_soft="#2E1C00",
    assignment="#D6CFFF",
    assignment_soft="#1C1645",
    error="#FFB3AD",
    error_soft="#3B0906",
    focus="#3DE8FF",
)


def choose_palette(wish: str, system_is_dark: bool) -> Palette:
    """The palette for a wish of the settings: system, light, dark or contrast."""
    if wish == "system":
        return DARK if system_is_dark else LIGHT
    return {"dark": DARK, "contrast": CONTRAST}.get(wish, LIGHT)
