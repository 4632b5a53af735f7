import hypothesis.strategies as st
from hypothesis import given, settings

from app.logic.comparing import Piece, compare_items, compare_words


def test_one_other_word_is_told_between_what_stayed() -> None:
    assert compare_words("Wij beginnen in mei met tien mensen.", "Wij beginnen in juni met tien mensen.") == (
        Piece("same", "Wij beginnen in "),
        Piece("removed", "mei "),
        Piece("added", "juni "),
        Piece("same", "met tien mensen."),
    )


def test_more_or_fewer_spaces_are_no_difference() -> None:
    assert {piece.kind for piece in compare_words("een  twee drie", "een twee drie ")} <= {"same", "added"}
    assert all(piece.kind == "same" for piece in compare_words("een  twee", "een twee"))


def test_a_new_line_is_a_difference() -> None:
    assert any(piece.kind == "added" for piece in compare_words("een twee", "een\ntwee"))


def test_a_text_that_came_is_all_new() -> None:
    assert compare_words("", "Nieuw") == (Piece("added", "Nieuw"),)
    assert compare_words("Oud", "") == (Piece("removed", "Oud"),)
    assert compare_words("", "") == ()


def test_enormous_texts_are_compared_by_the_line_or_not_at_all() -> None:
    before, after = " ".join(f"a{nr}" for nr in range(5000)), " ".join(f"b{nr}" for nr in range(5000))
    assert compare_words(before, after) == (Piece("removed", f"{before} "), Piece("added", after))
    assert compare_words(f"{before}\neen", f"{after}\neen")[-1] == Piece("same", "een")


WORDS = st.text(alphabet="ab \n", max_size=30)


@settings(max_examples=200, deadline=None)
@given(before=WORDS, after=WORDS)
def test_the_pieces_tell_both_texts(before: str, after: str) -> None:
    pieces = compare_words(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == after
    # A space that became the end of a line is shown as that: all letters are there, in order.
    assert "".join("".join(piece.text for piece in pieces if piece.kind != "added").split()) == "".join(before.split())


def test_a_space_that_became_the_end_of_a_line_is_an_end_that_came() -> None:
    assert compare_words("a a", "a\na") == (Piece("same", "a"), Piece("added", "\n"), Piece("same", "a"))


def test_chosen_options_are_compared_one_by_one() -> None:
    assert compare_items(("een stem", "ontmoeten"), ("een stem", "leren")) == (
        Piece("same", "een stem"),
        Piece("removed", "ontmoeten"),
        Piece("added", "leren"),
    )


def test_options_in_another_order_neither_came_nor_went() -> None:
    assert {piece.kind for piece in compare_items(("a", "b"), ("b", "a"))} == {"same"}
