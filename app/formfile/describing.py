"""Says what the forms hold, for whoever wants to know from the command line: every thing with its id, and the statements each rests on."""

from pathlib import Path

import msgspec

from app.formfile.compiled import load_compiled
from app.formfile.sources import find_forms
from app.formfile.trees import Tree, is_list


def describe_forms(root: Path | None = None) -> Tree:
    """All forms, with their phases, steps, questions, goals, pitfalls, assignments, extra information, examples and checks."""
    bodies = (msgspec.json.decode(load_compiled(folder.form_id, root).body) for folder in find_forms(root))
    return {"forms": [_describe_form(body) for body in bodies]}


def _describe_form(body: Tree) -> Tree:
    shared = {question["id"]: question for question in body["questions"]}
    return {
        **_pick(body, "id", "version", "revision", "title", "subtitle", "languages"),
        "phases": [_describe_chapter(phase, shared) for phase in body["phases"]],
        "themes": [{**_describe_chapter(theme, shared), "after": theme["after"]} for theme in body["themes"]],
        "start_questions": [_describe(shared[question], "kind", "label") for question in body.get("start_questions", ())],
        "checks": [
            {**_pick(check, "code", "name", "level", "kind", "appears", "rests_on"), "message": check["message"]["nl"]} for check in body["checks"]
        ],
        "documents": [document["id"] for document in body["documents"].get("documents", ())],
    }


def _describe_chapter(chapter: Tree, shared: dict[str, Tree]) -> Tree:
    assignment = chapter.get("assignment")
    return {
        **_describe(chapter, "title", "short_title"),
        "rests_on": chapter.get("intro_rests_on", []),
        "goals": [_describe(goal, "text") for goal in chapter.get("goals", ())],
        "pitfalls": [_describe(pitfall, "text", "remedy", "source") for pitfall in chapter.get("pitfalls", ())],
        "assignment": {**_pick(assignment, "title", "minutes", "sheet"), "rests_on": assignment.get("rests_on", [])} if assignment else None,
        "extra": [_describe(extra, "title", "source") for extra in chapter.get("extra", ())],
        "examples": [_describe(example, "kind", "title", "source", "as_of") for example in chapter.get("examples", ()) if "id" in example]
        if is_list(chapter.get("examples"))
        else [],
        "steps": [_describe_step(step, shared) for step in chapter["steps"]],
    }


def _describe_step(step: Tree, shared: dict[str, Tree]) -> Tree:
    questions = [{**shared.get(question.get("use", ""), {}), **question} for question in step["questions"]]
    return {
        **_pick(step, "id", "title", "minutes", "minutes_kort", "ends_with"),
        "questions": [
            {**_describe(question, "kind", "label", "source"), "route": question.get("route", "volledig"), **_get_options(question)}
            for question in questions
        ],
    }


def _get_options(question: Tree) -> Tree:
    carried = {option["id"]: option["rests_on"] for option in question.get("options", ()) if option.get("rests_on")}
    return {"options_rest_on": carried} if carried else {}


def _describe(item: Tree, *names: str) -> Tree:
    return {**_pick(item, "id", *names), "rests_on": item.get("rests_on", [])}


def _pick(item: Tree, *names: str) -> Tree:
    return {name: item[name] for name in names if name in item}
