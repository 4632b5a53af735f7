"""The room under the top bar: steps at the left, page in the middle, guidance at the right.

What has no room beside the page folds away, and comes over it when it is wished.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.look import Look

STEPS_BELOW = 760
GUIDANCE_BELOW = 1100
"""Logical widths at text size 100; bigger text folds earlier."""


class Stage(QWidget):
    """Places the three panes. Tells `folded` when a pane gets or loses its fixed place."""

    folded = Signal(bool, bool)
    """Steps are folded, guidance is folded."""

    def __init__(self, look: Look, steps: QWidget, page: QWidget, guidance: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._steps, self._page, self._guidance = steps, page, guidance
        self._wants_guidance = True
        self._over: QWidget | None = None
        self._state = (False, False)
        for pane in (steps, page, guidance):
            pane.setParent(self)
        self.setMinimumSize(QSize(look.px(280), look.px(160)))

    @property
    def steps_folded(self) -> bool:
        """Whether the steps have no place beside the page."""
        return self.width() * 100 / self._look.text_size < STEPS_BELOW

    @property
    def guidance_folded(self) -> bool:
        """Whether the guidance has no place beside the page, or is not wanted there."""
        return self.width() * 100 / self._look.text_size < GUIDANCE_BELOW or not self._wants_guidance

    @property
    def is_guidance_shown(self) -> bool:
        """Whether the guidance can be seen now."""
        return not self._guidance.isHidden()

    @property
    def is_guidance_wanted(self) -> bool:
        """Whether it should stand beside the page when there is room."""
        return self._wants_guidance

    def want_guidance(self, *, wanted: bool) -> None:
        """Whether it stands beside the page when there is room."""
        self._wants_guidance = wanted
        self._over = None
        self._place()

    def toggle_guidance(self) -> None:
        """Show it, or fold it away."""
        if self.width() * 100 / self._look.text_size >= GUIDANCE_BELOW:
            self.want_guidance(wanted=not self._wants_guidance)
        else:
            self._toggle(self._guidance)

    def toggle_steps(self) -> None:
        """Show the steps over the page, or fold them away."""
        if self.steps_folded:
            self._toggle(self._steps)

    def close_over(self) -> bool:
        """Fold away what stands over the page; False when nothing did."""
        if self._over is None:
            return False
        self._over = None
        self._place()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all again."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds away what stands over the page."""
        if event.key() == Qt.Key.Key_Escape and self.close_over():
            return
        super().keyPressEvent(event)

    def _toggle(self, pane: QWidget) -> None:
        self._over = None if self._over is pane else pane
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        left = 0 if self.steps_folded else min(self._look.px(292), width * 32 // 100)
        right = 0 if self.guidance_folded else min(self._look.px(320), width * 28 // 100)
        self._steps.setVisible(left > 0 or self._over is self._steps)
        self._guidance.setVisible(right > 0 or self._over is self._guidance)
        self._page.setGeometry(left, 0, width - left - right, height)
        if left:
            self._steps.setGeometry(0, 0, left, height)
        elif self._over is self._steps:
            self._steps.setGeometry(0, 0, min(self._look.px(320), width - self._look.px(40)), height)
            self._steps.raise_()
        if right:
            self._guidance.setGeometry(width - right, 0, right, height)
        elif self._over is self._guidance:
            over = min(self._look.px(380), width - self._look.px(40))
            self._guidance.setGeometry(width - over, 0, over, height)
            self._guidance.raise_()
        self._tell()

    def _tell(self) -> None:
        state = (self.steps_folded, self.guidance_folded)
        if state != self._state:
            self._state = state
            self.folded.emit(*state)
