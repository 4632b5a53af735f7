"""The rules of thumb: what to look at again in a plan. The rules are data of the form; this folder knows their language and their kinds."""

from app.logic.checks.compute import compute_findings as compute_findings
from app.logic.checks.compute import compute_findings_of as compute_findings_of
from app.logic.checks.compute import find_more as find_more
from app.logic.checks.facts import Occasion as Occasion
from app.logic.checks.facts import PrintFacts as PrintFacts
from app.logic.checks.situation import Situation as Situation
