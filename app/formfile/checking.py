"""Finds everything that is wrong with a form: what its files say, and how they hold against each other."""

from pathlib import Path

from app.formfile.assembling import assemble
from app.formfile.crosscheck.chapters import check_chapters
from app.formfile.crosscheck.examples import check_examples
from app.formfile.crosscheck.ids import check_ids
from app.formfile.crosscheck.index import make_index
from app.formfile.crosscheck.migrations import check_migrations
from app.formfile.crosscheck.paper import check_paper
from app.formfile.crosscheck.questions import check_questions
from app.formfile.crosscheck.rests import check_rests
from app.formfile.crosscheck.rules import check_rules
from app.formfile.crosscheck.translations import check_stale, check_translations
from app.formfile.files import FormFiles, read_files
from app.formfile.frozen import check_history
from app.formfile.sources import FormFolder, find_forms, get_form_roots
from app.formfile.trees import is_tree
from app.model.trouble import FormError

_CHECKS = (check_ids, check_questions, check_chapters, check_rests, check_rules, check_paper, check_migrations)


def check_files(files: FormFiles) -> tuple[FormError, ...]:
    """The mistakes with which a form cannot run."""
    errors = list(files.errors)
    if all(is_tree(file.source.data) for file in files.files):
        index = make_index(files)
        errors += [error for check in _CHECKS for error in check(index)]
        if not errors:
            errors += check_translations(index, assemble(files))
    return _sort(errors)


def check_all(root: Path | None = None) -> tuple[FormError, ...]:
    """Everything an author should look at: also stale translations and examples that do not fit.

    `root` is a folder of forms, or the folder of one form; None: all forms there are.
    """
    folders = _find_folders(root) if root else tuple(folder for place in get_form_roots() for folder in find_forms(place))
    if not folders:
        hint = "Give a folder with a form.yaml in it, or a folder of such folders."
        return (FormError(file=str(root or ""), line=1, place="", reason="there is no form here", hint=hint),)
    return _sort([error for folder in folders for error in _check_folder(folder)])


def _find_folders(root: Path) -> tuple[FormFolder, ...]:
    if (root / "form.yaml").is_file():
        whole = root.resolve()
        return (FormFolder(whole.name, whole.parent),)
    return find_forms(root) if root.is_dir() else ()


def _check_folder(folder: FormFolder) -> tuple[FormError, ...]:
    files = read_files(folder)
    errors = check_files(files)
    if errors:
        return errors
    index = make_index(files)
    body = assemble(files)
    return (*check_stale(index, body), *check_examples(index), *check_history(folder, body))


def _sort(errors: list[FormError]) -> tuple[FormError, ...]:
    """By file and line, each once: what two forms share is read for both."""
    return tuple(sorted(dict.fromkeys(errors), key=lambda error: (error.file, error.line)))
