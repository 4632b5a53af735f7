"""What every card of the guidance writes with: look, glossary, the marker of this phase, and how a {spot} is filled."""

from collections.abc import Callable

from msgspec import Struct

from app.support.texts import _
from app.ui.look import Look
from app.ui.look.look import Type
from app.ui.parts.glossary import ExplainedLabel, Glossary, Marker


class Pen(Struct, frozen=True, kw_only=True):
    """Writes explained texts."""

    look: Look
    glossary: Glossary
    marker: Marker
    fill: Callable[[str], str]
    """A text with the words between { } filled from the plan."""

    def write(self, text: str, kind: Type = "body", tone: str = "") -> ExplainedLabel:
        """A label with this text (Markdown subset), its words explained."""
        label = ExplainedLabel(self.look, self.glossary, kind, tone)
        label.show_markdown(self.fill(text), self.marker)
        return label


def describe_source(rests_on: tuple[str, ...], source: str) -> str:
    """Where a text comes from, in one short line; "" when nothing is named."""
    statements = ", ".join(code.removeprefix("st.") for code in rests_on)
    parts = [part for part in (statements, source) if part]
    return _("Rests on: {codes}").format(codes=", ".join(parts)) if parts else ""
