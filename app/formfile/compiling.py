"""Compiles one form: reads its files, holds them against each other, and gives the body as canonical JSON. Only used when YAML has changed."""

from app.formfile.assembling import assemble
from app.formfile.checking import check_files
from app.formfile.files import read_files
from app.formfile.sources import FormFolder
from app.formfile.trees import encode
from app.model.trouble import FormTrouble


def compile_form(folder: FormFolder) -> bytes:
    """The canonical JSON of a form: the same files always give the same bytes. Raises FormTrouble with every mistake at once."""
    files = read_files(folder)
    errors = check_files(files)
    if errors:
        raise FormTrouble(errors)
    return encode(assemble(files))
