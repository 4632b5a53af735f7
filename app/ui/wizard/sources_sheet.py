"""The sources page: what the texts of the form rest on, and what is the makers' own."""

from PySide6.QtWidgets import QTextBrowser, QWidget

from app.model.form import Form
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet
from app.ui.parts.rich import escape


class SourcesSheet(Sheet):
    """Shows the sources of a form."""

    def __init__(self, look: Look, form: Form, parent: QWidget) -> None:
        super().__init__(look, _("Sources and what is our own"), parent, 700)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(_("Sources and what is our own"))
        self.text.setMinimumHeight(look.px(380))
        items = "".join(f"<p><b>{escape(source.id)}</b>&nbsp; {escape(source.text)}</p>" for source in form.sources)
        own = _(
            "The order of the phases comes from a published handbook; the sources are listed below. Questions, goals, pitfalls, assignments and "
            "examples were written by the makers of Kwartiermaker. Codes such as N11 name the statement of the source that a text rests on; "
            "codes such as L7 are the look-ups below. Legal hints are no legal advice: check them before you write them down."
        )
        self.text.setHtml(f"<p>{escape(own)}</p>{items}")
        self.stack.addWidget(self.text, 1)
        self.close_button = self.add_button(_("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
