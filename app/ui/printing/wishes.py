"""From what is chosen to the jobs that make it."""

from msgspec.structs import replace

from app.model.version import Version
from app.session.printing import PrintJob
from app.session.session import Session
from app.ui.printing.choices import PaperSet, PrintChoices, make_settings
from app.ui.printing.panel.extras import ABOUT_PLAN
from app.ui.printing.panel.words import get_language


def make_jobs(session: Session, choices: PrintChoices, chosen: PaperSet, version: Version | None) -> tuple[tuple[str, PrintJob], ...]:
    """A job with its title for each paper of the set; of the plan as it is now, or of a version."""
    language, today = get_language(session, choices), session.surroundings.today
    jobs: list[tuple[str, PrintJob]] = []
    for paper in chosen.papers:
        settings = make_settings(choices, chosen, paper, today)
        if version is not None:
            job = session.versions.make_print_job(version.uid, settings, language)
        elif choices.since and paper.document in ABOUT_PLAN:
            job = session.versions.make_job_since(choices.since, settings, language)
        else:
            job = session.make_print_job(settings, language)
        jobs.append((paper.title, replace(job, key=None)))
    return tuple(jobs)
