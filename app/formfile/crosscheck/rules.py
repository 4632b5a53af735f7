"""The rules of thumb: kinds, params and test words that are known; questions, columns and codes that are there; messages that find their words."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from app.formfile.crosscheck.index import Found, Index
from app.formfile.reading import suggest
from app.formfile.trees import is_tree
from app.formfile.vocabulary import EXPRESSION_WORDS, FINDS, FUNCTIONS, KIND_GIVES, KIND_PARAMS, PLACES, READ_WORDS, TERMS, TEST_WORDS
from app.model.trouble import FormError

_WORD = re.compile(r"\{(\w+)\}")
_KNOWN = {*TEST_WORDS, *READ_WORDS, *EXPRESSION_WORDS}
_TESTED = ("where", "given", "any", "all")
_COMPARED = (
    "above",
    "below",
    "at_least",
    "at_most",
    "equals",
    "differs_from",
    "before",
    "after",
    "on_or_before",
    "on_or_after",
    "same_as",
    "left",
    "right",
)


def check_rules(index: Index) -> Iterator[FormError]:
    """Every rule."""
    for rule in index.checks.values():
        yield from _check_kind(rule)
        yield from _check_messages(rule)
        yield from _check_goto(index, rule)
        yield from (rule.make_missing(place, "check", code, index.checks) for place, code in rule.get_texts("beats") if code not in index.checks)
        for test in rule.get_inner("given"):
            yield from _check_test(index, test)
        yield from _check_params(index, rule.get_part("params"))


def _check_kind(rule: Found) -> Iterator[FormError]:
    kind = rule.get_text("kind")
    if kind not in KIND_PARAMS:
        yield rule.make_missing(("kind",), "kind of check", kind, KIND_PARAMS, f"Choose one of: {', '.join(KIND_PARAMS)}.")
        return
    params = rule.get_part("params")
    for name in params.data if is_tree(params.data) else ():
        if name not in KIND_PARAMS[kind]:
            hint = suggest(name, KIND_PARAMS[kind], f"It takes: {', '.join(KIND_PARAMS[kind]) or 'nothing'}.")
            yield params.make_error((name,), f"a check of kind '{kind}' takes no '{name}'", hint)
    if kind == "custom" and params.get_text("function") not in FUNCTIONS:
        yield params.make_missing(("function",), "function", params.get_text("function"), FUNCTIONS, f"Choose one of: {', '.join(FUNCTIONS)}.")
    for place, name in params.get_texts("find"):
        if name not in FINDS:
            yield params.make_missing(place, "pattern", name, FINDS, f"Choose one of: {', '.join(FINDS)}.")


def _check_messages(rule: Found) -> Iterator[FormError]:
    fill = rule.get("fill")
    given = set(fill) if is_tree(fill) else set[str]()
    for key in ("message_nl", "message_nl_BE", "message_en"):
        text = rule.get_text(key)
        words = set(_WORD.findall(text))
        for word in sorted(words - given):
            yield rule.make_error((key,), f"nothing fills the word {{{word}}}", suggest(word, given, f"Add it to 'fill', or remove {{{word}}}."))
        for word in sorted(given - words) if text else ():
            yield rule.make_error((key,), f"the word {{{word}}} of 'fill' is not in the message", "Use it in the message, or remove it from 'fill'.")
    gives = KIND_GIVES.get(rule.get_text("kind"), ())
    for word, source in (fill if is_tree(fill) else {}).items():
        if isinstance(source, str) and source not in gives and not source.startswith("column:"):
            hint = suggest(source, gives, f"It gives: {', '.join((*gives, 'column:<id>'))}.")
            yield rule.make_error(("fill", word), f"a check of kind '{rule.get_text('kind')}' gives no '{source}'", hint)


def _check_goto(index: Index, rule: Found) -> Iterator[FormError]:
    goto = rule.get_part("goto")
    names = goto.get_texts("question")
    yield from _get_dead(index, goto, names)
    place = goto.get_text("place")
    if place and place not in PLACES:
        yield goto.make_missing(("place",), "place", place, PLACES)
    column = goto.get_text("column")
    here = [name for _, name in names if name in index.questions]
    columns = {known for name in here for known in index.get_columns(name)}
    if column and columns and column not in columns:
        yield goto.make_missing(("column",), f"column of {', '.join(here)}", column, columns)


def _check_params(index: Index, params: Found) -> Iterator[FormError]:
    for key in ("question", "in", "among", "look_in", "except", "dates", "texts"):
        named = [(place, name.rpartition(".")[0] if name.count(".") > 1 else name) for place, name in params.get_texts(key) if "." in name]
        yield from _get_dead(index, params, named)
    if params.get("any") or params.get("all"):
        for key in ("any", "all"):
            yield from _get_dead(index, params, params.get_texts(key))
    for test in params.get_inner("where"):
        yield from _check_test(index, test)
    for other in params.get_inner("others"):
        yield from _get_dead(index, other, other.get_texts("in"))
        for test in other.get_inner("where"):
            yield from _check_test(index, test)
    for key in ("left", "right"):
        yield from _check_expression(index, params.get_part(key))


def _check_test(index: Index, test: Found) -> Iterator[FormError]:
    if not is_tree(test.data):
        return
    for key in test.data:
        if key not in _KNOWN:
            yield test.make_error((key,), f"'{key}' is not a test", suggest(str(key), _KNOWN, f"Choose one of: {', '.join(TEST_WORDS)}."))
    yield from _get_dead(index, test, [item for key in ("question", "rows") for item in test.get_texts(key) if "." in item[1]])
    yield from _check_term(test)
    for part in test.get_inner(*_TESTED):
        yield from _check_test(index, part)
    for key in _COMPARED:
        yield from _check_expression(index, test.get_part(key))


def _check_expression(index: Index, part: Found) -> Iterator[FormError]:
    if not is_tree(part.data):
        return
    for key in part.data:
        if key not in EXPRESSION_WORDS:
            yield part.make_error(
                (key,), f"'{key}' is not an expression", suggest(str(key), EXPRESSION_WORDS, f"Choose one of: {', '.join(EXPRESSION_WORDS)}.")
            )
    yield from _check_term(part)
    yield from _get_dead(
        index, part, [item for key in ("question", "sum", "earliest", "latest", "words") for item in part.get_texts(key) if "." in item[1]]
    )
    for inner in part.get_inner("times", "first_of"):
        yield from _check_expression(index, inner)
    for test in part.get_inner("where"):
        yield from _check_test(index, test)


def _check_term(found: Found) -> Iterator[FormError]:
    term = found.get_text("term")
    if term and term not in TERMS:
        yield found.make_missing(("term",), "term", term, TERMS, f"Choose one of: {', '.join(TERMS)}.")


def _get_dead(index: Index, found: Found, names: Iterable[tuple[Any, str]]) -> Iterator[FormError]:
    for place, name in names:
        if index.is_dead(name):
            yield found.make_missing(place, "question", name, index.questions)
