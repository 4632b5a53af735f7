"""Where the backups of a plan lie: a folder for each plan file, in the data folder of this user, with a page that says whose they are.

The page also says what a backup holds, so that a list can be shown without opening them: not even the password of the plan is needed for it.
"""

import json
import os
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct, field

from app.support.files import store_file
from app.support.paths import get_data_folder

PAGE: Final = "about.json"
PRIVATE_FOLDER: Final = 0o700
PRIVATE_FILE: Final = 0o600


class Made(Struct, frozen=True, kw_only=True):
    """One backup, as the page of its folder tells of it."""

    at: str
    state: str = ""
    """The last change in it: the same state is never kept twice."""
    changed: str = ""
    answered: int = 0
    total: int = 0
    kind: str = "opening"
    """Why it was made: opening, rescue (answers that could not be written where they belong), before (something large was about to happen)."""

    @property
    def moment(self) -> datetime:
        """When it was made; very long ago when the page does not make sense."""
        try:
            return datetime.fromisoformat(self.at).astimezone()
        except ValueError:
            return datetime.fromtimestamp(0).astimezone()


class Strand(Struct, frozen=True, kw_only=True):
    """The backups of one plan file."""

    folder: Path
    uid: str
    plan: str
    made: dict[str, Made] = field(default_factory=dict[str, Made])
    salt: str = ""
    """The first bytes of the plan file when it has a password, in hexadecimal. Anybody may read them there; without them the password opens nothing."""

    @property
    def is_orphan(self) -> bool:
        """Whether the plan is no longer where it was: moved, renamed or thrown away."""
        return not Path(self.plan).exists()


class _Page(Struct):
    uid: str = ""
    plan: str = ""
    made: dict[str, Made] = field(default_factory=dict[str, Made])
    salt: str = ""


def get_backup_folder() -> Path:
    """All backups of this user. It need not exist yet."""
    return get_data_folder() / "backups"


def list_strands() -> tuple[Strand, ...]:
    """Every folder of backups there is."""
    try:
        folders = sorted(path for path in get_backup_folder().iterdir() if path.is_dir())
    except OSError:
        return ()
    return tuple(read_strand(folder) for folder in folders)


def find_strands(plan: Path, uid: str = "") -> tuple[Strand, ...]:
    """Those of this plan file first, then those of the same plan under other names. Without a uid (a file that cannot be read) only by where it is."""
    place = str(plan.absolute())
    own = [strand for strand in list_strands() if strand.plan == place and uid in ("", strand.uid)]
    uids = {uid, *(strand.uid for strand in own)} - {""}
    others = [strand for strand in list_strands() if strand.uid in uids and strand.plan != place]
    return (*own, *others)


def find_own_strand(plan: Path, uid: str) -> Strand:
    """Where the next backup of this plan goes. The backups of a plan that was moved or renamed move along with it."""
    found = find_strands(plan, uid)
    place = str(plan.absolute())
    own = next((strand for strand in found if strand.plan == place), None)
    moved = own or next((strand for strand in found if strand.is_orphan), None)
    if moved is not None:
        return msgspec.structs.replace(moved, plan=place)
    folder = get_backup_folder() / f"{_digest(uid)}-{_digest(place)}"
    return Strand(folder=folder, uid=uid, plan=place)


def read_strand(folder: Path) -> Strand:
    """What its page says. Without one the files themselves say when they were made."""
    try:
        page = msgspec.json.decode((folder / PAGE).read_bytes(), type=_Page)
    except (OSError, msgspec.DecodeError):
        page = _Page()
    made = {path.name: page.made.get(path.name) or _make_made(path) for path in sorted(folder.glob("[!.]*.kwartier"))}
    return Strand(folder=folder, uid=page.uid, plan=page.plan, made=made, salt=page.salt)


def store_strand(strand: Strand) -> None:
    """Keep its page."""
    made = {name: msgspec.structs.asdict(made) for name, made in strand.made.items()}
    page = {"uid": strand.uid, "plan": strand.plan, "salt": strand.salt, "made": made}
    path = strand.folder / PAGE
    store_file(path, json.dumps(page, ensure_ascii=True, indent=1).encode())
    path.chmod(PRIVATE_FILE)


def make_private_folder(folder: Path) -> None:
    """A folder that only this user may look into, with all above it that is ours."""
    for each in (get_backup_folder(), folder):
        each.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        each.chmod(PRIVATE_FOLDER)


def make_private_file(path: Path) -> None:
    """An empty file that only this user may read; what fills it keeps that."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))


def _digest(text: str) -> str:
    """A name for a folder that tells nothing and can hold no tricks."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _make_made(path: Path) -> Made:
    try:
        at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        at = datetime.fromtimestamp(0).astimezone()
    return Made(at=at.isoformat())
