"""The findings of the plan in hand: as they are now, as they were last, and bit by bit for who cannot wait."""

from app.logic.reading import Reading
from app.model.finding import Finding
from app.session.surroundings import Surroundings


class Remarks:
    """Computed when they are asked for; after a change only by the rules that read what changed, since the reading goes along."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self._now: tuple[Finding, ...] | None = None
        self._last: tuple[Finding, ...] | None = None

    @property
    def last(self) -> tuple[Finding, ...] | None:
        """As they were when somebody last asked; None when nobody did yet."""
        return self._last

    def forget(self) -> None:
        """Something changed."""
        self._now = None

    def compute(self, reading: Reading, *, password: bool) -> tuple[Finding, ...]:
        """All of them, as they are now."""
        if self._now is None:
            from app.logic.checks import Situation, compute_findings_of  # a step is painted before the rules are loaded

            self._now = self._last = compute_findings_of(Situation(reading, self._surroundings.today, "live", password=password))
        return self._now

    def advance(self, reading: Reading, *, password: bool) -> bool:
        """One rule more; False when there is none to wait for."""
        if self._now is not None:
            return False
        from app.logic.checks import Situation, find_more

        return find_more(Situation(reading, self._surroundings.today, "live", password=password))


def count_live(findings: tuple[Finding, ...]) -> int:
    """How many there are without those that were put aside."""
    return sum(finding.dismissed is None for finding in findings)
