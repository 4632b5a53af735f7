"""Extra information of a phase, folded until it is wanted; and the networks of others."""

from collections.abc import Mapping

from PySide6.QtCore import Slot

from app.model.form import Form, Phase
from app.model.guidance import ExampleNetwork, Extra
from app.model.question import Option
from app.support.texts import _
from app.ui.parts import Card, Fold, make_label
from app.ui.wizard.guidance.paper import Pen, describe_source


class ExtraFold(Fold):
    """One piece of extra information, built when it is opened."""

    def __init__(self, pen: Pen, form: Form, extra: Extra) -> None:
        title = extra.title if not extra.minutes else _("{title} ({n} minutes)").format(title=extra.title, n=extra.minutes)
        super().__init__(pen.look, title)
        self.extra = extra
        self._pen = pen
        self._form = form
        self.opened.connect(self._build)

    @Slot()
    def _build(self) -> None:
        if self.is_built:
            return
        extra, pen = self.extra, self._pen
        if extra.text:
            self.stack.addWidget(pen.write(extra.text))
        if extra.checklist:
            self.stack.addWidget(pen.write("\n".join(f"- {item}" for item in extra.checklist)))
        for row in extra.rows:
            self._add_row(row)
        for option in self._get_list(extra.list_):
            self._add_option(option)
        self._add_papers()
        self._add_source()

    def _add_row(self, row: Mapping[str, str]) -> None:
        for place, column in enumerate(self.extra.columns):
            text = str(row.get(column.id, ""))
            if text:
                self.stack.addWidget(self._pen.write(f"**{text}**" if place == 0 else f"{column.label}: {text}"))
        self.stack.addSpacing(self._pen.look.space(2))

    def _add_option(self, option: Option) -> None:
        self.stack.addWidget(self._pen.write(f"**{option.label}**"))
        parts = ((("", option.help)), (_("Fits:"), option.fits), (_("Watch out:"), option.watch_out))
        for title, text in parts:
            if text:
                self.stack.addWidget(self._pen.write(f"**{title}** {text}" if title else text))
        self.stack.addSpacing(self._pen.look.space(2))

    def _add_papers(self) -> None:
        titles = {letter.id: letter.title for letter in self._form.letters}
        for letter in self.extra.letters:
            if letter in titles:
                self.stack.addWidget(make_label(self._pen.look, _("Letter: {title}").format(title=titles[letter]), "body", "muted"))

    def _add_source(self) -> None:
        parts = [describe_source(self.extra.rests_on, self.extra.source)]
        if self.extra.as_of:
            parts.append(_("as it was in {date}").format(date=self.extra.as_of))
        text = ", ".join(part for part in parts if part)
        if text:
            self.stack.addWidget(make_label(self._pen.look, text, "small", "muted"))

    def _get_list(self, list_id: str) -> tuple[Option, ...]:
        return next((each.options for each in self._form.lists if each.id == list_id), ()) if list_id else ()


class ExtraCard(Card):
    """All extra information of a phase."""

    def __init__(self, pen: Pen, form: Form, phase: Phase) -> None:
        super().__init__(pen.look, "plain", _("Extra information"), "book-open")
        self.folds = {extra.id: ExtraFold(pen, form, extra) for extra in phase.extra}
        for fold in self.folds.values():
            self.stack.addWidget(fold)


class ExampleFold(Fold):
    """One network of somebody else."""

    def __init__(self, pen: Pen, example: ExampleNetwork) -> None:
        super().__init__(pen.look, example.title)
        self._pen = pen
        self._example = example
        self.opened.connect(self._build)

    @Slot()
    def _build(self) -> None:
        if self.is_built:
            return
        example = self._example
        self.stack.addWidget(self._pen.write(example.text))
        parts = ((_("Strong:"), example.strong), (_("Watch out:"), example.watch_out), (_("To take over:"), example.take_over))
        for title, text in parts:
            if text:
                self.stack.addWidget(self._pen.write(f"**{title}** {text}"))
        source = describe_source(example.rests_on, example.source)
        dated = _("as it was in {date}").format(date=example.as_of) if example.as_of else ""
        line = ", ".join(part for part in (source, dated) if part)
        if line:
            self.stack.addWidget(make_label(self._pen.look, line, "small", "muted"))


class ExamplesCard(Card):
    """The networks of others, for inspiration."""

    def __init__(self, pen: Pen, phase: Phase) -> None:
        super().__init__(pen.look, "plain", _("How others do it"), "network")
        if phase.examples_intro:
            self.stack.addWidget(pen.write(phase.examples_intro))
        for example in phase.examples:
            self.stack.addWidget(ExampleFold(pen, example))
