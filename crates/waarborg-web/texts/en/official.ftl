# The official text of the measures.
official-title = Official text
official-lead = We may not ship the official text of BIO2. Import the file that you have. The text is then shown beside our summary of each measure.
official-file-hint = Part 2 of BIO2 as Markdown (.md), or a table (XLSX, ODS or CSV) with a column for the number and a column for the text. At most 5 MB.
official-version = Version of BIO2
official-imports = Imported before
official-none = No official text has been imported yet.
official-texts = Texts
official-anomalies = Remarks
official-imported = Imported
official-by = { $moment } by { $name }
official-removed = Removed
official-removed-by = Removed: { $by }
official-to-import = Import the official text
official-import-lead = Choose the file with the official text. First you see for each number what is in it and what stands out; then you confirm.

official-column-number = Column with the number
official-column-text = Column with the text
official-column-wrong = This column holds no numbers of measures such as 5.01.01. Choose another column.

official-preview = What the import does
official-preview-lead = From { $file }, as text of BIO2 { $version }. Nothing has been stored yet.
official-outcome-all = All
official-outcome-new = New
official-outcome-changed = Changed
official-outcome-unchanged = Unchanged
official-kept = { $n ->
    [one] 1 text that is there already is not in this file and stays as it is.
   *[other] { $n } texts that are there already are not in this file and stay as they are.
}
official-nothing-stored = Is it right? Then confirm. Numbers and statuses in the catalogue do not change: only the text is added.
official-nothing-to-do = All texts in this file are there already. There is nothing to do.
official-confirm = { $n ->
    [one] Import 1 text
   *[other] Import { $n } texts
}
official-numbers = By number
official-number = Number
official-outcome = Outcome
official-text = Text
official-place = Place
official-what = What is odd
official-line = Line { $line }
official-done = { $n ->
    [one] The text of 1 measure was imported. You can undo that here, with Remove the texts.
   *[other] The text of { $n } measures was imported. You can undo that here, with Remove the texts.
}

official-anomalies-title = What is odd in the file
official-anomalies-text = Remarks do not stop the import. They point at mistakes in the source, or at differences with our catalogue.
official-anomalies-none = Nothing is odd: the file contradicts neither itself nor our catalogue.
official-anomaly-missing-number = This number is not in the file.
official-anomaly-unknown-number = This number does not exist in this version. The text is not imported.
official-anomaly-doubled-number = { $same ->
    [yes] This number is also on line { $line }, with the same text.
   *[no] This number is also on line { $line }, with another text. The first counts.
}
official-anomaly-heading-notation = Not in the notation of BIO2. { $means } is meant.
official-anomaly-empty-section = There is no text below this number.
official-anomaly-empty-cell = Cell { $cell } is empty. This row is not imported.
official-anomaly-formula = There is a formula in cell { $cell }. We use the value that was saved with the file.
official-anomaly-other-status = According to the file the status is { $theirs }, according to our catalogue { $ours }.
official-anomaly-other-destination = According to the file moved to { $theirs }, according to our catalogue to { $ours }.
official-anomaly-moved-to-nowhere = Moved to { $to }, and that number does not exist.
official-anomaly-unknown-reference = The text mentions { $to }, and that number does not exist.
official-anomaly-reference-not-in-force = The text refers to { $to }, and that number is not in force ({ $status }).
official-anomaly-reference-notation = The text mentions { $written }, which is not in the notation of BIO2. { $means } is meant.
official-anomaly-same-text = The same text as { $first }.
official-anomaly-damaged-letters = Damaged letters: ‘{ $found }’, probably instead of ‘{ $meant }’.
official-anomaly-invisible-signs = Invisible characters ({ $signs }). We leave them out.

official-error-empty = The file is empty.
official-error-too-large = The file is larger than { $megabytes } MB. That is not the text of BIO2.
official-error-not-text = Line { $line }: this is not a text file. Download the Markdown file (.md) itself, or choose an XLSX, ODS or CSV file.
official-error-utf-16 = The file is written in UTF-16. Save it as UTF-8.
official-error-broken-letter = Line { $line }: a letter cannot be read. The file is damaged. Download it again.
official-error-cut-off = Line { $line }: the file stops halfway. Download it again.
official-error-no-numbers = There is no heading with a number such as ‘## 5.01.01’. Is this part 2 of BIO2 as Markdown?
official-error-no-numbers-in-table = No cell in the column with numbers is the number of a measure such as 5.01.01. Is it the right column?
official-error-too-many-numbers = Line { $line }: there are more than { $most } numbers. That is not the text of BIO2.
official-error-text-too-long = Line { $line }: the text of { $number } is longer than { $longest } characters. A heading is missing.

official-facts = About this file
official-size = Size
official-file = Download the file
official-remove = Remove the texts
official-remove-hint = The texts are removed at once, the file after a day. If there is an earlier import, that counts again. The audit trail records that this import was there.
official-removed-done = The texts of this import were removed.
official-removed-already = The texts of this import had been removed already.

official-event-imported = Official text imported
official-event-removed = Official text removed

# official-did-{*}
official-did-imported = { $who } imported the official text from ‘{ $what }’.
official-did-removed = { $who } removed the official text from ‘{ $what }’.
