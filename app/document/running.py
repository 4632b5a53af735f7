"""Which running orders there are for a plan, so that one can be chosen before it is printed."""

from msgspec import Struct

from app.document.compose import compute_job
from app.document.entry import Entry
from app.document.settings import PrintSettings
from app.document.worksheets.bench import make_bench
from app.document.worksheets.slots import HALF_DAY, ROOM, get_script, list_slots
from app.model.form import Form
from app.model.plan import Plan


class ScriptChoice(Struct, frozen=True, kw_only=True):
    """A running order that can be chosen."""

    id: str
    title: str
    minutes: int
    sheets: tuple[str, ...] = ()
    """Ids of the worksheets it needs; none when everything is typed at once."""
    proposed: bool = False
    """Whether it goes with the route of the plan."""


def list_scripts(form: Form, plan: Plan, settings: PrintSettings) -> tuple[ScriptChoice, ...]:
    """The running orders of this form, the short one first."""
    job = compute_job(form, plan, PrintSettings(document="script", today=settings.today))
    bench, scripts, proposed = make_bench(job), Entry(form.documents).get_entry("scripts"), get_script(job)
    found: list[ScriptChoice] = []
    for script in (ROOM, HALF_DAY):
        slots = list_slots(bench, scripts, script)
        choice = ScriptChoice(
            id=script,
            title=scripts.get_entry(script).get_text("title") or job.document.title,
            minutes=sum(slot.minutes for slot in slots),
            sheets=tuple(dict.fromkeys(sheet for slot in slots for sheet in slot.sheets)),
            proposed=script == proposed,
        )
        found.append(choice)
    return tuple(found)
