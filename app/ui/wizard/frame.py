"""The regions of the wizard and where they stand: bar, trouble, steps, page, guidance, footer. It knows no plan."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.support.texts import _
from app.ui.look import Look, get_sheet
from app.ui.parts import Column, make_stack
from app.ui.parts.tab_way import step_on
from app.ui.wizard.findings_box import AttentionBox
from app.ui.wizard.footer import Footer
from app.ui.wizard.guidance.panel import Guidance
from app.ui.wizard.pages import Pages
from app.ui.wizard.phase_list import PhaseList
from app.ui.wizard.stage import Stage
from app.ui.wizard.top_bar import TopBar
from app.ui.wizard.trouble_bar import TroubleBar

_REGIONS = """
QFrame#top { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame#side { background: $surface; border: none; border-right: 1px solid $line; }
QFrame#guidance { background: $surface; border: none; border-left: 1px solid $line; }
QFrame#footer { background: $surface; border: none; border-top: 1px solid $line; }
PhaseList { background: transparent; border: none; }
"""


class Frame(QWidget):
    """Builds the regions around the pages and the guidance it is given."""

    def __init__(self, look: Look, pages: Pages, guidance: Guidance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.pages = pages
        self.guidance = guidance
        self.top = TopBar(look)
        self.trouble = TroubleBar(look)
        self.phases = PhaseList(look)
        self.attention = AttentionBox(look)
        self.footer = Footer(look)
        guidance.setObjectName("guidance")
        guidance.setAccessibleName(_("Guidance"))
        self.side = self._make_side()
        self.middle = self._make_middle()
        self.stage = Stage(look, self.side, self.middle, guidance)
        self.setStyleSheet(get_sheet(look) + self._get_regions())
        stack = make_stack(self)
        for widget in (self.top, self.trouble):
            stack.addWidget(widget)
        stack.addWidget(self.stage, 1)
        self._notice: QWidget | None = None
        self._sign: QWidget | None = None
        self.stage.folded.connect(self._show_folded)
        self.top.steps_wished.connect(self.toggle_steps)
        self.top.guidance_wished.connect(self.toggle_guidance)

    def show_notice(self, notice: QWidget | None) -> None:
        """A calm line under the bars on top, in the place of the one before; None for no line."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = notice
        stack = self.layout()
        if notice is not None and isinstance(stack, QVBoxLayout):
            stack.insertWidget(stack.indexOf(self.stage), notice)

    def show_sign(self, sign: QWidget) -> None:
        """A line that stays under the bar on top."""
        self._sign = sign
        stack = self.layout()
        if isinstance(stack, QVBoxLayout):
            stack.insertWidget(stack.indexOf(self.top) + 1, sign)

    @Slot()
    def toggle_guidance(self) -> None:
        """Show the guidance, or fold it away; the keyboard goes along."""
        self.stage.toggle_guidance()
        if self.stage.is_guidance_shown:
            self.focus_region(self.guidance)
        elif self.pages.page is not None:
            self.focus_region(self.pages)
        self._show_folded(self.stage.steps_folded, self.stage.guidance_folded)

    @Slot()
    def toggle_steps(self) -> None:
        """Show the steps over the page, or fold them away."""
        self.stage.toggle_steps()
        if not self.side.isHidden():
            self.phases.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def go_to_next_region(self) -> None:
        """The keyboard to the next region (F6)."""
        self._cycle(1)

    @Slot()
    def go_to_previous_region(self) -> None:
        """The keyboard to the region before (Shift+F6)."""
        self._cycle(-1)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the regions as the eye does."""
        regions = (self.top, *self._get_lines(), self.side, self.pages, self.footer, self.guidance)
        return step_on(regions, forward=forward) or super().focusNextPrevChild(forward)

    def focus_region(self, region: QWidget) -> None:
        """The keyboard to the first place in a region that takes it."""
        target = next((child for child in region.findChildren(QWidget) if _takes_keyboard(child)), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _get_lines(self) -> tuple[QWidget, ...]:
        """Those under the bar on top, in order."""
        return tuple(line for line in (self._sign, self.trouble, self._notice) if line is not None)

    def _cycle(self, way: int) -> None:
        every: tuple[QWidget, ...] = (self.top, *self._get_lines(), self.side, self.pages, self.footer, self.guidance)
        regions = [region for region in every if region.isVisible()]
        focus = QApplication.focusWidget()
        here = next((nr for nr, region in enumerate(regions) if focus is not None and (region is focus or region.isAncestorOf(focus))), 0)
        self.focus_region(regions[(here + way) % len(regions)])

    @Slot(bool, bool)
    def _show_folded(self, steps: bool, guidance: bool) -> None:
        self.top.show_folded(steps=steps, guidance=guidance)

    def _make_side(self) -> QFrame:
        side = QFrame()
        side.setObjectName("side")
        column = Column(side, self.look.space(4), (self.look.space(3), self.look.space(3), self.look.space(3), self.look.space(4)))
        column.stack.addWidget(self.phases)
        column.stack.addWidget(self.attention)
        column.stack.addStretch(1)
        make_stack(side).addWidget(column)
        return side

    def _make_middle(self) -> QWidget:
        middle = QWidget()
        stack = make_stack(middle)
        stack.addWidget(self.pages, 1)
        stack.addWidget(self.footer)
        return middle

    def _get_regions(self) -> str:
        sheet = _REGIONS
        for role in ("surface", "line"):
            sheet = sheet.replace(f"${role}", str(getattr(self.look.palette, role)))
        return sheet


def _takes_keyboard(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
