-- index ix_event_type
CREATE INDEX ix_event_type ON event (type);;
-- index ix_posting_account
CREATE INDEX ix_posting_account ON posting (account_id, date, amount);;
-- index ix_posting_loan
CREATE INDEX ix_posting_loan ON posting (loan, account_id, date) WHERE loan IS NOT NULL;;
-- index ix_posting_member
CREATE INDEX ix_posting_member ON posting (member, date) WHERE member IS NOT NULL;;
-- index ix_voucher_sequence
CREATE INDEX ix_voucher_sequence ON voucher (sequence);;
-- table account
CREATE TABLE account (
    id INTEGER NOT NULL CONSTRAINT pk_account PRIMARY KEY,
    name TEXT NOT NULL CONSTRAINT uq_account_name UNIQUE,
    kind TEXT NOT NULL,
    fund TEXT NOT NULL,
    part TEXT NOT NULL
) STRICT;;
-- table alembic_version
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);;
-- table answer
CREATE TABLE answer (
    number INTEGER NOT NULL CONSTRAINT pk_answer PRIMARY KEY,
    file_id TEXT NOT NULL CONSTRAINT uq_answer_file_id UNIQUE
        CONSTRAINT ck_answer_file_id CHECK (length(file_id) = 64),
    report_number INTEGER NOT NULL,
    signer TEXT NOT NULL CONSTRAINT ck_answer_signer CHECK (length(signer) = 64),
    received_at TEXT NOT NULL,
    received_by TEXT NOT NULL,
    content BLOB NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_answer_hash CHECK (length(hash) = 64)
) STRICT;;
-- table book
CREATE TABLE book (
    one INTEGER NOT NULL CONSTRAINT pk_book PRIMARY KEY CONSTRAINT ck_book_one CHECK (one = 1),
    id TEXT NOT NULL,
    practice INTEGER NOT NULL CONSTRAINT ck_book_practice CHECK (practice IN (0, 1)),
    created_at TEXT NOT NULL,
    program TEXT NOT NULL
) STRICT;;
-- table closed_month
CREATE TABLE closed_month (
    month TEXT NOT NULL CONSTRAINT pk_closed_month PRIMARY KEY,
    sequence INTEGER NOT NULL CONSTRAINT uq_closed_month_sequence UNIQUE
        CONSTRAINT fk_closed_month_sequence_event
        REFERENCES event (sequence) DEFERRABLE INITIALLY DEFERRED,
    figures TEXT NOT NULL
) STRICT;;
-- table draft
CREATE TABLE draft (
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    document TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (name, part)
) STRICT;;
-- table event
CREATE TABLE event (
    sequence INTEGER NOT NULL CONSTRAINT pk_event PRIMARY KEY
        CONSTRAINT ck_event_sequence CHECK (sequence > 0),
    ref TEXT NOT NULL CONSTRAINT uq_event_ref UNIQUE,
    type TEXT NOT NULL,
    date TEXT NOT NULL CONSTRAINT ck_event_date CHECK (date IS date(date, '+0 days')),
    document TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    program TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_event_hash CHECK (length(hash) = 64)
) STRICT;;
-- table paper_setting
CREATE TABLE paper_setting (
    number INTEGER NOT NULL CONSTRAINT pk_paper_setting PRIMARY KEY,
    settings TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_paper_setting_hash CHECK (length(hash) = 64)
) STRICT;;
-- table passbook
CREATE TABLE passbook (
    number INTEGER NOT NULL CONSTRAINT pk_passbook PRIMARY KEY,
    member TEXT NOT NULL,
    volume INTEGER NOT NULL CONSTRAINT ck_passbook_volume CHECK (volume > 0),
    form TEXT NOT NULL CONSTRAINT ck_passbook_form CHECK (form IN ('year-card', 'booklet')),
    is_large INTEGER NOT NULL CONSTRAINT ck_passbook_is_large CHECK (is_large IN (0, 1)),
    since TEXT NOT NULL,
    replaces INTEGER NOT NULL CONSTRAINT ck_passbook_replaces CHECK (replaces >= 0),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_passbook_hash CHECK (length(hash) = 64),
    CONSTRAINT uq_passbook_volume UNIQUE (member, volume)
) STRICT;;
-- table passbook_line
CREATE TABLE passbook_line (
    number INTEGER NOT NULL CONSTRAINT pk_passbook_line PRIMARY KEY,
    member TEXT NOT NULL,
    volume INTEGER NOT NULL,
    section TEXT NOT NULL,
    page INTEGER NOT NULL CONSTRAINT ck_passbook_line_page CHECK (page > 0),
    row INTEGER NOT NULL CONSTRAINT ck_passbook_line_row CHECK (row > 0),
    sequence INTEGER NOT NULL
        CONSTRAINT fk_passbook_line_event REFERENCES event (sequence),
    how TEXT NOT NULL CONSTRAINT ck_passbook_line_how CHECK (how IN ('printed', 'by_hand')),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_passbook_line_hash CHECK (length(hash) = 64),
    CONSTRAINT uq_passbook_line_place UNIQUE (member, volume, page, row),
    CONSTRAINT fk_passbook_line_passbook
        FOREIGN KEY (member, volume) REFERENCES passbook (member, volume)
) STRICT;;
-- table posting
CREATE TABLE posting (
    sequence INTEGER NOT NULL CONSTRAINT fk_posting_sequence_event
        REFERENCES event (sequence) DEFERRABLE INITIALLY DEFERRED,
    line INTEGER NOT NULL,
    account_id INTEGER NOT NULL CONSTRAINT fk_posting_account_id_account REFERENCES account (id),
    amount INTEGER NOT NULL CONSTRAINT ck_posting_amount
        CHECK (amount <> 0 AND abs(amount) <= 1000000000000000),
    date TEXT NOT NULL,
    member TEXT CONSTRAINT ck_posting_member CHECK (member <> ''),
    loan TEXT CONSTRAINT ck_posting_loan CHECK (loan <> ''),
    CONSTRAINT pk_posting PRIMARY KEY (sequence, line)
) STRICT, WITHOUT ROWID;;
-- table report
CREATE TABLE report (
    number INTEGER NOT NULL CONSTRAINT pk_report PRIMARY KEY,
    month TEXT NOT NULL CONSTRAINT fk_report_month_closed_month REFERENCES closed_month (month),
    made_at TEXT NOT NULL,
    file_name TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_report_hash CHECK (length(hash) = 64)
, file_id TEXT NOT NULL DEFAULT '', signer TEXT NOT NULL DEFAULT '') STRICT;;
-- table signing_key
CREATE TABLE signing_key (
    number INTEGER NOT NULL CONSTRAINT pk_signing_key PRIMARY KEY,
    fingerprint TEXT NOT NULL
        CONSTRAINT ck_signing_key_fingerprint CHECK (length(fingerprint) = 64),
    person TEXT NOT NULL,
    certificate BLOB NOT NULL,
    locked BLOB NOT NULL,
    card BLOB NOT NULL,
    made_at TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_signing_key_hash CHECK (length(hash) = 64)
) STRICT;;
-- table voucher
CREATE TABLE voucher (
    fund TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT ck_voucher_kind CHECK (kind IN ('PT', 'PC', 'BC', 'BN')),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    sequence INTEGER NOT NULL CONSTRAINT fk_voucher_sequence_event
        REFERENCES event (sequence) DEFERRABLE INITIALLY DEFERRED,
    amount INTEGER NOT NULL CONSTRAINT ck_voucher_amount CHECK (amount > 0),
    CONSTRAINT pk_voucher PRIMARY KEY (fund, kind, year, number)
) STRICT, WITHOUT ROWID;;
-- trigger account_no_delete
CREATE TRIGGER account_no_delete BEFORE DELETE ON account BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger account_no_update
CREATE TRIGGER account_no_update BEFORE UPDATE ON account BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger account_once
CREATE TRIGGER account_once BEFORE INSERT ON account BEGIN
    SELECT RAISE(ABORT, 'the account is there already')
        WHERE EXISTS (SELECT 1 FROM account WHERE id = NEW.id OR name = NEW.name);
END;;
-- trigger answer_no_delete
CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger answer_no_update
CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger answer_without_gap
CREATE TRIGGER answer_without_gap BEFORE INSERT ON answer BEGIN
    SELECT RAISE(ABORT, 'an answer is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM answer);
    SELECT RAISE(ABORT, 'the answer is there already')
        WHERE EXISTS (SELECT 1 FROM answer WHERE file_id = NEW.file_id);
END;;
-- trigger book_no_delete
CREATE TRIGGER book_no_delete BEFORE DELETE ON book BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger book_no_update
CREATE TRIGGER book_no_update BEFORE UPDATE ON book BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger book_once
CREATE TRIGGER book_once BEFORE INSERT ON book BEGIN
    SELECT RAISE(ABORT, 'the book has its row already') WHERE EXISTS (SELECT 1 FROM book);
END;;
-- trigger closed_month_no_delete
CREATE TRIGGER closed_month_no_delete BEFORE DELETE ON closed_month BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger closed_month_no_update
CREATE TRIGGER closed_month_no_update BEFORE UPDATE ON closed_month BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger closed_month_once
CREATE TRIGGER closed_month_once BEFORE INSERT ON closed_month BEGIN
    SELECT RAISE(ABORT, 'the month is closed already')
        WHERE EXISTS (SELECT 1 FROM closed_month
            WHERE month = NEW.month OR sequence = NEW.sequence);
END;;
-- trigger event_no_delete
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger event_no_update
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger event_whole
CREATE TRIGGER event_whole BEFORE INSERT ON event BEGIN
    SELECT RAISE(ABORT, 'the entry does not add up to zero')
        WHERE (SELECT coalesce(sum(amount), 0) FROM posting
            WHERE sequence = NEW.sequence) <> 0;
    SELECT RAISE(ABORT, 'a posting has another date than its event')
        WHERE EXISTS (SELECT 1 FROM posting WHERE sequence = NEW.sequence AND date <> NEW.date);
    SELECT RAISE(ABORT, 'another event has this name')
        WHERE EXISTS (SELECT 1 FROM event WHERE ref = NEW.ref);
    SELECT RAISE(ABORT, 'an event is missing before this one')
        WHERE NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM event);
    SELECT RAISE(ABORT, 'the event does not follow the one before')
        WHERE EXISTS (SELECT 1 FROM event
            WHERE sequence = NEW.sequence - 1 AND hash <> NEW.previous_hash);
END;;
-- trigger paper_setting_no_delete
CREATE TRIGGER paper_setting_no_delete BEFORE DELETE ON paper_setting BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger paper_setting_no_update
CREATE TRIGGER paper_setting_no_update BEFORE UPDATE ON paper_setting BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger paper_setting_without_gap
CREATE TRIGGER paper_setting_without_gap BEFORE INSERT ON paper_setting BEGIN
    SELECT RAISE(ABORT, 'a row is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM paper_setting);
END;;
-- trigger passbook_line_no_delete
CREATE TRIGGER passbook_line_no_delete BEFORE DELETE ON passbook_line BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger passbook_line_no_update
CREATE TRIGGER passbook_line_no_update BEFORE UPDATE ON passbook_line BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger passbook_line_without_gap
CREATE TRIGGER passbook_line_without_gap BEFORE INSERT ON passbook_line BEGIN
    SELECT RAISE(ABORT, 'a row is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM passbook_line);
END;;
-- trigger passbook_no_delete
CREATE TRIGGER passbook_no_delete BEFORE DELETE ON passbook BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger passbook_no_update
CREATE TRIGGER passbook_no_update BEFORE UPDATE ON passbook BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger passbook_without_gap
CREATE TRIGGER passbook_without_gap BEFORE INSERT ON passbook BEGIN
    SELECT RAISE(ABORT, 'a row is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM passbook);
END;;
-- trigger posting_before_event
CREATE TRIGGER posting_before_event BEFORE INSERT ON posting BEGIN
    SELECT RAISE(ABORT, 'the event is posted already')
        WHERE EXISTS (SELECT 1 FROM event WHERE sequence = NEW.sequence);
END;;
-- trigger posting_no_delete
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger posting_no_update
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger report_no_delete
CREATE TRIGGER report_no_delete BEFORE DELETE ON report BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger report_no_update
CREATE TRIGGER report_no_update BEFORE UPDATE ON report BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger report_without_gap
CREATE TRIGGER report_without_gap BEFORE INSERT ON report BEGIN
    SELECT RAISE(ABORT, 'a report number is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM report);
END;;
-- trigger signing_key_no_delete
CREATE TRIGGER signing_key_no_delete BEFORE DELETE ON signing_key BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger signing_key_no_update
CREATE TRIGGER signing_key_no_update BEFORE UPDATE ON signing_key BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger signing_key_without_gap
CREATE TRIGGER signing_key_without_gap BEFORE INSERT ON signing_key BEGIN
    SELECT RAISE(ABORT, 'a key is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM signing_key);
END;;
-- trigger voucher_no_delete
CREATE TRIGGER voucher_no_delete BEFORE DELETE ON voucher BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger voucher_no_update
CREATE TRIGGER voucher_no_update BEFORE UPDATE ON voucher BEGIN
    SELECT RAISE(ABORT, 'the book is only ever added to');
END;;
-- trigger voucher_without_gap
CREATE TRIGGER voucher_without_gap BEFORE INSERT ON voucher BEGIN
    SELECT RAISE(ABORT, 'the event is posted already')
        WHERE EXISTS (SELECT 1 FROM event WHERE sequence = NEW.sequence);
    SELECT RAISE(ABORT, 'a voucher number is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM voucher
            WHERE fund = NEW.fund AND kind = NEW.kind AND year = NEW.year);
END;;
