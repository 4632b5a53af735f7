"""Qt's own words (buttons of file choosers, menus of text fields) in the language of the program."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


class QtTexts:
    """Holds the translation that is installed now."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> None:
        """From now on in this language: nl or en."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        QLocale.setDefault(QLocale(language))
        translator = QTranslator()
        found = translator.load(f"qtbase_{language.partition('_')[0]}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._translator = translator if found else None
        if found:
            self._application.installTranslator(translator)
