from lthtgn_desktop.printing.paper import A4, A5, Box, Margins, Place


def test_paper_turned_across_is_as_wide_as_it_was_high() -> None:
    assert A5.across() == (210, 148)


def test_margins_are_taken_off_all_four_sides() -> None:
    assert A4.inside(Margins(20, 15, 10, 5)) == Box(20, 15, 180, 277)


def test_boxes_that_only_touch_do_not_overlap() -> None:
    box = Box(10, 10, 20, 5)

    assert not box.overlaps(box.moved(20, 0))
    assert not box.overlaps(box.moved(0, 5))
    assert box.overlaps(box.moved(19, 4))


def test_a_box_holds_what_lies_within_it_and_nothing_that_stands_out() -> None:
    box = Box(10, 10, 20, 5)

    assert box.holds(box)
    assert not box.holds(box.moved(1, 0))
    assert not box.holds(box.moved(0, -1))


def test_columns_share_the_width_that_the_gaps_leave() -> None:
    first, second = Place(10, 20, 104).columns((3, 1), gap=4)

    assert first == Place(10, 20, 75)
    assert second == Place(89, 20, 25)
