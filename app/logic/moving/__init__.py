"""Moving a plan to another version of its form. Pure: a Move says what would happen, and nothing is dropped whatever the forms look like."""

from app.logic.moving.compute import compute_move as compute_move
from app.logic.moving.compute import compute_move_edits as compute_move_edits
from app.logic.moving.compute import compute_theme as compute_theme
from app.logic.moving.compute import list_answerable as list_answerable
from app.logic.moving.drawer import compute_drawer_edits as compute_drawer_edits
from app.logic.moving.drawer import with_drawer as with_drawer
from app.logic.moving.move import Fate as Fate
from app.logic.moving.move import Move as Move
from app.logic.moving.move import MoveItem as MoveItem
