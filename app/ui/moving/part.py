"""A newer form for an open plan, from looking for it to going on with it."""

from typing import Protocol

from PySide6.QtCore import QThreadPool, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.trouble import Trouble
from app.session.moving import Offer, PlannedMove, accept_move, find_offer, is_put_off, make_offer_job, plan_move, put_off
from app.session.session import Session
from app.support.texts import _
from app.ui.doors import Doors
from app.ui.look import Look
from app.ui.moving.bar import NewerBar
from app.ui.moving.run import OfferRun
from app.ui.moving.sheet import MovingSheet
from app.ui.parts.announce import announce
from app.ui.plan_work import PlanWork


class NoticePlace(Protocol):
    """Where the bar can stand: the frame of a wizard."""

    def show_notice(self, notice: QWidget | None) -> None:
        """Show it in the place of the one before."""
        ...


class MovingPart(PlanWork):
    """One for an open plan. The bar comes by itself, once; the menu always leads here."""

    jump_wished = Signal(str)

    def __init__(self, session: Session, look: Look, doors: Doors, host: QWidget) -> None:
        super().__init__(session, look, doors, host)
        self._frame: NoticePlace | None = None
        self._run: OfferRun | None = None
        self._offer: Offer | None = None
        self._planned: PlannedMove | None = None

    def start(self) -> None:
        """Look for a newer form, beside the window. A plan that is only read stays as it is."""
        if self._session.is_read_only or self._run is not None:
            return  # it is looked for once
        self._run = OfferRun(make_offer_job(self._session))
        self._run.signals.found.connect(self._take_offer)
        QThreadPool.globalInstance().start(self._run)

    def stop(self) -> None:
        """Whatever is found now comes too late."""
        if self._run is not None:
            self._run.signals.found.disconnect(self._take_offer)
            self._run.wait()
        self._frame = None

    def show_in(self, frame: NoticePlace, look: Look) -> None:
        """The bar in this wizard, if there is something to offer."""
        self._frame = frame
        self._look = look
        self._show_bar()

    @Slot()
    def open(self) -> None:
        """From the menu: look what there is now, also when it was put off."""
        self._offer = find_offer(self._session)
        if self._offer is None:
            self._doors.tell(self._look, self._host, _("A newer questionnaire"), _("There is none: this plan has the newest questionnaire."))
        else:
            self._show_sheet()

    @Slot(object)
    def _take_offer(self, offer: Offer | None) -> None:
        self._offer = offer if offer is not None and not is_put_off(self._session, offer) else None
        self._show_bar()

    def _show_bar(self) -> None:
        if self._frame is None:
            return
        bar: NewerBar | None = None
        if self._offer is not None:
            bar = NewerBar(self._look, self._offer)
            bar.wished.connect(self._follow_bar)
            bar.put_off.connect(self._put_off)
            announce(self._host, bar.label.text())
        self._frame.show_notice(bar)

    @Slot()
    def _follow_bar(self) -> None:
        if self._offer is not None and self._offer.kind == "texts":
            self._planned = plan_move(self._session, self._offer)
            self._accept()
        else:
            self._show_sheet()

    def _show_sheet(self) -> None:
        if self._offer is None:
            return
        self._planned = plan_move(self._session, self._offer)
        sheet = MovingSheet(self._look, self._planned, self._host)
        sheet.accepted_move.connect(self._accept)
        sheet.put_off.connect(self._put_off)
        sheet.jump_wished.connect(self.jump_wished)
        sheet.open()

    @Slot()
    def _accept(self) -> None:
        planned, self._planned = self._planned, None
        if planned is None:
            return
        offer, self._offer = self._offer, None
        try:
            accept_move(self._session, planned)
        except Trouble as trouble:
            self._offer = offer
            self._doors.tell(self._look, self._host, _("This did not work"), trouble.sentence)
        self._show_bar()
        if self._offer is None:
            announce(self._host, _("Your plan goes by version {version} of the questionnaire now.").format(version=planned.move.after_version))

    @Slot()
    def _put_off(self) -> None:
        offer, self._offer = self._offer, None
        if offer is not None:
            put_off(self._session, offer)
        self._show_bar()
