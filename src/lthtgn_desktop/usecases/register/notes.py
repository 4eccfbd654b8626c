"""What an officer notes beside the files: targets, the yearly campaign, how a club was founded."""

from __future__ import annotations

from lthtgn_desktop.domain.association_notes import Campaign, Target
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.store import register_notes, register_senders
from lthtgn_desktop.usecases.register.desk import RegisterDesk


def note_target(desk: RegisterDesk, year: int, clubs: int) -> None:
    """Note how many clubs are to be founded in a year (chỉ tiêu)."""
    with desk.register.writing() as connection:
        register_notes.set_target(connection, Target(desk.association.code, year, clubs))


def note_campaign(desk: RegisterDesk, year: int, members: int, paid: int, amount: int) -> None:
    """Note a year's campaign of the association's members; the amount is in đồng.

    Raises `Refused` where more paid than there are members.
    """
    campaign = Campaign(desk.association.code, year, members, paid, amount)
    if not campaign.is_sound:
        raise Refused(RefusalCode.MORE_PAID_THAN_MEMBERS, members=members, paid=paid)
    with desk.register.writing() as connection:
        register_notes.set_campaign(connection, campaign)


def own_notes(desk: RegisterDesk, year: int) -> tuple[Target | None, Campaign | None]:
    """Return what the association itself has noted of a year; None where nothing is noted."""
    place = (desk.association.code, year)
    with desk.register.reading() as connection:
        targets = register_notes.targets(connection)
        campaigns = register_notes.campaigns(connection)
    target = next((one for one in targets if (one.association, one.year) == place), None)
    campaign = next((one for one in campaigns if (one.association, one.year) == place), None)
    return target, campaign


def note_founding(desk: RegisterDesk, code: str, year: int, source: Source | None) -> None:
    """Note when a club was founded and by whose money; 0 and None: as its book says."""
    with desk.register.writing() as connection:
        if register_senders.find(connection, code) is None:
            raise Refused(RefusalCode.SENDER_UNKNOWN, club=code)
        register_notes.note_founding(connection, code, year, "" if source is None else source)
