# What every import of a file shares.
imports-file = File
imports-file-refused = We cannot use this file
imports-file-none = Choose a file.
imports-file-empty = The file is empty. Choose a file with column names on the first row.
imports-file-too-large = The file is larger than { $megabytes } MB. Split it over several files.
imports-file-unpacks-too-large = The content of this file is too large. Save only the list in a new file and choose that.
imports-file-too-many-columns = There are more than { $most } columns. Remove what is not needed.
imports-file-control-character = Cell { $cell } has an invisible control character in it. Remove it or type that text again.
imports-file-unknown = This is not a CSV, XLSX or ODS file. Save your list as one of these.
imports-file-old = This is an old file (.xls) or a file with a password. Save it as .xlsx without a password.
imports-file-broken = The file is damaged or incomplete. Open it in your spreadsheet program, save it again and try once more.
imports-file-open-quote = On line { $line } a quotation mark is opened and never closed. Correct that line.
imports-file-too-many-rows = There are more than { $most } rows. Split them over several files.
imports-stopped-memory = Reading this file takes too much memory. Nothing was stored. Save only what is needed in a new file and choose that.
imports-stopped-time = Reading this file takes too long. Nothing was stored. Save only what is needed in a new file and choose that.
imports-stopped-crashed = We cannot read this file. Nothing was stored. Open it in the program that made it, save it again and try once more.
imports-stopped-busy = Too many files are being read at the moment. Nothing was stored. Try again in a minute.
imports-remark-encoding = The characters of this file were read as { $text }. Check letters with an accent.
imports-remark-formulas = It contains formulas, the first in cell { $text }. We use the value that was saved with the file.
imports-remark-sheets = The file has more sheets. We read only the sheet { $text }.
imports-remark-above-one = Row { $row } is above the headings. It is not read as data.
imports-remark-above = Rows { $first } to { $last } are above the headings. They are not read as data.
imports-remark-hidden-rows = { $n ->
    [one] 1 hidden row was read: row { $first }.
   *[other] { $n } hidden rows were read, the first is row { $first }.
}
imports-remark-hidden-columns = Hidden columns were read: { $text }.
imports-remark-merged = { $n ->
    [one] 1 merged cell also counts for the row below it.
   *[other] Merged cells count for all their rows. This filled in { $n } cells.
}
imports-remark-error-cell = Cell { $text } holds a spreadsheet error. We read that cell as empty.
imports-remarks = Please note

imports-column = Column
imports-columns-samples = What is in the file
imports-columns-first = The first cells
imports-columns-empty = empty
imports-columns-none = None
imports-columns-guess = This is a guess. Check whether it is right.
imports-columns-likely = Probably this one. Check whether it is right.
imports-columns-missing = Choose the column. Without it the file cannot be read.
imports-columns-twice = This column was already chosen for something else. Choose another one, or none.
imports-columns-title = Which column is what?
imports-columns-lead = From { $file }. Choose the column of each item. The next time you import a file with the same columns, we remember.
imports-next = Continue
imports-columns-change = Choose other columns
imports-gone = This file was processed already, or it was here too long. Choose it again if necessary.
imports-cancelled = The import was cancelled. Nothing was changed.
imports-cancel = Cancel the import
imports-meanwhile = A colleague changed something while you were looking. Nothing was stored. Look again at what changes, and confirm once more.

imports-read = Look at the file
imports-back = Back to the import
imports-other-file = Choose another file
imports-file-no-rows = There are no rows below the column names.
imports-file-no-such-place = There is nothing on that row. Choose another row with column names.
imports-columns-used = Columns:
imports-place-title = Where is the list?
imports-place-lead = From { $file }. Choose the row with the column names. We skip what is above it.
imports-place = Row with the column names
imports-place-sheet = Sheet { $name }
imports-place-only = The first rows
imports-place-headings = Column names
imports-place-cells = What is there
imports-place-row = Row { $n }
imports-place-more = and { $n } more
imports-place-empty = This sheet is empty, or we cannot read it.
imports-place-wrong = We cannot read a list here. Choose another row, or correct the file.
imports-place-change = Another sheet or row
imports-sheets = Sheets in the file
imports-sheet = Sheet
imports-sheet-rows = Rows with content
imports-sheet-hidden = (hidden)
imports-sheet-read = This sheet is read.
imports-sheet-left = This sheet is not read. One import reads one sheet.
imports-becomes = What happens to it
