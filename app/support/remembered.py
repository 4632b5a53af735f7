"""Small choices that this computer remembers per plan, by the uid of the plan: no name of it and no answer. The latest plans only."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from app.support.files import store_file
from app.support.paths import get_config_folder

MOST = 50
"""Plans."""


def get_remembered_path() -> Path:
    """Where they stand."""
    return get_config_folder() / "printing.json"


def load_remembered(uid: str) -> dict[str, object]:
    """What was remembered of a plan; nothing when there is nothing, or when the file is damaged."""
    found = _load().get(uid)
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def store_remembered(uid: str, choices: Mapping[str, object]) -> None:
    """Remember this of a plan. Where this computer does not allow it, it is simply not remembered."""
    known = _load()
    if not uid or known.get(uid) == choices:
        return
    known.pop(uid, None)
    known[uid] = dict(choices)
    latest = dict(list(known.items())[-MOST:])
    path = get_remembered_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        store_file(path, json.dumps(latest, indent=1).encode())
    except OSError:
        return


def _load() -> dict[str, object]:
    try:
        found = json.loads(get_remembered_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}
