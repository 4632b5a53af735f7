"""Shows around the page how the plan stands: title, saving, steps and counts, findings, what is next."""

from app.session.session import Session
from app.support.texts import _
from app.ui.wizard.frame import Frame
from app.ui.wizard.phase_lines import compute_lines
from app.ui.wizard.walk import Stop, find_neighbour


class Overview:
    """Reads the session and tells the regions of a frame."""

    def __init__(self, session: Session, frame: Frame) -> None:
        self._session = session
        self._frame = frame

    def show_top(self) -> None:
        """Title, route, what can be undone, saving."""
        session, top = self._session, self._frame.top
        top.show_title(session.plan.title or session.path.stem, session.form.title)
        top.show_route(session.plan.route)
        may = not session.is_read_only
        top.show_turns(undo=session.can_undo and may, redo=session.can_redo and may)
        top.route.setEnabled(may)
        self.show_saving()

    def show_saving(self) -> None:
        """Saved, or not, and why."""
        session, saved = self._session, self._frame.top.saved
        problem = session.problem
        sentence = problem.sentence if problem is not None else ""
        if sentence and session.saved_at is not None and not session.is_read_only:
            sentence = f"{sentence} {_('Last saved at {time}.').format(time=session.saved_at.strftime('%H:%M'))}"
        self._frame.trouble.show_trouble(sentence, read_only=session.is_read_only)
        if session.is_read_only and session.is_saved:
            saved.show_reading()
        elif problem is not None:
            saved.show_trouble()
        else:
            saved.show_saved(session.saved_at)

    def show_attention(self) -> None:
        """What there was to remark when that was last looked at, and what is parked."""
        self._frame.attention.show_attention(self._session.last_findings, self._session.outline)

    def show_way(self, stop: Stop) -> None:
        """Where we are among the steps, and what is before and after."""
        outline = self._session.outline
        self._frame.phases.show_lines(compute_lines(outline, *stop.key))
        following = find_neighbour(outline, stop.key, 1)
        has_previous = find_neighbour(outline, stop.key, -1) is not None
        self._frame.footer.show_neighbours(has_previous=has_previous, next_name=following.step.step.title if following is not None else "")
