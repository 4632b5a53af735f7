"""The structure of a compiled form: everything an answer can hang on, without the words. Two versions of a form differ by it; a revision only by words."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from app.formfile.trees import Tree, is_tree

Structure = dict[str, str]
"""Thing to what it is: "question net.size" to "number", "option net.rhythm weekly" to ""."""


def compute_structure(body: bytes) -> Structure:
    """The structure of a form, every theme included."""
    tree: Tree = msgspec.json.decode(body)
    lists = {item["id"]: item["options"] for item in tree["lists"]}
    found: Structure = {}
    shared = {question["id"]: question for question in tree["questions"]}
    for question in _find_asked(tree, shared):
        found.update(_describe_question(question, lists, tree["id"]))
    for kind, chapters in (("phase", tree["phases"]), ("theme", tree["themes"])):
        for chapter in chapters:
            found[f"{kind} {chapter['id']}"] = ""
            found.update((f"pitfall {pitfall['id']}", "") for pitfall in chapter.get("pitfalls", ()))
            found.update((f"step {chapter['id']}/{step['id']}", "") for step in chapter["steps"])
    return found


def find_differences(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """What is gone, new, or of another kind, each as a few words; what is gone first."""
    gone = tuple(f"{name} is gone" for name in before if name not in after)
    other = tuple(f"{name} was {before[name]} and is {after[name]}" for name in before if name in after and before[name] != after[name])
    new = tuple(f"{name} is new" for name in after if name not in before)
    return (*gone, *other, *new)


def _find_asked(tree: Tree, shared: Mapping[str, Tree]) -> Iterator[Tree]:
    """Every question that this form asks somewhere; of what is shared, only what it uses."""
    for name in tree.get("start_questions", ()):
        yield shared[name]
    yield from (question for question in shared.values() if question.get("register"))
    for chapter in (*tree["phases"], *tree["themes"]):
        for step in chapter["steps"]:
            for question in step["questions"]:
                yield {**shared[question["use"]], **question} if "use" in question else question


def _describe_question(question: Tree, lists: Mapping[str, Any], form: str) -> Iterator[tuple[str, str]]:
    name = question.get("use") or question["id"]
    yield f"question {name}", question["kind"]
    yield from _describe_options(question, name, lists, form)
    for column in question.get("columns", ()):
        yield f"column {name} {column['id']}", column["kind"]
        yield from _describe_options(column, f"{name} {column['id']}", lists, form)
    yield from ((f"row {name} {row['id']}", "") for row in question.get("fixed_rows", ()) if "id" in row)


def _describe_options(field: Tree, name: str, lists: Mapping[str, Any], form: str) -> Iterator[tuple[str, str]]:
    shared = field.get("options_from")
    for option in (*(lists.get(shared, ()) if isinstance(shared, str) else ()), *field.get("options", ())):
        if form in option.get("only_for", (form,)):
            yield f"option {name} {option['id']}", ""
    source = field.get("rows_from")
    if is_tree(source):
        yield f"options {name}", f"from {source['question']} {source.get('column', '')}".strip()
