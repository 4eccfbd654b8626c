from lthtgn_desktop.domain.documents import as_document, read
from lthtgn_desktop.domain.paper_settings import MOST_SIGNERS, SIGNERS, PaperSettings, Sign
from lthtgn_desktop.domain.papers import Paper


def test_whole_thousands_are_even_unless_the_club_wants_no_such_word() -> None:
    assert PaperSettings().in_words(668_000) == "Sáu trăm sáu mươi tám nghìn đồng chẵn"
    assert PaperSettings().in_words(668_500) == "Sáu trăm sáu mươi tám nghìn năm trăm đồng"
    assert PaperSettings().in_words(0) == "Không đồng"
    assert PaperSettings(says_even=False).in_words(1_000) == "Một nghìn đồng"


def test_who_signs_is_as_people_know_the_forms_until_the_club_says_otherwise() -> None:
    own = PaperSettings(signers={Paper.RECEIPT: (Sign.PERSON, Sign.TREASURER)})

    assert own.signers_of(Paper.RECEIPT) == (Sign.PERSON, Sign.TREASURER)
    assert own.signers_of(Paper.PAYMENT) == SIGNERS[Paper.PAYMENT]
    assert max(map(len, SIGNERS.values())) <= MOST_SIGNERS


def test_wishes_are_the_same_after_they_were_written_down() -> None:
    own = PaperSettings(above="HỘI NCT XÃ", signers={Paper.RECEIPT: (Sign.PERSON,)})

    assert read(PaperSettings, as_document(own)) == own
