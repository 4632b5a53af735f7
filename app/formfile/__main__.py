"""For whoever works on the forms: `python -m app.formfile schema` writes the schemas, `... translate netwerk en` the overlays of a language, what was there kept.

`... freeze` keeps the present structure of every form that was not shipped yet; `... freeze --shipped` is for the day on which they are.
"""

import sys
from pathlib import Path

import click

from app.formfile.assembling import assemble
from app.formfile.files import FormFiles, read_files
from app.formfile.freezing import freeze_form
from app.formfile.overlay import make_overlay
from app.formfile.schema import write_schemas
from app.formfile.sources import find_form, find_forms
from app.formfile.trees import Tree
from app.model.trouble import FormTrouble
from app.support.paths import get_forms_folder


@click.group()
def main() -> None:
    """Tools for the forms."""


@main.command()
def schema() -> None:
    """Write the schemas for editors."""
    for path in write_schemas(get_forms_folder() / "schema"):
        click.echo(path)


@main.command()
@click.argument("form_id")
@click.argument("language", type=click.Choice(["en", "nl_BE"]))
@click.option("--into", type=click.Path(path_type=Path), help="Another folder of forms to write to.")
def translate(form_id: str, language: str, into: Path | None) -> None:
    """Write the overlays of a form in a language: every text with its Dutch and its digest; translations that are there are kept."""
    files = read_files(find_form(form_id))
    body = assemble(files)
    root = into or files.folder.root
    for layer, folder in (("own", form_id), *(("shared", name) for name in files.head.include)):
        path = root / folder / "lang" / f"{language}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make_overlay(body, layer, language, _get_known(files, language, own=layer == "own")), encoding="utf-8")
        click.echo(path)


@main.command()
@click.argument("form_ids", nargs=-1)
@click.option("--shipped", is_flag=True, help="From now on people have this version.")
def freeze(form_ids: tuple[str, ...], shipped: bool) -> None:
    """Keep forms (all of the program, if none is named) as they are now, to hold later changes against."""
    for form_id in form_ids or tuple(folder.form_id for folder in find_forms(get_forms_folder())):
        try:
            click.echo(freeze_form(form_id, shipped=shipped, root=get_forms_folder()))
        except FormTrouble as trouble:
            raise click.ClickException(str(trouble)) from trouble


def _get_known(files: FormFiles, language: str, *, own: bool) -> Tree:
    found = (file for file in files.get_all("overlay") if file.model.language == language and file.own == own)
    known: Tree = next((file.model.texts for file in found), Tree())
    return known


if __name__ == "__main__":
    sys.exit(main())
