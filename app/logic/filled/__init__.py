"""What somebody filled in on a worksheet on screen, as answers to the form. Pure: where the sheet was read from is not known here."""

from app.logic.filled.compute import Filled, compute_filled
from app.logic.filled.sheet import FilledPlace, FilledSheet

__all__ = ["Filled", "FilledPlace", "FilledSheet", "compute_filled"]
