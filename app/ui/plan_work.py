"""What every act on an open plan needs: the plan, how it looks, the door to message boxes, and the window it stands in."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.session.session import Session
from app.ui.doors import Doors
from app.ui.look import Look


class PlanWork(QObject):
    """Something that is done with an open plan, and asks or tells about it in a window. Lives as long as that window."""

    def __init__(self, session: Session, look: Look, doors: Doors, host: QWidget) -> None:
        super().__init__(host)
        self._session = session
        self._look = look
        self._doors = doors
        self._host = host
