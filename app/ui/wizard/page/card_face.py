"""The face of one card of agreements: a frame that shows how it stands, the title, and the sentences it reads back."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.logic.agreements import Card
from app.support.texts import _
from app.ui.look import Look, Role
from app.ui.parts import make_icon_label, make_label, make_row, make_stack


class CardFace(QFrame):
    """Agreed: a green edge and a tick. Begun: a strong frame. Open: a dashed frame. Colour is never alone."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.card: Card | None = None
        space = look.space(3)
        self.stack = make_stack(self, look.space(1), (space + look.px(4), space, space, space))
        self.head: QHBoxLayout = make_row(spacing=look.space(2))
        self.title = make_label(look, "", "label")
        self.head.addWidget(self.title, 1)
        self._tick = make_icon_label(look, "check", "goal", 16)
        self._word = make_label(look, "", "small", "muted", wrap=False)
        self.head.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        self.head.addWidget(self._word, 0, Qt.AlignmentFlag.AlignTop)
        self.stack.addLayout(self.head)
        self._agreed = make_label(look, "")
        self._missing = make_label(look, "", "body", "muted")
        self.stack.addWidget(self._agreed)
        self.stack.addWidget(self._missing)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=False)

    def show_card(self, card: Card) -> None:
        """The card as it stands now."""
        if card == self.card:
            return
        self.card = card
        words = {"agreed": _("agreed"), "begun": _("begun"), "open": _("open"), "not_applicable": _("not applicable")}
        title = f"{card.spec.number} {card.spec.title}".strip()
        self.show_title(title)
        self._word.setText(words[card.standing])
        self._tick.setVisible(card.standing == "agreed")
        for label, texts in ((self._agreed, card.sentences), (self._missing, card.missing)):
            label.setText(" ".join(texts))
            label.setVisible(bool(texts))
        self.setAccessibleName(f"{title}: {words[card.standing]}. {card.text}")
        self.update()

    def show_title(self, title: str) -> None:
        """The title line; a face on which one can press shows it otherwise."""
        self.title.setText(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the frame."""
        del event
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        standing = self.card.standing if self.card is not None else "open"
        border: Role = "line" if standing == "agreed" else "primary" if standing == "begun" else "field_border"
        pen = QPen(palette.get_color(border), 2 if standing == "begun" else 1)
        if standing == "open":
            pen.setStyle(Qt.PenStyle.DashLine)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.fillPath(path, palette.get_color("surface"))
        if standing == "agreed":
            painter.setClipPath(path)
            painter.fillRect(0, 0, self.look.px(5), self.height(), palette.get_color("goal"))
            painter.setClipping(False)
        painter.setPen(pen)
        painter.drawPath(path)
