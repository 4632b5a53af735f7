"""JSON Schema for editors, made from the models: completion and red lines while a trainer types. The files stand in forms/schema."""

import json
from pathlib import Path

from app.formfile.files import MODELS


def make_schemas() -> dict[str, str]:
    """The text of every schema, by the name of its kind of file."""
    return {
        kind: json.dumps(model.model_json_schema(by_alias=True), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        for kind, model in MODELS.items()
    }


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Writes every schema to a folder, and says which."""
    folder.mkdir(parents=True, exist_ok=True)
    written = tuple((folder / f"{kind}.json", text) for kind, text in make_schemas().items())
    for path, text in written:
        path.write_text(text, encoding="utf-8")
    return tuple(path for path, _ in written)
