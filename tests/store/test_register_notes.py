from lthtgn_desktop.domain.association_notes import Campaign, Target
from lthtgn_desktop.store import register_notes, register_senders
from lthtgn_desktop.store.register import Register
from registers import a_sender, on_both

register = on_both


def test_a_target_of_a_year_takes_the_place_of_the_one_before(register: Register) -> None:
    with register.writing() as connection:
        for target in (Target("B", 2026, 3), Target("A", 2027, 5), Target("A", 2026, 4)):
            register_notes.set_target(connection, target)
        register_notes.set_target(connection, Target("A", 2027, 6))

    with register.reading() as connection:
        found = register_notes.targets(connection)
    assert found == (Target("A", 2026, 4), Target("A", 2027, 6), Target("B", 2026, 3))


def test_a_campaign_of_a_year_takes_the_place_of_the_one_before(register: Register) -> None:
    noted = Campaign("A", 2026, 1200, 1100, 11_000_000)
    country = Campaign("VN", 2026, 9_000_000, 8_000_000, 80_000_000_000)
    with register.writing() as connection:
        register_notes.set_campaign(connection, Campaign("A", 2026, 1200, 900, 9_000_000))
        register_notes.set_campaign(connection, country)
        register_notes.set_campaign(connection, noted)

    with register.reading() as connection:
        assert register_notes.campaigns(connection) == (noted, country)


def test_how_a_club_was_founded_is_noted_at_the_club_alone(register: Register) -> None:
    with register.writing() as connection:
        for code in ("CLB-01", "CLB-02"):
            register_senders.add(connection, a_sender(code))
        register_notes.note_founding(connection, "CLB-01", 2017, "project")

    with register.reading() as connection:
        first, second = register_senders.every(connection)
    assert (first.founded_year, first.founding_source) == (2017, "project")
    assert second == a_sender("CLB-02")
