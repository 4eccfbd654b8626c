"""The sentences of events that are well written but against the club's rules."""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.domain.errors import RefusalCode
from lthtgn_desktop.messages.words import Pair

_RULES_AND_PEOPLE: Mapping[str, Pair] = {
    RefusalCode.FUND_TAKEN: (
        "Câu lạc bộ đã có {fund}. Đặt mã khác cho quỹ mới.",
        "The club has {fund} already. Give the new fund another code.",
    ),
    RefusalCode.FUND_UNKNOWN: (
        "Câu lạc bộ chưa có {fund}. Xem lại mã quỹ, hoặc lập quỹ đó trước.",
        "The club has no {fund}. Look at the code, or set up that fund first.",
    ),
    RefusalCode.SPLIT_NOT_100: (
        "Các phần chia lãi cộng lại là {total}%. Sửa cho đủ 100%, không hơn không kém.",
        "The shares of interest add up to {total}%. Make them add up to exactly 100%.",
    ),
    RefusalCode.EMPTY_POLICY: (
        "Quy chế chưa ghi điều gì. Ghi ít nhất hội phí, tiền gia nhập hoặc cách chia lãi.",
        "These rules say nothing. Set the dues, the entry fee or the split of interest.",
    ),
    RefusalCode.MEMBER_TAKEN: (
        "Mã {member} đã là của {name}. Đặt mã khác cho thành viên mới.",
        "The code {member} belongs to {name}. Give the new member another one.",
    ),
    RefusalCode.MEMBER_UNKNOWN: (
        "Chưa có thành viên mã {member}. Xem lại mã, hoặc ghi người này vào sổ trước.",
        "There is no member {member}. Look at the code, or take the person in first.",
    ),
    RefusalCode.NOT_A_MEMBER_THAT_DAY: (
        "{name} ({member}) không phải thành viên vào ngày {day}. Xem lại người và ngày ghi.",
        "{name} ({member}) was no member on {day}. Look at the person and the day.",
    ),
    RefusalCode.BORN_AFTER_JOINING: (
        "{name} ghi sinh {born}, sau ngày vào câu lạc bộ. Xem lại ngày sinh và ngày vào.",
        "{name} is said to be born {born}, after joining. Look at both days.",
    ),
    RefusalCode.EMPTY_AMENDMENT: (
        "Chưa ghi điều gì cần sửa cho thành viên {member}. Ghi thêm mục cần sửa.",
        "Nothing is said to put right of member {member}. Add what is to be changed.",
    ),
    RefusalCode.HAS_LEFT: (
        "{name} ({member}) đã ghi thôi tham gia từ ngày {day}. Không cần ghi lần nữa.",
        "{name} ({member}) left on {day} already. Nothing is left to write.",
    ),
    RefusalCode.PAID_AFTER_LEAVING: (
        "{name} còn đóng hội phí ngày {day}. Ghi ngày thôi tham gia từ ngày đó trở đi.",
        "{name} still paid dues on {day}. Let the day of leaving be that day or later.",
    ),
    RefusalCode.MONTHS_BACKWARDS: (
        "Thời gian miễn ghi từ {first} đến {last}, bị ngược. Xem lại hai tháng này.",
        "The exemption runs from {first} to {last}, backwards. Look at both months.",
    ),
}

_MONEY: Mapping[str, Pair] = {
    RefusalCode.NOT_ENOUGH_CASH: (
        "Tiền mặt của {fund} chỉ còn {there}, không đủ {amount}. Xem lại số tiền và ngày ghi.",
        (
            "The cash of {fund} stands at only {there}; {amount} is wanted. "
            "Look at the amount and the day."
        ),
    ),
    RefusalCode.NOT_ENOUGH_BANK: (
        (
            "Tiền gửi ngân hàng của {fund} chỉ còn {there}, không đủ {amount}. "
            "Xem lại số tiền và ngày ghi."
        ),
        (
            "The bank account of {fund} stands at only {there}; {amount} is wanted. "
            "Look at the amount and the day."
        ),
    ),
    RefusalCode.SHARE_NEEDS_MEMBER: (
        "Chưa rõ tiền góp vốn là của thành viên nào. Ghi thêm mã thành viên.",
        "Whose share capital this is, is not said. Add the member's code.",
    ),
    RefusalCode.LENDER_UNKNOWN: (
        "Sổ chưa ghi {fund} mượn tiền của “{lender}”. Xem lại tên hoặc mã bên cho mượn.",
        "The book knows of no money that {fund} borrowed from “{lender}”. Look at the name.",
    ),
    RefusalCode.RETURN_NEEDS_WHOM: (
        "Chưa rõ trả lại tiền mượn cho ai. Ghi thêm tên hoặc mã bên cho mượn.",
        "To whom borrowed money goes back is not said. Add the lender's name or code.",
    ),
    RefusalCode.RETURN_TOO_MUCH: (
        (
            "Tiền góp hoặc mượn mà {fund} còn phải trả cho “{part}” chỉ là {there}, "
            "ít hơn {amount}. Xem lại số tiền."
        ),
        (
            "What {fund} still owes to “{part}” is only {there}, less than {amount}. "
            "Look at the amount."
        ),
    ),
    RefusalCode.LENDING_FUND_NOT_SPENT: (
        "Tiền của {fund} chỉ để cho vay, không chi tiêu. Chi từ quỹ khác, ví dụ quỹ HD.",
        "The money of {fund} is for loans only. Spend from another fund, such as HD.",
    ),
    RefusalCode.LENDING_FUND_NOT_TRANSFERRED: (
        "Vốn của {fund} không chuyển sang quỹ khác. Chỉ tiền lãi chia được, ở việc chia lãi.",
        "The capital of {fund} stays there. Only its interest is divided, by a split.",
    ),
    RefusalCode.SAME_PLACE: (
        "Nơi lấy tiền và nơi nhận tiền là một. Chọn một bên tiền mặt, một bên ngân hàng.",
        "The money would stay where it is. Choose cash on one side, the bank on the other.",
    ),
    RefusalCode.SAME_FUND: (
        "Quỹ chuyển và quỹ nhận đều là {fund}. Chọn hai quỹ khác nhau.",
        "The money would go from {fund} to itself. Choose two different funds.",
    ),
}

_LOANS: Mapping[str, Pair] = {
    RefusalCode.NOT_THE_LENDING_FUND: (
        "Cho vay và chia lãi chỉ làm với quỹ TTN, không phải {fund}. Chọn lại quỹ.",
        "Loans and their interest belong to fund TTN, not to {fund}. Choose fund TTN.",
    ),
    RefusalCode.LOAN_TAKEN: (
        "Đã có khoản vay mã {loan}. Đặt mã khác cho khoản vay mới.",
        "There is a loan {loan} already. Give the new loan another code.",
    ),
    RefusalCode.LOAN_UNKNOWN: (
        "Trong sổ chưa có khoản vay {loan}. Xem lại mã khoản vay.",
        "The book has no loan {loan}. Look at the loan's code.",
    ),
    RefusalCode.LOAN_OF_ANOTHER: (
        "Khoản vay {loan} là của {borrower}, không phải của {member}. Xem lại hai mã này.",
        "Loan {loan} is that of {borrower}, not of {member}. Look at both codes.",
    ),
    RefusalCode.LOAN_NEEDED: (
        "Tiền gốc, lãi của {member} chưa rõ trả khoản vay nào. Ghi thêm mã khoản vay.",
        "Which loan {member} pays on is not said. Add the loan's code.",
    ),
    RefusalCode.LOAN_NOT_OPEN: (
        "Khoản vay {loan} không có dư nợ ngày {day} nên không gia hạn. Xem lại mã và ngày.",
        "Nothing is owed on loan {loan} on {day}, so it is not extended. Look at code and day.",
    ),
    RefusalCode.LOAN_LATER: (
        "Khoản vay {loan} đến {lent} mới có trong sổ, chưa thu ngày {day} được. Xem lại ngày.",
        "Loan {loan} is in the book since {lent}; nothing is paid on it on {day}. Look at the day.",
    ),
    RefusalCode.GRACE_TOO_LONG: (
        "Ân hạn {grace} tháng mà thời hạn vay chỉ {months} tháng. Ghi ân hạn ngắn hơn.",
        "{grace} months of grace do not fit a term of {months} months. Make the grace shorter.",
    ),
    RefusalCode.RATE_WITHOUT_INTEREST: (
        "Khoản vay không lãi mà ghi lãi suất {rate}%. Ghi lãi suất 0, hoặc chọn cách tính lãi.",
        "A loan without interest has a rate of {rate}%. Make it 0, or choose a method.",
    ),
    RefusalCode.REPAYS_TOO_MUCH: (
        (
            "Khoản vay {part} ({fund}) chỉ còn nợ gốc {there}, ít hơn {amount}. "
            "Xem lại số tiền gốc và ngày ghi."
        ),
        (
            "On loan {part} ({fund}) only {there} of principal is owed, less than {amount}. "
            "Look at the principal and the day."
        ),
    ),
    RefusalCode.NO_INTEREST: (
        "Khoản vay {loan} không tính lãi. Bỏ số tiền lãi, hoặc xem lại mã khoản vay.",
        "Loan {loan} bears no interest. Take the interest out, or look at the loan's code.",
    ),
    RefusalCode.INTEREST_WAS_PAID: (
        "Khoản vay {loan} đã thu lãi. Đảo các lần thu lãi đó trước, rồi làm lại.",
        "Interest was paid on loan {loan}. Reverse those payments first, then try again.",
    ),
    RefusalCode.INTEREST_TOO_EARLY: (
        (
            "Lãi khoản vay {loan} đến hạn {due}, thu trước cũng nhiều nhất {most}; "
            "đang ghi {amount}. Xem lại số tiền lãi."
        ),
        (
            "Interest due on loan {loan} is {due}, and {most} at most with the next one; "
            "{amount} was written. Look at the interest."
        ),
    ),
    RefusalCode.WRITES_OFF_TOO_MUCH: (
        "Khoản vay {loan} chỉ còn nợ gốc {there}, ít hơn {amount} xin xóa. Xem lại số tiền.",
        "Loan {loan} owes only {there}, less than the {amount} given up. Look at the amount.",
    ),
    RefusalCode.REQUEST_TAKEN: (
        "Đã có đơn xin vay mã {request}. Đặt mã khác cho đơn mới.",
        "There is a request {request} already. Give the new one another code.",
    ),
    RefusalCode.REQUEST_UNKNOWN: (
        "Trong sổ chưa có đơn xin vay {request}. Xem lại mã đơn.",
        "The book has no request {request}. Look at its code.",
    ),
    RefusalCode.REQUEST_OF_ANOTHER: (
        "Đơn xin vay {request} là của {borrower}, không phải của {member}. Xem lại hai mã này.",
        "Request {request} is that of {borrower}, not of {member}. Look at both codes.",
    ),
    RefusalCode.REQUEST_NOT_APPROVED: (
        "Đơn xin vay {request} chưa được đồng ý đến ngày {day}. Ghi quyết định trước, rồi cho vay.",
        "Request {request} is not approved on {day}. Record the decision first, then lend.",
    ),
    RefusalCode.REQUEST_LENT: (
        "Đơn xin vay {request} đã giao tiền thành khoản vay {loan}. Người vay làm đơn mới.",
        "Request {request} was paid out as loan {loan}. The member asks anew.",
    ),
    RefusalCode.DECIDED_TOO_EARLY: (
        "Đơn xin vay {request} đã ghi ngày {day}. Chọn ngày đó hoặc ngày sau.",
        "Request {request} was recorded on {day}. Use that day or a later one.",
    ),
    RefusalCode.DECISION_WITHOUT_TERMS: (
        "Đơn xin vay {request} không được đồng ý nên không có số tiền, thời hạn. Bỏ hai mục đó.",
        "Request {request} is not approved, so it has no amount or term. Leave both out.",
    ),
    RefusalCode.APPROVES_TOO_MUCH: (
        "Đơn xin vay {request} chỉ xin {there}, ít hơn {amount}. Xem lại số tiền đồng ý cho vay.",
        "Request {request} asks for {there}, less than {amount}. Look at what is approved.",
    ),
    RefusalCode.LENDS_TOO_MUCH: (
        "Đơn xin vay {request} được đồng ý {there}, ít hơn {amount}. Xem lại số tiền cho vay.",
        "For request {request} {there} is approved, less than {amount}. Look at the amount.",
    ),
    RefusalCode.SPLITS_TOO_MUCH: (
        (
            "Lãi chưa phân phối của {fund} chỉ còn {there}, không đủ {amount}. "
            "Xem lại số tiền và ngày ghi."
        ),
        (
            "The undistributed interest of {fund} is only {there}; {amount} is wanted. "
            "Look at the amount and the day."
        ),
    ),
    RefusalCode.SPLIT_NOT_SET: (
        "Quy chế chưa có cách chia lãi. Ghi phần của từng quỹ vào quy chế hoặc lần chia này.",
        "The rules do not say how interest is divided. Set the shares there or in this split.",
    ),
}

RULES: Mapping[str, Pair] = {**_RULES_AND_PEOPLE, **_MONEY, **_LOANS}
