"""What can be done to a signed file, one function each, and the answer that it gets.

The table is section 2.2 of the signature's specification, and section 10 with the classes of the
paper on Office signatures; what we thought of ourselves stands with its kin.
"""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from exchange.signing.signed_material import Parts, signed_parts
from lthtgn_desktop.domain.reception import Outcome, ReasonCode
from lthtgn_desktop.exchange.package import CONTENT_TYPES, WORKBOOK_RELS

Make: TypeAlias = Callable[[], bytes]

_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


class Attack(NamedTuple):
    """A file made from the signed one, and the answer that it gets.

    `valid_elsewhere`: xmlsec1 and LibreOffice call its signature valid.
    """

    name: str
    make: Make
    outcome: Outcome
    code: ReasonCode | None
    valid_elsewhere: bool


class Attacks(list[Attack]):
    """Attacks in the order in which they are written down."""

    def answered(
        self, outcome: Outcome, code: ReasonCode | None = None, *, valid_elsewhere: bool = False
    ) -> Callable[[Make], Make]:
        """Write an attack down with its answer; its name is a sentence."""

        def keep(make: Make) -> Make:
            name = make.__name__.replace("_", " ")
            self.append(Attack(name, make, outcome, code, valid_elsewhere))
            return make

        return keep


def replaced(name: str, old: bytes, new: bytes, parts: Parts | None = None) -> Parts:
    """The file's parts with something else in one of them."""
    found = signed_parts() if parts is None else parts
    assert old in found[name], (name, old)
    return found | {name: found[name].replace(old, new)}


def declared(parts: Parts, name: str, kind: str, *, first: bool = False) -> Parts:
    """The parts with a content type for one more part, behind the others or before them."""
    override = f'<Override PartName="/{name}" ContentType="{kind}"/>'.encode()
    before, after = (b'"application/xml"/>', b"") if first else (b"", b"</Types>")
    old = before or after
    return replaced(CONTENT_TYPES, old, before + override + after, parts)


def related(
    parts: Parts, kind: str, target: str, source: str = WORKBOOK_RELS, *, first: bool = False
) -> Parts:
    """The parts with one more relationship: of a kind of Office's, or of one named in full."""
    full = kind if ":" in kind else f"{_DOCUMENT}/{kind}"
    added = f'<Relationship Id="rId66" Type="{full}" Target="{target}"/>'.encode()
    if first:
        return replaced(
            source, b'"><Relationship Id="rId1"', b'">' + added + b'<Relationship Id="rId1"', parts
        )
    return replaced(source, b"</Relationships>", added + b"</Relationships>", parts)
