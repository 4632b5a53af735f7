"""The frozen forms: every version that was shipped, compiled, so that nobody changes it unseen and old plans can be moved in tests.

`frozen/1.draft.json.xz` is a version that nobody has yet, and may be frozen again; `frozen/1.json.xz` was shipped.
"""

import lzma
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from app.formfile.crosscheck.migrations import compare_structures, find_unexplained
from app.formfile.sources import FormFolder
from app.formfile.structure import compute_structure, find_differences
from app.formfile.trees import Tree, encode
from app.model.trouble import FormError

DRAFT = ".draft.json.xz"
SHIPPED = ".json.xz"


class Frozen(Struct, frozen=True):
    """One version as it was compiled."""

    version: int
    path: Path
    body: bytes

    @property
    def is_shipped(self) -> bool:
        """Whether somebody may have plans of it."""
        return not self.path.name.endswith(DRAFT)

    @property
    def revision(self) -> int:
        """The revision of its texts."""
        return msgspec.json.decode(self.body, type=_Head).revision


class _Head(Struct, frozen=True):
    revision: int


def load_frozen(folder: FormFolder) -> dict[int, Frozen]:
    """Every frozen version of a form by its number; a shipped one goes before a draft."""
    found: dict[int, Frozen] = {}
    for path in sorted((folder.path / "frozen").glob(f"*{SHIPPED}")):
        number = path.name.partition(".")[0]
        if number.isdecimal() and not (path.name.endswith(DRAFT) and path.with_name(f"{number}{SHIPPED}").exists()):
            found[int(number)] = Frozen(int(number), path, lzma.decompress(path.read_bytes()))
    return found


def check_frozen(folder: FormFolder, version: int, revision: int, body: bytes) -> Iterator[FormError]:
    """Whether the files still say what was frozen under the same version."""
    frozen = load_frozen(folder).get(version)
    if frozen is None:
        return
    differences = find_differences(compute_structure(frozen.body), compute_structure(body))
    if differences:
        shown = "; ".join(differences[:3]) + (f"; and {len(differences) - 3} more" if len(differences) > 3 else "")
        state = "was shipped" if frozen.is_shipped else "is frozen"
        yield make_error(folder, f"version {version} {state} with another structure: {shown}", get_way_out(version, shipped=frozen.is_shipped))
    elif frozen.is_shipped and revision == frozen.revision and sha256(body).digest() != sha256(frozen.body).digest():
        yield make_error(folder, f"texts differ from revision {revision}, which was shipped", f"Write 'revision: {revision + 1}' in form.yaml.")


def check_history(folder: FormFolder, tree: Tree) -> Iterator[FormError]:
    """Whether a form agrees with its own past: the frozen version of the same number, and the migration from the one before."""
    # A form without a past, as an organisation begins, has nothing to agree with.
    version: int = tree["version"]
    body = encode(tree)
    yield from check_frozen(folder, version, tree["revision"], body)
    before = load_frozen(folder).get(version - 1)
    if before is None:
        return
    migration = next((each for each in tree["migrations"] if each["to"] == version), None)
    unexplained = find_unexplained(compare_structures(compute_structure(before.body), compute_structure(body)), migration)
    if unexplained or migration is None:
        shown = "; ".join(unexplained[:3]) or "answers to the version before must know their way"
        reason = f"migrations/{version:02}.yaml {'does not speak of all that changed' if migration else 'is missing'}: {shown}"
        yield make_error(folder, reason, "Add a line under rename, retype, split, merge or retire for each. See forms/README.md.")


def make_error(folder: FormFolder, reason: str, hint: str) -> FormError:
    """About the version of a form."""
    return FormError(file=f"{folder.form_id}/form.yaml", line=1, place="form > version", reason=reason, hint=hint)


def get_way_out(version: int, *, shipped: bool) -> str:
    """What to do when the structure is another one."""
    bump = f"write 'version: {version + 1}' in form.yaml and say in migrations/{version + 1:02}.yaml what became of what"
    if shipped:
        return f"{bump.capitalize()}; or take the change back. For words only, raise 'revision'.".replace("write", "Write", 1)
    return f"Nobody has this version yet: run 'python -m app.formfile freeze'. Otherwise {bump}."
