"""The agreements of a working group: cards that read their answers back in plain sentences, on screen and on paper."""

from app.logic.agreements.proposing import compute_proposal as compute_proposal
from app.logic.agreements.reading import Card as Card
from app.logic.agreements.reading import compute_card as compute_card
from app.logic.agreements.reading import compute_cards as compute_cards
from app.logic.agreements.reading import compute_cards_of as compute_cards_of
from app.logic.agreements.spec import CardSpec as CardSpec
from app.logic.agreements.spec import list_cards as list_cards
