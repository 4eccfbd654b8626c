"""Paper: the only place with ReportLab; it knows neither the book nor the screen.

The law here: a document is made of plain values that say all that will stand on it, and gives a
`Document`; `pdf.pdf_bytes` makes the file. Lengths are millimetres from the upper left corner,
sizes of type are points. Paper is black on white: no meaning by colour, no grey. Texts are wrapped
or shrunk, never cut. Nothing here asks the time, so the same values give the same bytes.

A new document, `cash_count.py` (and `test_cash_count.py` beside the others):

    document = Document("Biên bản kiểm kê quỹ", paper.club.name, band=band)
    flow = Flow(document, A4, scale=scale)
    flow.add(Beside((paper.club, Motto()), (2, 3)), Title("BIÊN BẢN KIỂM KÊ QUỸ"))
    flow.add(Field("Quỹ", paper.fund), Field("Ngày", written_day(paper.day)))
    columns = (Column("Mệnh giá", 40), Column("Số tờ", 30), amount_column("Thành tiền", 50))
    signed = Stack((Paragraph(paper.conclusion), Signatures(paper.signers)))
    rows = [*map(Row, paper.notes), total("Cộng", "", paper.counted)]
    flow.table(Table(columns, rows), below=signed)  # so a name never stands alone on a sheet
    flow.number("Biên bản kiểm kê quỹ")
    return document

Where each thing is: blocks that fill the width in `blocks`, `heads`, `signatures` and `codes`;
tables that grow in `table`, grids of fixed rows in `grid` (as forms: `Document.form`, then
`Sheet.stamp`); a fixed half page in smaller type where it must be, `blocks.stack_in`; anything
else with `Sheet.write` and `Sheet.line`. A block is whatever has `draw(sheet, place) -> bottom`.
In tests `paper_checks` says what a reader finds in the file, and what overlaps or leaves the sheet.
"""
