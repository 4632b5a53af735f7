"""What the choices are called."""

from collections.abc import Sequence

from app.document.papers import Paper
from app.document.settings import NAMES_MODES, NamesMode
from app.model.form import Form
from app.session.language import get_form_language
from app.session.session import Session
from app.support.texts import _, ngettext
from app.ui.printing.choices import PaperSet, PrintChoices, Size
from app.ui.printing.panel.radios import Radio


def get_names_texts() -> dict[NamesMode, str]:
    """The names modes."""
    return {"full": _("In full"), "initials": _("Initials"), "function": _("Only job title"), "none": _("Only role")}


def get_names_radios() -> tuple[Radio, ...]:
    """The same, with what each does."""
    tips: dict[NamesMode, str] = {
        "full": _("Everybody by name"),
        "initials": _("Everybody by initials"),
        "function": _("Nobody by name: only the job title"),
        "none": _("Nobody by name or job title: only the role in the group"),
    }
    return tuple(Radio(mode, words, tip=tips[mode]) for mode, words in get_names_texts().items())


def get_size_radios(chosen: PaperSet) -> tuple[Radio, ...]:
    """The sizes of paper and type. A card only where it suits."""
    sizes: list[tuple[Size, str, str]] = [
        ("a4", _("A4"), ""),
        ("large", _("Large type"), _("Letters of 16 points, to read easily")),
        ("a3", _("Wall sheet"), _("A3, in letters to read from a distance")),
    ]
    if any(paper.also_on == "a5" for paper in chosen.papers):
        sizes.insert(0, ("a5", _("Card (A5)"), _("Small, to take along")))
    return tuple(Radio(size, words, tip=tip) for size, words, tip in sizes)


def get_language_radios(session: Session) -> tuple[Radio, ...]:
    """The languages of paper. For a Flemish plan Dutch is Flemish."""
    if session.plan.country == "be":
        return (Radio("nl", _("Vlaams")), Radio("en", _("English")))
    return (Radio("nl", _("Nederlands")), Radio("nl_BE", _("Vlaams")), Radio("en", _("English")))


def get_language(session: Session, choices: PrintChoices) -> str:
    """The language that is chosen, or that of the plan."""
    known = [radio.id for radio in get_language_radios(session)]
    if choices.language in known:
        return choices.language
    return "en" if get_form_language(session.plan) == "en" else "nl"


def get_proposed_names(chosen: PaperSet, papers: Sequence[Paper]) -> NamesMode:
    """What the papers of a set say about names: the most careful of them."""
    documents = {paper.document for paper in chosen.papers}
    proposed: list[NamesMode] = [paper.names for paper in papers if paper.id in documents]
    return max(proposed or ["function"], key=NAMES_MODES.index)


def explain_names(chosen: str, proposed: NamesMode, form: Form, *, sensitive: bool) -> tuple[str, str]:
    """What to say about the names, and in which tone."""
    texts = get_names_texts()
    known = next((mode for mode in NAMES_MODES if mode == chosen), proposed)
    if NAMES_MODES.index(known) < NAMES_MODES.index(proposed):
        return _("This paper proposes “{names}”. Whoever reads it sees more than that now.").format(names=texts[proposed]), "pitfall"
    theme = next((theme for theme in form.themes if theme.id == form.theme), None)
    note = str(theme.defaults.get("names_note") or "") if theme is not None else ""
    if note:
        return note, "muted"
    if known != proposed:
        return _("More careful than this paper proposes."), "muted"
    if proposed == "full":
        return "", "muted"
    if sensitive:
        return _("Proposed because the theme says something about people: whoever finds the paper cannot tell who they are."), "muted"
    return _("Proposed because of who reads this paper."), "muted"


def describe_pages(pages: int) -> str:
    """14 pages."""
    return ngettext("{n} page on paper", "{n} pages on paper", pages).format(n=pages)


def describe_sheets(pages: Sequence[int], *, duplex: bool) -> str:
    """14 pages, 7 sheets on both sides, or 14 on one. Every paper of a set begins on a sheet of its own."""
    total = describe_pages(sum(pages))
    if not duplex:
        return f"{total} · " + ngettext("{n} sheet, one side", "{n} sheets, one side", sum(pages)).format(n=sum(pages))
    sheets = sum((each + 1) // 2 for each in pages)
    return f"{total} · " + ngettext("{n} sheet, both sides", "{n} sheets, both sides", sheets).format(n=sheets)
