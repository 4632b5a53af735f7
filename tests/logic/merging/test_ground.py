from app.logic.merging import Ground, find_ground, make_cause, rewind
from app.model.journal import JournalEntry
from app.model.plan import Address, Edit, Plan


def make_journal(*words: str) -> list[JournalEntry]:
    """Each word a change: its uid, perhaps "<x" for a merge that has seen x, or "-n" for taking back the n-th change."""
    found: list[JournalEntry] = []
    for nr, word in enumerate(words, 1):
        uid, _gap, seen = word.partition("<")
        uid, _gap, undone = uid.partition("-")
        cause = make_cause(seen) if seen else "undo" if undone else "typing"
        found.append(JournalEntry(id=nr, uid=uid, at="", cause=cause, undoes=int(undone) if undone else None))
    return found


def test_two_copies_parted_after_the_latest_change_that_both_know() -> None:
    assert find_ground(make_journal("a", "b", "m"), make_journal("a", "b", "t1", "t2")) == Ground("theirs", 2)


def test_plans_of_which_no_change_is_the_same_have_no_common_beginning() -> None:
    assert find_ground(make_journal("a"), make_journal("x")) is None
    assert find_ground(make_journal(""), make_journal("")) is None


def test_changes_taken_together_in_one_of_the_two_do_not_hide_the_common_beginning() -> None:
    assert find_ground(make_journal("b", "m"), make_journal("a", "b", "t")) == Ground("theirs", 2)


def test_what_we_saw_of_them_at_the_last_merge_is_the_beginning_of_the_next() -> None:
    assert find_ground(make_journal("a", "m", "j<t1"), make_journal("a", "t1", "t2")) == Ground("theirs", 2)


def test_what_they_saw_of_us_counts_as_well() -> None:
    assert find_ground(make_journal("a", "m1", "m2"), make_journal("a", "t1", "j<m1")) == Ground("mine", 2)


def test_of_two_merges_in_both_directions_the_later_counts() -> None:
    assert find_ground(make_journal("a", "m", "j<t"), make_journal("a", "t", "k<j")) == Ground("mine", 3)
    assert find_ground(make_journal("a", "m", "k<j"), make_journal("a", "t", "j<m")) == Ground("theirs", 3)


def test_a_merge_that_was_taken_back_was_never_made_and_one_made_again_was() -> None:
    theirs = make_journal("a", "t1")
    assert find_ground(make_journal("a", "j<t1", "u-2"), theirs) == Ground("theirs", 1)
    again = [*make_journal("a", "j<t1", "u-2"), JournalEntry(id=4, uid="r", at="", cause="redo", undoes=2)]
    assert find_ground(again, theirs) == Ground("theirs", 2)


def test_a_plan_goes_back_change_by_change() -> None:
    place = Address("answer", "net.trigger")
    journal = [
        JournalEntry(id=nr, at="", cause="typing", edits=(Edit(place, before, after),))
        for nr, (before, after) in enumerate([(None, "a"), ("a", "ab"), ("ab", "abc")])
    ]
    assert rewind(Plan(facts={place: "abc"}), journal[1:]) == Plan(facts={place: "a"})
    assert rewind(Plan(facts={place: "abc"}), journal) == Plan()
