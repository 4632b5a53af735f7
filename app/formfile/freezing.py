"""Freezes a form as it is now: what whoever ships a version does, never the program itself."""

import lzma
from pathlib import Path

from app.formfile.compiled import load_compiled
from app.formfile.frozen import DRAFT, SHIPPED, get_way_out, load_frozen, make_error
from app.formfile.sources import find_form
from app.formfile.structure import compute_structure, find_differences
from app.model.trouble import FormTrouble


def freeze_form(form_id: str, *, shipped: bool = False, root: Path | None = None) -> Path:
    """Keep the form as it is now. One that was shipped with another structure is never frozen again."""
    folder = find_form(form_id, root)
    compiled = load_compiled(form_id, root)
    before = load_frozen(folder).get(compiled.version)
    if before is not None and before.is_shipped:
        differences = find_differences(compute_structure(before.body), compute_structure(compiled.body))
        if differences or before.revision >= compiled.revision:
            raise FormTrouble((make_error(folder, f"version {compiled.version} was shipped", get_way_out(compiled.version, shipped=True)),))
        shipped = True
    path = folder.path / "frozen" / f"{compiled.version}{SHIPPED if shipped else DRAFT}"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(lzma.compress(compiled.body, preset=9))
    if shipped:
        path.with_name(f"{compiled.version}{DRAFT}").unlink(missing_ok=True)
    return path
