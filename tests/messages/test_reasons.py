import string

import pytest

from command_tools import VIETNAMESE
from lthtgn_desktop.domain.reception import Reason, ReasonCode
from lthtgn_desktop.messages import Language, reason_sentence
from lthtgn_desktop.messages.reasons import REASONS
from lthtgn_desktop.messages.words import MISSING

DETAILS: dict[str, object] = {
    "club": "CLB-01",
    "owner": "CLB-02",
    "cell": "B7",
    "day": "2026-11-20",
    "decision": "sổ chép lại",
    "field": "content.funds",
    "figures": "HD, TTN",
    "fingerprint": "7SFS-2WRS-VSWH-YXW4-MJ7K",
    "first": 3,
    "form": "TH-HOI",
    "last": 4,
    "missing": "2, 3",
    "number": 5,
    "part": "xl/workbook.xml",
    "parts": "Sổ quỹ",
    "period": "2026-11",
    "sheet": "Sổ quỹ",
    "signed_at": "20/11/2026 09:00",
}


def placeholders(sentence: str) -> set[str]:
    return {key for _, key, _, _ in string.Formatter().parse(sentence) if key is not None}


@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_has_a_sentence_in_both_languages(code: ReasonCode) -> None:
    vietnamese, english = REASONS[code]

    assert VIETNAMESE.search(vietnamese)
    assert english.strip()
    assert VIETNAMESE.search(english) is None
    assert placeholders(vietnamese) == placeholders(english)
    assert placeholders(vietnamese) <= DETAILS.keys()


def test_no_sentence_is_of_no_reason() -> None:
    assert REASONS.keys() == set(ReasonCode)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ReasonCode)
def test_a_reason_with_its_details_is_said_on_one_line(
    code: ReasonCode, language: Language
) -> None:
    wanted = placeholders(REASONS[code][0])

    said = reason_sentence(Reason(code, {name: DETAILS[name] for name in wanted}), language)

    assert "\n" not in said
    assert said.endswith(".")
    assert MISSING not in said
    assert all(f"{{{name}}}" not in said for name in wanted)


def test_the_officer_is_told_what_happened_to_a_file_that_excel_saved() -> None:
    said = reason_sentence(Reason(ReasonCode.NO_SIGNATURE, {}), Language.VIETNAMESE)

    assert "Tệp đã được mở và lưu lại bằng Excel, hãy xin tệp gốc" in said


def test_what_a_stranger_wrote_cannot_hide_or_bend_the_sentence() -> None:
    reason = Reason(ReasonCode.DATA_FORM, {"field": "a\u202eb\nc" + "x" * 500})

    said = reason_sentence(reason, Language.ENGLISH)

    assert said.isprintable()
    assert len(said) < 200
