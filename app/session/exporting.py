"""Writing what leaves the plan as a file: complete or not at all."""

import json
from collections.abc import Mapping
from pathlib import Path

from app.model.json import Json
from app.store.trouble import explained
from app.support.files import store_file


def store_json(path: Path, data: Mapping[str, Json]) -> None:
    """Exchange JSON. Half characters are spelled out, since no file can hold them."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    try:
        body = text.encode()
    except UnicodeEncodeError:
        body = json.dumps(data, ensure_ascii=True, indent=1).encode()
    with explained(path):
        store_file(path, body + b"\n")
