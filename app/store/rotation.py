"""Which backups stay. Pure: moments in, moments to keep out."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final

LAST: Final = 5
"""The latest openings with changes all stay."""
DAYS: Final = 7
WEEKS: Final = 5


def compute_kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The last five, the last of each day of the past week, the last of each week of the past month."""
    latest = sorted(moments, reverse=True)
    kept = set(latest[:LAST])
    days: dict[date, datetime] = {}
    weeks: dict[tuple[int, int], datetime] = {}
    for moment in latest:
        age = now - moment
        if age <= timedelta(days=DAYS):
            days.setdefault(moment.date(), moment)
        if age <= timedelta(weeks=WEEKS):
            weeks.setdefault(moment.isocalendar()[:2], moment)
    return frozenset(kept | set(days.values()) | set(weeks.values()))
