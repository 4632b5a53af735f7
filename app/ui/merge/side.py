"""What one of the two says: the button that chooses it, and the words, those that differ on a ground of their own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.logic.comparing import Piece
from app.ui.history.words import join_name, mark_name
from app.ui.look import Look, Role
from app.ui.merge.words import SideText
from app.ui.parts import WrapRadio, make_label, make_stack
from app.ui.parts.rich import escape

_ROLES: dict[bool, tuple[Role, Role]] = {True: ("assignment", "assignment_soft"), False: ("goal", "goal_soft")}


class Side(QWidget):
    """One column of a difference."""

    def __init__(self, look: Look, words: str, spoken: str, texts: Sequence[SideText], nothing: str, *, mine: bool) -> None:
        super().__init__()
        self._look = look
        self._mine = mine
        stack = make_stack(self, look.space(1))
        self.radio = WrapRadio(look, words)
        stack.addWidget(self.radio)
        inside = make_stack(None, look.space(1), (look.px(17) + look.space(2) + 4, 0, 0, 0))
        for text in texts:
            inside.addWidget(self._make_text(text))
        if not texts:
            inside.addWidget(make_label(look, nothing, "body", "muted"))
        stack.addLayout(inside)
        stack.addStretch(1)
        said = " ".join(join_name(text.name, text.text) for text in texts) or nothing
        self.radio.setAccessibleName(f"{words}. {spoken}")
        self.radio.setAccessibleDescription(said)

    def _make_text(self, text: SideText) -> QLabel:
        label = make_label(self._look)
        label.setTextFormat(Qt.TextFormat.RichText)
        name = f'<span style="color:{self._look.palette.muted}">{mark_name(escape(text.name))}</span> ' if text.name else ""
        words = "".join(self._mark(piece) for piece in text.pieces) or escape(text.text).replace("\n", "<br>")
        label.setText(f"{name}{words}")
        label.setAccessibleName(join_name(text.name, text.text))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _mark(self, piece: Piece) -> str:
        text = escape(piece.text).replace("\n", "<br>")
        if piece.kind == "same" or not piece.text.strip():
            return text
        ink, ground = (str(getattr(self._look.palette, role)) for role in _ROLES[self._mine])
        body = text.rstrip(" ")
        return f'<span style="color:{ink};background-color:{ground};text-decoration:underline">{body}</span>{text[len(body) :]}'
