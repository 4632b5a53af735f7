"""The closed lists of words that forms may use where Python gives them their meaning: kinds of rules, tests, proposals, shapes on paper."""

KIND_PARAMS: dict[str, tuple[str, ...]] = {
    "empty": ("any", "all", "also_not_applicable"),
    "condition": (),
    "answer_is": ("question", "one_of", "only"),
    "answer_lacks": ("question", "options", "when_empty"),
    "number_order": ("left", "is", "right"),
    "sum_exceeds": ("left", "right"),
    "date_order": ("left", "is", "right"),
    "count_between": ("in", "where", "low", "high"),
    "distinct_between": ("in", "column", "low", "high", "at_least"),
    "share_above": ("in", "where", "by", "person", "above", "at_least"),
    "all_rows": ("in", "where", "at_least"),
    "row_matches": ("in", "where", "once"),
    "row_missing": ("in", "where", "at_least"),
    "unmatched": ("in", "column", "where", "also", "others"),
    "repeated": ("in", "by", "filled", "low", "high", "among", "once"),
    "text_found": ("look_in", "except", "find"),
    "custom": ("function", "dates", "kinds", "above_days", "texts"),
}
"""Every kind of rule and the params it takes."""
KIND_GIVES: dict[str, tuple[str, ...]] = {
    "empty": (),
    "condition": (),
    "answer_is": ("left",),
    "answer_lacks": (),
    "number_order": ("left", "right"),
    "sum_exceeds": ("left", "right"),
    "date_order": ("left", "right"),
    "count_between": ("count", "limit"),
    "distinct_between": ("count", "values"),
    "share_above": ("count", "total", "name"),
    "all_rows": ("count",),
    "row_matches": ("nr", "count", "names"),
    "row_missing": ("count",),
    "unmatched": ("nr",),
    "repeated": ("count", "names", "groups"),
    "text_found": ("field", "value"),
    "custom": ("a", "b", "field", "value", "date", "day", "label", "count", "year"),
}
"""The words each kind gives to its messages; `column:<id>` comes beside them."""
FUNCTIONS = (
    "day_off", "value_not_readable", "long_silence", "story_differs_from_plan", "step_not_complete", "parked_and_forgotten", "year_without_activity",
)  # fmt: skip
TERMS = (
    "form", "theme", "today", "country", "size", "months", "people", "members", "members_and_experts", "sensitive", "password", "example_texts",
    "print.names", "print.status", "print.documents",
)  # fmt: skip
FINDS = ("email", "phone", "bsn", "national_number", "case_words_and_name", "union_and_name", "theme_word")
TEST_WORDS = (
    "is", "is_not", "one_of", "none_of", "begins_with_one_of", "has", "has_one_of", "has_none_of", "only", "empty", "filled", "at_least", "at_most", "above",
    "below", "equals", "differs_from", "product_at_least", "before", "after", "on_or_before", "on_or_after", "member", "same_as", "some", "none",
)  # fmt: skip
READ_WORDS = ("question", "column", "columns", "term", "register", "rows", "where", "any", "all")
EXPRESSION_WORDS = (
    "number", "question", "term", "words", "sum", "column", "where", "times", "calendar_years", "today", "earliest", "latest", "first_of", "plus_days",
    "answers",
)  # fmt: skip
PLACES = ("password", "print", "print.names")
SUGGESTIONS = (
    "pitfalls", "low_conditions", "goals", "roles", "bodies", "approvers", "members", "board", "client", "decisions", "departments_without_member", "people_in_group",
)  # fmt: skip
"""What `suggest_from` may name beside a question."""
SHAPES = (
    "title", "line", "paragraph", "list", "box", "boxes", "column", "two_columns", "table", "matrix", "bars", "note", "card", "map_and_table",
    "table_and_matrix", "table_and_timeline", "signature_block", "chart", "picture", "strip", "frames", "contents",
)  # fmt: skip
"""What `as` may be."""
SECTION_KEYS = (
    "id", "title", "lead", "for", "numbered", "page", "pages", "handout", "handout_boxes", "empty", "blocks", "appendix", "shows", "when", "orientation",
    "fit", "leave_out_switch", "keep_together", "asks_first",
)  # fmt: skip
BLOCK_KEYS = (
    "as", "id", "title", "from", "for", "empty", "phrase", "sensitive_phrase", "otherwise", "never_for", "columns", "computed", "chart", "alt", "size_mm",
    "chart_size_mm", "shows", "under", "when", "when_body", "names_at_least", "orientation", "sort", "note", "note_phrase", "parts", "height_mm", "more",
    "part_of", "totals", "total_rows", "picture", "rests_on", "frames", "frame_height_mm", "levels", "label", "value", "beside", "level", "lead", "card_mm",
    "cards", "group_by", "legend", "star", "handout_rows", "handout_columns", "strong_rows", "ticks", "row_mm", "remark_lines", "dates",
)  # fmt: skip
