"""Ids for rows that came without one. They follow from the place of the row, so that reading the same file again finds the same rows."""


def get_automatic_id(place: int, taken: set[str]) -> str:
    """The id of a row without one at this place (from 1), next to ids that are taken."""
    row_id = f"row-{place}"
    while row_id in taken:
        row_id += "b"
    return row_id


def is_automatic(row_id: str, place: int) -> bool:
    """Whether reading the row without its id, at this place, gives it this id again."""
    return row_id == f"row-{place}"
