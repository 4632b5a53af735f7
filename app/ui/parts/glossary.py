"""Words explained where they stand: the first hit on a page is underlined, and hovering shows what it means."""

import re
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from app.model.form import Word
from app.ui.look import Look
from app.ui.look.look import Type
from app.ui.parts.rich import convert_markdown, escape, is_plain

_SCHEME = "word:"
_WORD = re.compile(r"\w+")


class Glossary:
    """The words of a form, ready to be found in texts."""

    def __init__(self, words: Iterable[Word]) -> None:
        self.words: Mapping[str, Word] = {word.id: word for word in words}
        self._by_match = {escape(match).casefold(): word.id for word in self.words.values() for match in (word.match or (word.word,))}
        self._by_first: dict[str, list[str]] = {}
        """Each match by its first word, the longest first. One expression with all of them would take longer to build than a page."""
        for match in sorted(self._by_match, key=len, reverse=True):
            first = _WORD.search(match)
            if first is not None and first.start() == 0:
                self._by_first.setdefault(first.group(), []).append(match)

    def open_page(self) -> "Marker":
        """A fresh page: nothing was explained on it yet."""
        return Marker(self)

    def find_words(self, text: str) -> Iterator[tuple[int, int, Word]]:
        """Where words of the glossary stand in a text: from, to, and the word."""
        folded = text.casefold()
        if len(folded) != len(text):
            folded = text  # a rare letter that folds into two: then only what is written just so is found
        end = 0
        for found in _WORD.finditer(folded):
            start = found.start()
            for match in self._by_first.get(found.group(), ()) if start >= end else ():
                after = start + len(match)
                if folded.startswith(match, start) and not _WORD.match(folded[after : after + 1]):
                    end = after
                    yield start, end, self.words[self._by_match[match]]
                    break


class Marker:
    """Marks the words of one page, each once."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._seen: dict[str, Word] = {}

    @property
    def words(self) -> tuple[Word, ...]:
        """What was explained so far, in the order of the page."""
        return tuple(self._seen.values())

    def mark(self, text: str) -> str:
        """The text as rich text, with each word that is new on this page underlined."""
        rich, done, marked = escape(text), 0, ""
        for start, end, word in self._glossary.find_words(rich):
            if word.id not in self._seen:
                self._seen[word.id] = word
                marked += f'{rich[done:start]}<a href="{_SCHEME}{word.id}">{rich[start:end]}</a>'
                done = end
        return marked + rich[done:]


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
