"""Wiping personal data while the plan stays: asked twice, and not to be undone, for the history goes too."""

from app.logic.wiping import compute_wiped_plan
from app.model.trouble import StoreProblem
from app.session.deleting import get_limits
from app.session.session import Session
from app.store.backups import delete_backups, list_backups
from app.store.turns import backups_held
from app.support.texts import _, ngettext


def describe_wiping(session: Session) -> tuple[str, ...]:
    """What goes and what stays, before it is asked."""
    people = len(session.plan.people)
    backups = sum(backup.is_own for backup in list_backups(session.path))
    lines = [
        ngettext(
            "{n} person becomes a role: name, function and everything else about that person goes.",
            "{n} persons become roles: names, functions and everything else about them go.",
            people,
        ).format(n=people),
        _("In running text each of these names becomes the role too. Other names you typed there stay: look through the plan afterwards."),
        _("Private notes and answers, contacts, e-mail addresses and phone numbers go."),
        _("The whole history goes: you cannot undo anything that was done before, and named versions are gone."),
    ]
    if backups:
        lines.append(ngettext("{n} backup of this plan goes.", "{n} backups of this plan go.", backups).format(n=backups))
    return (*lines, get_limits())


def wipe_personal_data(session: Session) -> tuple[str, ...]:
    """Do it. What is left is a new file in the place of the old one, which is overwritten; so nothing needs to be swept together afterwards."""
    if session.is_read_only and session.problem is not None:
        raise session.problem
    people, uid = len(session.plan.people), session.plan_uid
    session.start_anew(compute_wiped_plan(session.form, session.plan))
    lines = [ngettext("{n} person is a role now.", "{n} persons are roles now.", people).format(n=people)]
    try:
        # The backups are gone by now, unless one could not be taken away.
        with backups_held(session.path):
            for each in (uid, ""):
                delete_backups(session.path, each)
    except (StoreProblem, OSError):
        lines.append(_("Not all backups could be deleted. Look in the folder of the backups."))
    return (*lines, _("Look through the plan once for other names."))
