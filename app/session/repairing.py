"""Looking whether a plan file is sound, and mending it. Used by `kwartiermaker verify` and by the screen alike; no Qt, so it may run beside the window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct

from app.formfile import list_forms, load_compiled, localise
from app.model.key import Key
from app.model.plan import Plan
from app.model.trouble import FormTrouble
from app.session.mending import RepairReport, compute_report
from app.session.surroundings import Surroundings
from app.store.planfile import PlanFile
from app.store.reading import CarriedForm
from app.store.repair import repair_file
from app.store.soundness import Damage, Examination, examine_file
from app.store.trouble import make_problem
from app.support.texts import _, ngettext

MENDABLE = frozenset({"damaged", "damaged_form", "not_a_plan", "io_error", "other"})
"""Troubles behind which there may be a plan that can be mended."""

_SAME = {"fact_nameless": "fact_unreadable", "fact_missing": "fact_differs", "fact_stray": "fact_differs"}
"""Damages that are one to whoever reads of them."""


class Looked(Struct, frozen=True, kw_only=True):
    """What was seen: sentences to show, and whether there is something to mend."""

    is_sound: bool
    sentences: tuple[str, ...]
    examination: Examination

    @property
    def is_hopeless(self) -> bool:
        """Whether nothing of a plan was found in it: only a backup can help."""
        return self.examination.fragments.is_empty


def look(path: Path, key: Key | None = None) -> Looked:
    """Whether this plan file is sound. A file that is no plan at all, or that is not there, raises its trouble."""
    path = path.absolute()
    examination = examine_file(path, key)
    fragments = examination.fragments
    if examination.is_sound:
        n = sum(address.kind == "answer" and not address.row for address in fragments.facts)
        answers = ngettext("{n} answer", "{n} answers", n).format(n=n)
        n = len(fragments.changes)
        changes = ngettext("{n} change", "{n} changes", n).format(n=n)
        sentence = _("“{name}” is sound: {answers} and {changes}, all as they were written.")
        sentences = [sentence.format(name=path.name, answers=answers, changes=changes)]
    else:
        sentences = [_("“{name}” is damaged.").format(name=path.name), *_describe_damages(examination.damages)]
    return Looked(is_sound=examination.is_sound, sentences=(*sentences, *_describe_surroundings(examination)), examination=examination)


def mend(path: Path, looked: Looked, surroundings: Surroundings, key: Key | None = None) -> RepairReport:
    """Mend what was seen to be damaged. The damaged file stays, under another name."""
    path = path.absolute()
    repaired = repair_file(path, looked.examination.fragments, surroundings.clock(), _find_form, key)
    file = PlanFile.open(path, read_only=True, key=key)
    try:
        body = file.load_form_body()
        return compute_report(repaired, body, path.name)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise make_problem("damaged_form", path) from error
    finally:
        file.close()


def _find_form(plan: Plan) -> CarriedForm | None:
    """The form that the plan names, or else the one that asks most of what was answered."""
    answered = set(plan.get_keys("answer"))
    ids = [plan.form] if plan.form else [summary.id for summary in list_forms()]
    found = [form for form in map(_load_form, ids) if form is not None]
    return max(found, key=partial(_count_known, answered), default=None)


def _count_known(answered: set[str], form: CarriedForm) -> int:
    return sum(question.id in answered for question in localise(form.body, "", "nl", tuple(answered)).get_questions())


def _load_form(form_id: str) -> CarriedForm | None:
    try:
        form = load_compiled(form_id)
    except (FormTrouble, LookupError, OSError, ValueError):
        return None
    return CarriedForm(form.id, str(form.version), str(form.revision), form.digest, form.body)


def _describe_damages(damages: tuple[Damage, ...]) -> list[str]:
    """One sentence for each kind of damage."""
    counts: dict[str, int] = {}
    for damage in damages:
        code = _SAME.get(damage.code, damage.code)
        counts[code] = counts.get(code, 0) + damage.count
    return [_describe_damage(code, count) for code, count in counts.items()]


def _describe_damage(code: str, n: int) -> str:
    sentences: dict[str, Callable[[], str]] = {
        "pages": lambda: _("Part of the file cannot be read, or does not hold together."),
        "fact_unreadable": lambda: ngettext("{n} answer cannot be read.", "{n} answers cannot be read.", n),
        "fact_differs": lambda: ngettext("{n} answer is not what the journal says.", "{n} answers are not what the journal says.", n),
        "change_broken": lambda: ngettext(
            "{n} change in the journal is not as it was written.", "{n} changes in the journal are not as they were written.", n
        ),
        "form_damaged": lambda: _("The questions that travel with the plan are damaged."),
        "version_damaged": lambda: ngettext("{n} version cannot be read.", "{n} versions cannot be read.", n),
        "meta_damaged": lambda: _("What the file says about itself is not as it was written."),
        "meta_missing": lambda: _("The file no longer says which plan it is."),
    }
    return sentences[code]().format(n=n)


def _describe_surroundings(examination: Examination) -> list[str]:
    sentences: list[str] = []
    if examination.holder is not None:
        sentences.append(_("The plan is open in another window now."))
    if examination.leftovers:
        n = len(examination.leftovers)
        sentences.append(ngettext("{n} file of a broken-off save lies beside it.", "{n} files of a broken-off save lie beside it.", n).format(n=n))
    return sentences
