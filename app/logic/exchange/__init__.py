"""The exchange format "kwartiermaker/1": a plan as JSON, in and out."""

from app.logic.exchange.incoming import read_exchange as read_exchange
from app.logic.exchange.outgoing import compute_exchange as compute_exchange
