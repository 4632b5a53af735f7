"""Who is missing in a group, and how they are heard: departments without a member, and what the plan says about it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from app.logic.kinds.base import fold, get_loose_text
from app.support.texts import _, ngettext
from app.ui.fields.base import FieldContext
from app.ui.parts import Card, clear_layout, make_label, make_stack

MISSING = "wg.missing"
MOST = 8
"""So many are named; more is no list that anybody reads."""


class Gap(Struct, frozen=True):
    """A group of people that is not in the group; `heard` says how they are heard, "" while nobody knows."""

    who: str
    heard: str = ""


def find_gaps(context: FieldContext) -> Iterator[Gap]:
    """What the plan names itself first, then departments of the register from which nobody is a member."""
    named = [Gap(get_loose_text(row.get("who")).strip(), get_loose_text(row.get("how")).strip()) for row in context.get_rows(MISSING)]
    yield from (gap for gap in named if gap.who)
    people = context.get_people()
    inside = {fold(person.department) for person in people if person.in_group}
    known = " ".join(fold(gap.who) for gap in named)
    for department in dict.fromkeys(person.department for person in people if person.department):
        if fold(department) not in inside and fold(department) not in known:
            yield Gap(department)


class MissingBox(QWidget):
    """Hides while nobody is missing."""

    def __init__(self, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[Gap, ...] = ()
        self._stack = make_stack(self, context.look.space(2))
        self.hide()

    def show_gaps(self) -> None:
        """Read again."""
        gaps = tuple(find_gaps(self._context))
        if gaps == self._shown:
            return
        self._shown = gaps
        clear_layout(self._stack)
        unheard = [gap.who for gap in gaps if not gap.heard]
        if unheard:
            text = _("Nobody of: {groups}. How do you hear them all the same?").format(groups=_join_some(unheard))
            self._stack.addWidget(Card(self._context.look, "pitfall", text, "triangle-alert"))
        heard = [_("{who}: {how}").format(who=gap.who, how=gap.heard) for gap in gaps if gap.heard]
        for line in (*heard[:MOST], *((_make_rest(len(heard) - MOST),) if len(heard) > MOST else ())):
            self._stack.addWidget(make_label(self._context.look, line, "small", "muted"))
        self.setVisible(bool(gaps))


def _join_some(groups: Sequence[str]) -> str:
    """The first few by name."""
    rest = len(groups) - MOST
    return ", ".join(groups) if rest <= 0 else f"{', '.join(groups[:MOST])} {_make_rest(rest)}"


def _make_rest(n: int) -> str:
    return ngettext("and {n} more", "and {n} more", n).format(n=n)
