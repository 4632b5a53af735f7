"""Where forms stand, and which files belong to one form."""

from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from app.model.trouble import FormError, FormTrouble
from app.support.paths import get_forms_folder, get_own_forms_folders

COMPILER = "7"
"""Raised when the same files would compile to something else."""


class FormFolder(Struct, frozen=True):
    """The folder of one form, within the folder of forms that it belongs to."""

    form_id: str
    root: Path

    @property
    def path(self) -> Path:
        """The folder of the form itself."""
        return self.root / self.form_id

    def find_shared(self, name: str) -> Path | None:
        """A folder that this form includes: beside it, or among the forms that came with the program."""
        return next((folder for folder in (self.root / name, get_forms_folder() / name) if folder.is_dir()), None)

    def get_shared_folders(self) -> tuple[Path, ...]:
        """Every folder beside the forms that could be included: those without a form of their own."""
        roots = dict.fromkeys((self.root, get_forms_folder()))
        return tuple(folder for root in roots for folder in _get_folders(root) if not (folder / "form.yaml").is_file())

    def compute_key(self) -> str:
        """A digest of everything this form is made of: the same key, the same compiled form."""
        digest = sha256(COMPILER.encode())
        for folder in (self.path, *self.get_shared_folders()):
            for path in sorted(folder.rglob("*.yaml")):
                digest.update(f"\0{folder.name}/{path.relative_to(folder).as_posix()}\0".encode())
                digest.update(path.read_bytes())
        return digest.hexdigest()


def get_form_roots() -> tuple[Path, ...]:
    """The folders of forms: those of the organisation first, then those that came with the program."""
    return tuple(root for root in (*get_own_forms_folders(), get_forms_folder()) if root.is_dir())


def find_forms(root: Path | None = None) -> tuple[FormFolder, ...]:
    """Every form there is, or every form in one folder of forms. A form of the organisation hides one of the program with the same id."""
    found: dict[str, FormFolder] = {}
    for place in (root,) if root else get_form_roots():
        for folder in _get_folders(place):
            if (folder / "form.yaml").is_file():
                found.setdefault(folder.name, FormFolder(folder.name, place))
    return tuple(found.values())


def find_form(form_id: str, root: Path | None = None) -> FormFolder:
    """The folder of a form."""
    folders = {folder.form_id: folder for folder in find_forms(root)}
    if form_id not in folders:
        known = ", ".join(sorted(folders)) or "none"
        error = FormError(file=form_id, line=1, place="", reason=f"there is no form '{form_id}'", hint=f"There are: {known}.")
        raise FormTrouble((error,))
    return folders[form_id]


def _get_folders(root: Path) -> tuple[Path, ...]:
    return tuple(sorted(path for path in root.iterdir() if path.is_dir() and path.name != "schema"))
