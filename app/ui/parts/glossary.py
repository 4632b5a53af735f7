"""Words explained where they stand: the first hit on a page is underlined, and hovering shows what it means."""

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from app.model.form import Word
from app.ui.look import Look
from app.ui.look.look import Type
from app.ui.parts.rich import convert_markdown, escape, is_plain

_SCHEME = "word:"


class Glossary:
    """The words of a form, ready to be found in texts."""

    def __init__(self, words: Iterable[Word]) -> None:
        self.words: Mapping[str, Word] = {word.id: word for word in words}
        self._by_match = {match.casefold(): word.id for word in self.words.values() for match in (word.match or (word.word,))}
        longest_first = sorted(self._by_match, key=len, reverse=True)
        pattern = "|".join(re.escape(match) for match in longest_first)
        self._pattern = re.compile(rf"(?<!\w)({pattern})(?!\w)", re.IGNORECASE) if longest_first else None

    def open_page(self) -> "Marker":
        """A fresh page: nothing was explained on it yet."""
        return Marker(self, self._pattern, self._by_match)


class Marker:
    """Marks the words of one page, each once."""

    def __init__(self, glossary: Glossary, pattern: re.Pattern[str] | None, by_match: Mapping[str, str]) -> None:
        self._glossary = glossary
        self._pattern = pattern
        self._by_match = by_match
        self._seen: dict[str, Word] = {}

    @property
    def words(self) -> tuple[Word, ...]:
        """What was explained so far, in the order of the page."""
        return tuple(self._seen.values())

    def mark(self, text: str) -> str:
        """The text as rich text, with each word that is new on this page underlined."""
        return escape(text) if self._pattern is None else self._pattern.sub(self._wrap, escape(text))

    def _wrap(self, match: re.Match[str]) -> str:
        found = match.group(0)
        word_id = self._by_match[found.casefold()]
        if word_id in self._seen:
            return found
        self._seen[word_id] = self._glossary.words[word_id]
        return f'<a href="{_SCHEME}{word_id}">{found}</a>'


class ExplainedLabel(QLabel):
    """A wrapping text in which the words of the glossary are explained on hovering."""

    def __init__(self, look: Look, glossary: Glossary, kind: Type = "body", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._glossary = glossary
        self._color = str(getattr(look.palette, tone, look.palette.ink)) if tone else look.palette.ink
        self.setFont(look.get_font(kind))
        self.setWordWrap(True)
        if tone:
            self.setProperty("tone", tone)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.linkHovered.connect(self._explain)

    def show_text(self, text: str, marker: Marker) -> None:
        """A plain text. Rich text costs a document of its own each time it is measured, so it is only used where a word is underlined."""
        marked = marker.mark(text)
        if "<a href=" in marked:
            self.show_rich(marked)
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(text)

    def show_markdown(self, text: str, marker: Marker) -> None:
        """A text in the forms' subset of Markdown."""
        if is_plain(text):
            self.show_text(text, marker)
        else:
            self.show_rich(convert_markdown(text, marker.mark))

    def show_rich(self, rich: str) -> None:
        """Rich text in which links to words may stand; these look like the text, only underlined."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(rich.replace("<a href=", f'<a style="color:{self._color}; text-decoration:underline" href='))

    @Slot(str)
    def _explain(self, link: str) -> None:
        word = self._glossary.words.get(link.removeprefix(_SCHEME))
        if word is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(QCursor.pos(), f"<p><b>{escape(word.word)}</b><br>{escape(word.text)}</p>", self)
