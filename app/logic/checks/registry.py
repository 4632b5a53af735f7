"""The kinds of rules by name. To add one: a file here, and its line below; the rules that use it stand in the form."""

from collections.abc import Mapping

from app.logic.checks.found import Rule
from app.logic.checks.rules.all_rows import check_all_rows
from app.logic.checks.rules.answer_is import check_answer_is
from app.logic.checks.rules.answer_lacks import check_answer_lacks
from app.logic.checks.rules.condition import check_condition
from app.logic.checks.rules.count_between import check_count_between
from app.logic.checks.rules.custom import check_custom
from app.logic.checks.rules.date_order import check_date_order
from app.logic.checks.rules.distinct_between import check_distinct_between
from app.logic.checks.rules.empty import check_empty
from app.logic.checks.rules.number_order import check_number_order
from app.logic.checks.rules.repeated import check_repeated
from app.logic.checks.rules.row_matches import check_row_matches
from app.logic.checks.rules.row_missing import check_row_missing
from app.logic.checks.rules.share_above import check_share_above
from app.logic.checks.rules.sum_exceeds import check_sum_exceeds
from app.logic.checks.rules.text_found import check_text_found
from app.logic.checks.rules.unmatched import check_unmatched

CHECKS: Mapping[str, Rule] = {
    "all_rows": check_all_rows,
    "answer_is": check_answer_is,
    "answer_lacks": check_answer_lacks,
    "condition": check_condition,
    "count_between": check_count_between,
    "custom": check_custom,
    "date_order": check_date_order,
    "distinct_between": check_distinct_between,
    "empty": check_empty,
    "number_order": check_number_order,
    "repeated": check_repeated,
    "row_matches": check_row_matches,
    "row_missing": check_row_missing,
    "share_above": check_share_above,
    "sum_exceeds": check_sum_exceeds,
    "text_found": check_text_found,
    "unmatched": check_unmatched,
}
