"""How it looks and which language it speaks."""

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.support.settings import LOCK_MINUTES, PALETTES, Settings
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet, WrapCheck, make_button, make_label
from app.ui.parts.combo import Combo

SIZES = (100, 115, 130, 150, 175, 200)


class Preferences(Struct, frozen=True):
    """What was chosen: the settings of this user, and the language of the open plan ("" when none is open)."""

    settings: Settings
    plan_language: str = ""


class SettingsSheet(Sheet):
    """Tells `chosen` with the Preferences."""

    chosen = Signal(object)
    details_wished = Signal()
    """Title, organisation and country of the open plan."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(look, _("Settings"), parent, 460)
        self._preferences = preferences
        settings = preferences.settings
        names = {"system": _("As the computer"), "light": _("Light"), "dark": _("Dark"), "contrast": _("High contrast")}
        self.palette_box = self._add(_("Colours"), tuple((names[each], each) for each in PALETTES), settings.palette)
        sizes = tuple((_("{n} %").format(n=size), size) for size in SIZES)
        self.size_box = self._add(_("Size of the text"), sizes, settings.text_size)
        languages = ((_("Nederlands"), "nl"), (_("English"), "en"))
        self.language_box = self._add(_("Language of the program"), languages, settings.language.partition("_")[0])
        self.lock_box = self._add(_("Hide a plan with a password"), _get_lock_choices(), settings.lock_minutes)
        self.recents = WrapCheck(look, _("Remember where plans outside my folder are"))
        self.recents.setChecked(settings.recents_kept)
        self.stack.addWidget(self.recents)
        self.plan_box: Combo | None = None
        if preferences.plan_language:
            self.plan_box = self._add(_("Language of this plan"), languages, preferences.plan_language)
            self.stack.addWidget(
                make_label(look, _("Questions and papers of this plan are in that language. Your answers stay as they are."), "small", "muted")
            )
            self.details = make_button(look, _("Title, organisation and country of this plan"), "pencil", "link")
            self.details.clicked.connect(self._wish_details)
            self.stack.addWidget(self.details, 0, Qt.AlignmentFlag.AlignLeft)
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.done_button = self.add_button(_("Keep"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._tell)
        self.palette_box.setFocus()

    def _add(self, text: str, choices: tuple[tuple[str, object], ...], current: object) -> Combo:
        label = make_label(self.look, text, "label")
        box = Combo()
        for name, value in choices:
            box.addItem(name, value)
        box.setCurrentIndex(max(box.findData(current), 0))
        box.setAccessibleName(text)
        label.setBuddy(box)
        self.stack.addWidget(label)
        self.stack.addWidget(box)
        return box

    @Slot()
    def _wish_details(self) -> None:
        """What was chosen here is kept first."""
        self._tell()
        self.details_wished.emit()

    @Slot()
    def _tell(self) -> None:
        palette = next((each for each in PALETTES if each == self.palette_box.currentData()), "system")
        settings = replace(
            self._preferences.settings,
            palette=palette,
            text_size=int(self.size_box.currentData()),
            language=str(self.language_box.currentData()),
            lock_minutes=int(self.lock_box.currentData()),
            recents_kept=self.recents.isChecked(),
            recents=self._preferences.settings.recents if self.recents.isChecked() else (),
        )
        plan_language = str(self.plan_box.currentData()) if self.plan_box is not None else ""
        self.chosen.emit(Preferences(settings, plan_language))
        self.accept()


def _get_lock_choices() -> tuple[tuple[str, object], ...]:
    return tuple((_("After {n} minutes without a touch").format(n=minutes) if minutes else _("Never"), minutes) for minutes in LOCK_MINUTES)
