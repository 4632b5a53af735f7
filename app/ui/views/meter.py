"""How mixed a group is: departments, levels, ways of joining. Always of the group as a whole, never of one person."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.model.plan import PEOPLE, Person
from app.model.question import Question
from app.support.texts import _
from app.ui.fields.base import FieldContext
from app.ui.look import Look, Role
from app.ui.parts.wrapping import compute_height, draw_text
from app.ui.views.base import View
from app.ui.views.missing import MISSING, MissingBox
from app.ui.views.picture import Picture

ON_BOARD = "on_board"
FEW = 4


class Part(Struct, frozen=True):
    """A share of the group. `known` is false for those of whom it was not filled in."""

    label: str
    count: int
    known: bool = True


class Gauge(Struct, frozen=True):
    """One way to look at the group."""

    title: str
    result: str
    parts: tuple[Part, ...]
    role: Role
    brief: bool = False
    """Of many parts only those that occur more than once are named."""


class MeterPicture(Picture):
    """Gauges side by side, or below each other where it is narrow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._gauges: tuple[Gauge, ...] = ()

    def show_gauges(self, gauges: tuple[Gauge, ...]) -> None:
        """Show these."""
        if gauges == self._gauges:
            return
        self._gauges = gauges
        self.setAccessibleDescription("; ".join(f"{gauge.title}: {gauge.result} ({_get_legend(gauge)})" for gauge in gauges))
        self.show_anew()

    def compute_height(self, width: int) -> int:
        """As many lines of gauges as it takes."""
        return sum(height for _gauges, height in self._get_lines(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the gauges."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, gap = 0, self.look.space(4)
        for gauges, height in self._get_lines(self.width()):
            width = self._get_width(self.width())
            for place, gauge in enumerate(gauges):
                self._draw_gauge(painter, gauge, QRect(place * (width + gap), top, width, height))
            top += height

    def _get_width(self, width: int) -> int:
        count = max(min(len(self._gauges), (width + self.look.space(4)) // self.look.px(190)), 1)
        return (width - (count - 1) * self.look.space(4)) // count

    def _get_lines(self, width: int) -> list[tuple[tuple[Gauge, ...], int]]:
        each = self._get_width(width)
        count = max((width + self.look.space(4)) // (each + self.look.space(4)), 1)
        groups = [self._gauges[start : start + count] for start in range(0, len(self._gauges), count)]
        return [(group, max(self._compute_gauge(gauge, each) for gauge in group)) for group in groups]

    def _compute_gauge(self, gauge: Gauge, width: int) -> int:
        legend = compute_height(_get_legend(gauge), self.look.get_font("small"), width)
        return self._get_head(gauge, width) + self.look.px(16) + legend + self.look.space(3)

    def _get_head(self, gauge: Gauge, width: int) -> int:
        font = QFontMetrics(self.look.get_font("label"))
        together = font.horizontalAdvance(f"{gauge.title}  {gauge.result}") <= width
        return font.height() * (1 if together else 2) + self.look.px(4)

    def _draw_gauge(self, painter: QPainter, gauge: Gauge, rect: QRect) -> None:
        look, palette = self.look, self.look.palette
        head = QRect(rect.left(), rect.top(), rect.width(), self._get_head(gauge, rect.width()) - look.px(4))
        painter.setPen(palette.get_color("ink"))
        painter.setFont(look.get_font())
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, gauge.title)
        painter.setFont(look.get_font("label"))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, gauge.result)
        bar = QRectF(rect.left(), head.bottom() + look.px(4), rect.width(), look.px(12))
        self._draw_parts(painter, gauge, bar)
        painter.setPen(palette.get_color("muted"))
        legend = _get_legend(gauge)
        below = QRect(rect.left(), round(bar.bottom()) + look.px(3), rect.width(), compute_height(legend, look.get_font("small"), rect.width()))
        draw_text(painter, below, legend, look.get_font("small"))

    def _draw_parts(self, painter: QPainter, gauge: Gauge, rect: QRectF) -> None:
        total = sum(part.count for part in gauge.parts)
        gap, left = 3.0, rect.left()
        room = rect.width() - gap * max(len(gauge.parts) - 1, 0)
        color, ground = self.look.palette.get_color(gauge.role), self.look.palette.get_color("surface")
        for place, part in enumerate(gauge.parts):
            cell = QRectF(left, rect.top(), room * part.count / total, rect.height())
            painter.setPen(QPen(color if part.known else self.look.palette.get_color("field_border"), 1))
            shade = _mix(color, ground, min(place * 0.25, 0.85))
            painter.setBrush(shade if part.known else QBrush(self.look.palette.get_color("field_border"), Qt.BrushStyle.Dense6Pattern))
            painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))
            left += cell.width() + gap


class DiversityMeter(View):
    """The members of the group, read from the register."""

    def __init__(self, question: Question, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(question, context, parent)
        self.add_title(_("How mixed is the group?"), _("Look at the group, not at one person."))
        self._picture = MeterPicture(context.look, self)
        self._picture.setAccessibleName(_("How mixed is the group?"))
        self.column.addWidget(self._picture)
        self._missing = MissingBox(context, self)
        self.column.addWidget(self._missing)
        self.show_plan()

    def read_source(self) -> object:
        """The register, and what the plan says about who is missing."""
        return self.context.get_people(), self.context.get_rows(MISSING)

    def show_source(self) -> None:
        """Read the register again."""
        members = tuple(person for person in self.context.get_people() if person.in_group)
        departments = self._count([person.department for person in members])
        levels = self._count(self._get_labels(members, "level"))
        joined = self._count(self._get_labels(members, "joined"))
        functions = self._count([person.function for person in members])
        gauges = (
            Gauge(_("Departments"), _count_known(departments), departments, "primary"),
            Gauge(_("Levels"), _count_known(levels), levels, "assignment"),
            Gauge(_("How they joined"), _count_known(joined), joined, "goal"),
            Gauge(_("Job titles"), _count_known(functions), functions, "primary", brief=True),
            *self._get_board(members),
        )
        self._picture.show_gauges(gauges if members else ())
        self._missing.show_gaps()
        self.show_if(len(members) > 1)

    def _get_board(self, members: Sequence[Person]) -> tuple[Gauge, ...]:
        """Where the form asks for it: whether somebody of the board takes part."""
        if ON_BOARD not in self.question.register_columns:
            return ()
        inside = sum(person.row.get(ON_BOARD) == "yes" or person.row.get("level") == "board" for person in members)
        parts = (Part(_("on the board"), inside), Part(_("others"), len(members) - inside, known=False))
        return (Gauge(_("Board member"), _("yes") if inside else _("no"), tuple(part for part in parts if part.count), "assignment"),)

    def _get_labels(self, members: Sequence[Person], column_id: str) -> list[str]:
        register = self.context.get_question(PEOPLE)
        column = next((column for column in register.columns if column.id == column_id), None) if register else None
        words = {option.id: option.label for option in column.options} if column else {}
        return [words.get(str(person.row.get(column_id)), "") for person in members]

    def _count(self, values: Sequence[str]) -> tuple[Part, ...]:
        """The largest first, those that are not filled in last."""
        spelled: dict[str, str] = {}
        counts = Counter(spelled.setdefault(value.casefold(), value) for value in values if value)
        parts = tuple(Part(label, count) for label, count in counts.most_common())
        missing = sum(not value for value in values)
        return (*parts, Part(_("not filled in yet"), missing, known=False)) if missing else parts


def _count_known(parts: Sequence[Part]) -> str:
    """How many different ones there are."""
    return str(sum(part.known for part in parts))


def _get_legend(gauge: Gauge) -> str:
    if not gauge.brief or len(gauge.parts) <= FEW:
        return " · ".join(f"{part.label} {part.count}" for part in gauge.parts)
    named = [f"{part.label} {part.count}" for part in gauge.parts if part.count > 1 or not part.known]
    return " · ".join([*named, _("the others differ")] if named else [_("all different")])


def _mix(color: QColor, ground: QColor, share: float) -> QColor:
    def blend(one: int, other: int) -> int:
        return round(one * (1 - share) + other * share)

    return QColor(blend(color.red(), ground.red()), blend(color.green(), ground.green()), blend(color.blue(), ground.blue()))
