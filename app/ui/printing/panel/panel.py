"""The left side of the print screen: everything that can be chosen, in one column that scrolls."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.version import Version
from app.session.paper_set import MadePaper, PaperOffer, SectionChoice
from app.session.session import Session
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Column, Fold, make_label
from app.ui.printing.choices import OWN, PaperSet, PrintChoices, find_script, get_size, list_sets, make_own, with_script
from app.ui.printing.panel import words
from app.ui.printing.panel.extras import Extras
from app.ui.printing.panel.radios import Radio, RadioGroup
from app.ui.printing.panel.remarks import Remarks
from app.ui.printing.panel.running import RunningOrder
from app.ui.printing.panel.ticks import Tick, TickList

AT_FIRST = 6
"""Sets that show without being asked for."""


class ChoicePanel(Column):
    """Shows the choices and tells when they are others. What is chosen stands in `choices`."""

    changed = Signal()
    ready_changed = Signal()
    """A password or a letter came or went: whether it can be saved may be another thing now."""

    def __init__(self, session: Session, look: Look, versions: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(parent, look.space(2), (look.space(5), look.space(4), look.space(5), look.space(5)))
        self._session = session
        self._look = look
        self._offer: PaperOffer | None = None
        self._sections: tuple[SectionChoice, ...] = ()
        self.sets: dict[str, PaperSet] = {}
        self.choices = PrintChoices()
        self._add_what()
        self.remarks = Remarks(look)
        self.papers = TickList(look, _("Which papers?"), _("All {n} papers"))
        self.letters = TickList(look, _("Which letters?"), _("All {n} letters"))
        self.letters.all_button.show()
        self.running = RunningOrder(look)
        self.running.hide()
        self.sections = TickList(look, _("Parts"), _("All {n} parts"))
        self.names_title, self.names = self._make_group(_("Names on paper"))
        self.names_note = make_label(look, "", "small", "muted")
        self.language_title, self.language = self._make_group(_("Language"))
        self.paper_title, self.paper_size = self._make_group(_("Paper"))
        self.extras = Extras(look, versions)
        self._place()
        self._connect()

    def show_offer(self, offer: PaperOffer, choices: PrintChoices) -> None:
        """What there is to choose from, and what is chosen."""
        self._offer = offer
        sets, single = list_sets(offer.papers, offer.presets)
        pages = {f"set/{preset.id}": preset.pages for preset in offer.presets}
        own = make_own(offer.papers, choices.own)
        self.sets = {each.id: each for each in (*sets, *single, own)}
        first = tuple(_make_radio(each, pages.get(each.id, "")) for each in sets[:AT_FIRST])
        self.tiles.show_radios(first)
        self.more_tiles.show_radios(tuple(_make_radio(each, pages.get(each.id, "")) for each in (*sets[AT_FIRST:], *single, own)))
        self.names.show_radios(words.get_names_radios())
        self.language.show_radios(words.get_language_radios(self._session))
        self.remarks.show_findings(offer.findings)
        known = choices.what if choices.what in self.sets else next(iter(self.sets), "")
        self.more.setVisible(bool(self.more_tiles.tiles))
        self.more.set_open(known in self.more_tiles.tiles)
        self._show(replace(choices, what=known))

    @property
    def chosen(self) -> PaperSet:
        """The set that is chosen."""
        chosen, offer = self.sets[self.choices.what], self._offer
        if offer is None:
            return chosen
        if chosen.id == OWN:
            return make_own(offer.papers, self.choices.own)
        return with_script(chosen, find_script(self.choices, offer.scripts))

    @property
    def is_complete(self) -> bool:
        """Whether there is something to save: a letter, and a password where one was wished."""
        return self.extras.is_complete and (not self._has_letters() or bool(self.letters.ticked))

    def show_made(self, made: Sequence[MadePaper]) -> None:
        """What came out: pages on the tile, and the parts that there are."""
        pages = words.describe_pages(sum(paper.result.pages for paper in made))
        tile = self.tiles.tiles.get(self.choices.what) or self.more_tiles.tiles.get(self.choices.what)
        if tile is not None:
            tile.show_says(pages)
        sections = {section.id: section for paper in made for section in paper.sections}
        self._sections = tuple(sections.values())
        self._show_sections()
        self.measure()

    @property
    def first_stop(self) -> QWidget:
        """Where the keyboard comes in."""
        tile = self.tiles.tiles.get(self.choices.what) or self.more_tiles.tiles.get(self.choices.what)
        return tile or self

    # -- building

    def _add_what(self) -> None:
        look = self._look
        self.what_title = make_label(look, _("What do you want to print?"), "label", "muted")
        self.tiles = RadioGroup(look, "tile", _("What do you want to print?"))
        self.more = Fold(look, _("More sets, and single papers"), "primary")
        self.more.stack.setContentsMargins(0, look.space(1), 0, 0)
        self.more_tiles = RadioGroup(look, "tile", _("What do you want to print?"))
        self.more.stack.addWidget(self.more_tiles)
        self.more.hide()
        self.why_not = make_label(look, "", "small", "pitfall")
        self.why_not.hide()

    def _make_group(self, title: str) -> tuple[QWidget, RadioGroup]:
        return make_label(self._look, title, "label", "muted"), RadioGroup(self._look, "segment", title)

    def _place(self) -> None:
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self.what_title, self.tiles, self.more, self.why_not),
            (self.remarks,),
            (self.papers,),
            (self.running,),
            (self.letters,),
            (self.sections,),
            (self.names_title, self.names, self.names_note),
            (self.language_title, self.language),
            (self.paper_title, self.paper_size),
            (self.extras,),
        )
        for group in groups:
            for widget in group:
                self.stack.addWidget(widget)
            self.stack.addSpacing(self._look.space(1))
        self.stack.addStretch(1)

    def _connect(self) -> None:
        self.tiles.chosen.connect(self._choose_set)
        self.more_tiles.chosen.connect(self._choose_set)
        self.names.chosen.connect(self._choose_names)
        self.language.chosen.connect(self._choose_language)
        self.paper_size.chosen.connect(self._choose_size)
        self.papers.changed.connect(self._choose_papers)
        self.running.changed.connect(self._choose_script)
        self.letters.changed.connect(self._choose_letters)
        self.sections.changed.connect(self._choose_sections)
        self.extras.changed.connect(self._choose_extras)
        self.extras.sealed_changed.connect(self.ready_changed)

    # -- showing

    def _show(self, choices: PrintChoices) -> None:
        self.choices = choices
        if not self.sets or self._offer is None:
            return
        chosen = self.chosen
        self.tiles.show_chosen(choices.what)
        self.more_tiles.show_chosen(choices.what)
        self.why_not.setText(chosen.why_not)
        self.why_not.setVisible(bool(chosen.why_not))
        proposed = words.get_proposed_names(chosen, self._offer.papers)
        self.names.show_chosen(choices.names or proposed)
        note, tone = words.explain_names(choices.names, proposed, self._session.form, sensitive=self._offer.is_sensitive)
        self._show_note(note, tone)
        self.language.show_chosen(words.get_language(self._session, choices))
        self.paper_size.show_radios(words.get_size_radios(chosen))
        self.paper_size.show_chosen(get_size(choices, chosen))
        self.extras.show_choices(choices, chosen)
        self._show_papers()
        self._show_script()
        self._show_letters()
        self._show_sections()
        self.measure()

    def _show_note(self, note: str, tone: str) -> None:
        self.names_note.setText(note)
        self.names_note.setProperty("tone", tone)
        self.names_note.style().unpolish(self.names_note)
        self.names_note.style().polish(self.names_note)
        self.names_note.setVisible(bool(note))

    def _show_papers(self) -> None:
        is_own = self.choices.what == OWN
        self.papers.setVisible(is_own)
        if is_own and self._offer is not None:
            self.papers.show_ticks(
                [Tick(paper.id, paper.title, paper.says) for paper in self._offer.papers], [p.document for p in self.chosen.papers]
            )

    def _show_script(self) -> None:
        has_script = any(paper.document == "script" for paper in self.chosen.papers)
        if has_script and self._offer is not None:
            self.running.show_choices(self.choices, self._offer.scripts, words.get_language(self._session, self.choices))
        self.running.setVisible(has_script)

    def _has_letters(self) -> bool:
        """Whether letters can be chosen: a set names its own."""
        return any(paper.document == "letters" and not paper.letters for paper in self.chosen.papers)

    def _show_letters(self) -> None:
        self.letters.setVisible(self._has_letters())
        if self._offer is None or not self._has_letters():
            return
        known = [letter for paper in self._offer.papers for letter in paper.letters]
        ticks = tuple(Tick(letter.id, f"{letter.title} ({letter.copies})" if letter.copies > 1 else letter.title, letter.when) for letter in known)
        ticked = [letter.id for letter in known if letter.id in self.choices.letters] or [letter.id for letter in known[:1]]
        self.letters.show_ticks(ticks, ticked)
        # A pile of paper is no surprise that anybody wants: only the first, until she ticks more.
        self.choices = replace(self.choices, letters=tuple(ticked))

    def _show_sections(self) -> None:
        self.sections.setVisible(bool(self._sections) and not self._has_letters())
        ticks = tuple(Tick(section.id, section.title) for section in self._sections)
        self.sections.show_ticks(ticks, [tick.id for tick in ticks if tick.id not in self.choices.leave_out])

    # -- choosing

    def _change(self, choices: PrintChoices) -> None:
        if choices != self.choices:
            self._show(choices)
            self.changed.emit()

    @Slot(str)
    def _choose_set(self, what: str) -> None:
        self._sections = ()
        self._change(replace(self.choices, what=what, size="", names="", leave_out=()))

    @Slot(str)
    def _choose_names(self, names: str) -> None:
        self._change(replace(self.choices, names=names))

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        self._change(replace(self.choices, language=language))

    @Slot(str)
    def _choose_size(self, size: str) -> None:
        sizes = {radio.id: radio.id for radio in words.get_size_radios(self.chosen)}
        match sizes.get(size, ""):
            case "a4" | "large" | "a3" | "a5" as known:
                self._change(replace(self.choices, size=known))
            case _:
                return

    @Slot()
    def _choose_papers(self) -> None:
        """At least one: the last tick comes back."""
        self._sections = ()
        self._change(replace(self.choices, own=self.papers.ticked or self.choices.own, leave_out=()))
        self._show_papers()

    @Slot()
    def _choose_script(self) -> None:
        self._change(self.running.read(self.choices))

    @Slot()
    def _choose_letters(self) -> None:
        if self.letters.ticked:
            self._change(replace(self.choices, letters=self.letters.ticked))
        self.ready_changed.emit()

    @Slot()
    def _choose_sections(self) -> None:
        known = {section.id for section in self._sections}
        others = tuple(section for section in self.choices.leave_out if section not in known)
        off = tuple(section.id for section in self._sections if section.id not in self.sections.ticked)
        self._change(replace(self.choices, leave_out=(*others, *off)))

    @Slot()
    def _choose_extras(self) -> None:
        self._change(self.extras.read(self.choices))


def _make_radio(chosen: PaperSet, pages: str) -> Radio:
    says = _("{pages} pages").format(pages=pages) if pages and pages != "1" else words.describe_pages(1) if pages else ""
    return Radio(chosen.id, chosen.title, says, chosen.says)
