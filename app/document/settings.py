"""What the user chose for one print job."""

from datetime import date, time
from typing import Literal

from msgspec import Struct, field

from app.model.form import Form
from app.model.plan import Plan
from app.support.house import House

NamesMode = Literal["full", "initials", "function", "none"]
PaperName = Literal["a4", "a3", "a5"]
PAPERS: tuple[PaperName, ...] = ("a4", "a3", "a5")
START = time(9)
"""When a running order begins, if nobody says so."""
NAMES_MODES: tuple[NamesMode, ...] = ("full", "initials", "function", "none")


class Earlier(Struct, frozen=True, kw_only=True):
    """A version to print against: its name without the word "version", its answers, and the form it was made with in the language of the paper."""

    name: str
    plan: Plan
    form: Form


class PrintSettings(Struct, frozen=True, kw_only=True):
    """One print job. `names` None: the default of the document (documents.yaml, names.default)."""

    document: str = "plan"
    today: date
    names: NamesMode | None = None
    final: bool = False
    blank: bool = False
    bilingual: bool = False
    """In Dutch and English, next to each other; only of the papers of `bilingual.PAPERS`."""
    large: bool = False
    notes: bool = False
    """Private notes too, in an appendix."""
    put_aside: bool = False
    kept: bool = False
    """Answers that do not count now, because of another theme or another answer, in an appendix."""
    glossary: bool = False
    signatures: bool = False
    """A line for every member to sign on, below the agreements; not on a card of A5."""
    leave_out: tuple[str, ...] = ()
    """Ids of sections that are switched off."""
    only: tuple[str, ...] = ()
    """Ids of the only sections that are switched on; none means all."""
    sheets: tuple[str, ...] = ()
    """Of the worksheets: the chosen ones, by sheet, phase or phase/step; none means all."""
    all_questions: bool = False
    """On worksheets the questions of every route, not only those of the plan's."""
    script: str = ""
    """Which running order: room or half_day; "" lets the route decide."""
    start: time = START
    """When a running order begins."""
    fillable: bool = False
    """The places to write are fields, to fill in on screen; answers stand in them and can be changed."""
    plan_uid: str = ""
    """Which plan a filled copy belongs to."""
    duplex: bool = False
    """Printed on both sides: the binder margin stands left on odd pages and right on even ones."""
    paper: PaperName = "a4"
    """a3: a sheet for the wall, in type to be read from a distance; a5: a card to take along, in small type."""
    letters: tuple[str, ...] = ()
    """Of the paper of letters: the ids of those that were chosen; none means all."""
    version: str = "0.1"
    """Of the plan, on the cover and in the footer."""
    since: Earlier | None = None
    """Bars beside what changed since this version."""
    fingerprint: str = ""
    """Of a recorded version that is printed: in the footer, and below what is signed."""
    house: House = field(default_factory=House)
    """The style of the organisation."""
    app_version: str = "0.1"
    """Of the program, among the sources."""
