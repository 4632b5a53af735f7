"""What stands on every page: the stamp, the header, the footer, the title of the file."""

import hashlib
import json
from datetime import date

from app.document.job import Job
from app.model.plan import Address
from app.support.texts import _

NOTHING = "none"
"""As header or footer: a paper without."""


def get_stamp(job: Job) -> str:
    """Concept, for discussion, final, final with so many open points, or to fill in."""
    if job.settings.blank:
        return job.get_phrase("stamp.blank")
    if job.settings.final:
        return _get_final(job)
    days = (row.get_value("date") for row in job.reading.get_rows("shr.talks"))
    coming = any(isinstance(day, date) and day >= job.settings.today for day in days)
    return job.get_phrase("stamp.discussion" if coming else "stamp.concept")


def _get_final(job: Job) -> str:
    n = sum(finding.dismissed is None for finding in job.findings) + sum(
        job.reading.is_parked(q.id) and job.may_print(q) for q in job.form.get_questions()
    )
    if not n:
        return job.get_phrase("stamp.final")
    return job.get_phrase("stamp.final_with_one") if n == 1 else job.get_phrase("stamp.final_with", n=str(n))


def get_title(job: Job) -> str:
    """The title of the plan on one line, never with a name; the fixed one while it has none."""
    return " ".join(job.neutral.replace_names(job.plan.title).split()) or job.get_phrase("file_title")


def get_header(job: Job) -> tuple[str, str]:
    """The title at the left, the stamp at the right; nothing on a letter."""
    if job.document.header == NOTHING:
        return "", ""
    return job.get_phrase(job.document.header, title=get_title(job)), get_stamp(job)


def get_footer(job: Job) -> tuple[str, str]:
    """Version and date at the left, in a final paper with the mark by which two papers are compared; the page at the right. Nothing on a letter."""
    if job.document.footer == NOTHING:
        return "", ""
    left = job.get_phrase(job.document.footer, version=job.settings.version, date=job.neutral.get_date(job.settings.today))
    mark = job.get_phrase("footer.mark", mark=compute_mark(job)) if job.settings.final else ""
    if job.settings.fingerprint:
        # A recorded version has a mark of its own, over everything that stands in it.
        mark = _("fingerprint {letters}").format(letters=job.settings.fingerprint)
    return " · ".join(filter(None, (left, mark))), job.get_phrase("footer.page")


def compute_mark(job: Job) -> str:
    """Eight characters from the answers and their states: the same answers give the same mark, however they are printed."""
    facts = {"|".join(address): value for address, value in job.plan.facts.items() if _counts(address)}
    digest = hashlib.sha256(json.dumps(facts, sort_keys=True, ensure_ascii=True, default=str).encode()).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}"


def _counts(address: Address) -> bool:
    return address.kind in ("answer", "state")


def get_file_title(job: Job) -> str:
    """The title in the properties of the file: that of the plan, or a neutral one when the theme is sensitive or asks for one."""
    asks = any(theme.wants_neutral_title for theme in job.form.themes if theme.id == job.form.theme)
    return job.get_phrase("file_title") if job.sensitive or asks else get_title(job)
