"""Where things stand on this computer. The only place that knows whether we run from the source tree, a wheel or a bundle."""

import os
import sys
from pathlib import Path

import platformdirs

APP_NAME = "Kwartiermaker"
PLAN_SUFFIX = ".kwartier"


def get_data_root() -> Path:
    """The folder that holds `resources` and `forms`."""
    package = Path(__file__).resolve().parent.parent
    bundled = getattr(sys, "_MEIPASS", None)
    candidates = [package / "_data", package.parent]
    if isinstance(bundled, str):
        candidates.insert(0, Path(bundled))
    return next((folder for folder in candidates if (folder / "resources").is_dir()), package.parent)


def get_resources() -> Path:
    """Fonts, icons and the texts of the program."""
    return get_data_root() / "resources"


def get_forms_folder() -> Path:
    """The forms that came with the program."""
    return get_data_root() / "forms"


def get_own_forms_folders() -> tuple[Path, ...]:
    """Where an organisation keeps forms of its own: in sight beside the plans, or among the settings. They need not exist.

    KWARTIERMAKER_FORMS names another folder, which then stands first: a share of the organisation, or one to try things in.
    """
    named = _get_override("KWARTIERMAKER_FORMS")
    return (*((named,) if named else ()), get_plans_folder() / "forms", get_config_folder() / "forms")


def get_plans_folder() -> Path:
    """Where plans stand unless the user puts them elsewhere: Documents/Kwartiermaker. It need not exist yet."""
    return _get_override("KWARTIERMAKER_PLANS") or Path(platformdirs.user_documents_dir()) / APP_NAME


def get_cache_folder() -> Path:
    """What can be made again. It need not exist yet."""
    return _get_override("KWARTIERMAKER_CACHE") or Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))


def get_data_folder() -> Path:
    """What the program keeps for the user beside her plans: the backups. It need not exist yet."""
    return _get_override("KWARTIERMAKER_DATA") or Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def get_config_folder() -> Path:
    """The settings of this user. It need not exist yet."""
    return _get_override("KWARTIERMAKER_CONFIG") or Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def _get_override(variable: str) -> Path | None:
    value = os.environ.get(variable, "")
    return Path(value) if value else None
