from lthtgn_desktop.domain.club_month import closes_with
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import register_figures, register_files
from lthtgn_desktop.store.register import Register
from lthtgn_desktop.store.register_ends import Ends, closed_before, ends
from registers import a_file, a_month, on_both

register = on_both

JANUARY, FEBRUARY, MARCH = (Month(2026, number) for number in (1, 2, 3))


def test_months_are_told_by_what_they_open_and_close_with(register: Register) -> None:
    months = [a_month(month=str(month)) for month in (JANUARY, FEBRUARY, MARCH)]
    new = a_month(month="2026-02", times=3)
    with register.writing() as connection:
        for number in (1, 2):
            register_files.add(connection, a_file(number=number), b"PK")
        register_figures.add(connection, [*months, a_month("B", "2026-01")], a_file().id)
        register_figures.replace(connection, [new], a_file(number=2).id)

    january, february = (Ends(one.opens_with, closes_with(one)) for one in (months[0], new))
    with register.reading() as connection:
        assert ends(connection, JANUARY, FEBRUARY, "CLB-01") == {
            ("CLB-01", JANUARY): january,
            ("CLB-01", FEBRUARY): february,
        }
        assert ends(connection, JANUARY, JANUARY).keys() == {("B", JANUARY), ("CLB-01", JANUARY)}
        assert closed_before(connection, MARCH) == {"CLB-01": february.closes_with}
        assert closed_before(connection, JANUARY) == {}
