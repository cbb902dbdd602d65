# A self-assessment from a spreadsheet.
self-assessments-title = Import a self-assessment
self-assessments-lead = Do you have judgements in a spreadsheet already? Choose the file. You then see row by row which judgement is recorded. Nothing is recorded before you confirm.
self-assessments-file-hint = A spreadsheet (XLSX or ODS) or CSV, at most { $megabytes } MB and { $rows } rows.
self-assessments-rules = What we read
self-assessments-rule-columns = A column with the number of the measure and one with the verdict are needed. There may also be a column for each aspect (design, implementation, operating effectiveness), or a column for each system. Remark, date, owner, object and aspect may be there too. Names and order of the columns do not matter: you choose which column is what.
self-assessments-rule-words = You see every value that stands in the file as a verdict, how often it occurs and what it means. Where we are not certain, we ask. We remember your answer.
self-assessments-rule-numbers = A cell may hold several numbers, and also ‘5.01.01 t/m 5.01.03’. The number of a control, such as 5.01, applies to all measures under it.
self-assessments-rule-na = ‘N/A’ never becomes a judgement: that a measure does not apply is a decision. We list those rows separately.
self-assessments-rule-old = A self-assessment on BIO 1.04zv is fine too. For each number we propose which measure took its place, and you confirm that.
self-assessments-sheet = A sheet to fill in
self-assessments-sheet-text = For somebody who does not log in: a sheet with the measures per object, in which they fill in verdict, remark and date. Then choose the filled sheet above. Empty rows record nothing.
self-assessments-sheet-owner = For whom
self-assessments-sheet-everyone = Everyone
self-assessments-sheet-gaps = Only what has not been demonstrated yet
self-assessments-sheet-get = Download { $format }
self-assessments-sheet-too-large = This sheet becomes too large to be read again. Choose one owner, or only what has not been demonstrated yet.
self-assessments-sheet-title = Title
self-assessments-sheet-summary = Summary
self-assessments-sheet-object = Name of the object
self-assessments-sheet-not-applicable = N/A
self-assessments-sheet-state = Status now

self-assessments-column-number = Number of the measure
self-assessments-column-status = Status or verdict
self-assessments-column-object = Object (code or name)
self-assessments-column-aspect = Aspect (design, implementation, operating effectiveness)
self-assessments-column-remark = Remark
self-assessments-column-date = Day of judging
self-assessments-column-owner = Owner
self-assessments-column-level = BBN (of BIO 1.04zv)
self-assessments-column-design = Verdict on design
self-assessments-column-existence = Verdict on implementation
self-assessments-column-operating-effectiveness = Verdict on operating effectiveness
self-assessments-columns-no-verdict = Choose the column with the verdict, or a column for each aspect.
# self-assessments-field-{waarborg_domain::self_assessments::Field}
self-assessments-field-number = number of the measure
self-assessments-field-status = verdict
self-assessments-field-object = object
self-assessments-field-aspect = aspect
self-assessments-field-remark = remark
self-assessments-field-date = date of the verdict
self-assessments-field-owner = owner (an unknown owner becomes part of the remark)
self-assessments-field-level = BBN (becomes part of the remark)
self-assessments-field-design = verdict on design
self-assessments-field-existence = verdict on implementation
self-assessments-field-operating-effectiveness = verdict on operating effectiveness
self-assessments-columns = Columns in the file
self-assessments-columns-filled = Filled cells
self-assessments-use-as = Read as { $field }.
self-assessments-use-overall = { $n ->
    [one] Read as verdict. 1 cell does not count, because its row has a verdict for an aspect.
   *[other] Read as verdict. { $n } cells do not count, because their rows have a verdict for an aspect.
}
self-assessments-use-system = Read as the verdict on the system { $name }.
self-assessments-use-overruled = Not used. The columns for each aspect or system say this already.
self-assessments-use-old-level = Not used. BBN belongs to BIO 1.04zv, and these numbers are of BIO2.
self-assessments-use-empty = The column is empty.
self-assessments-use-maturity = Not used. Maturity is not read from a file yet.
self-assessments-use-not-chosen = Not used, because you chose it for nothing.

self-assessments-preview = What the import records
self-assessments-preview-lead = From { $file }. Nothing has been recorded yet.
self-assessments-judgements = Judgements to record
self-assessments-rows-known = Rows: known already
self-assessments-rows-open = Rows: you decide
self-assessments-rows-wrong = Rows: wrong
self-assessments-nothing-stored = Is it right? Then confirm. The judgements are recorded with self-assessment as their basis. Afterwards you can undo it in one go.
self-assessments-without-the-rest = The other rows are skipped. You can correct them first, or choose below.
self-assessments-nothing-to-do = There is no judgement to record. See below row by row why.
self-assessments-too-many = That is more than { $most } judgements at once. Split the file.
self-assessments-confirm = { $n ->
    [one] Record 1 judgement
   *[other] Record { $n } judgements
}
self-assessments-choices = Choices
self-assessments-choices-apply = Look again
self-assessments-values-asked = Choose what these values mean
self-assessments-values-known = Check what these values mean
self-assessments-values-more = { $n ->
    [one] There is 1 more value. Is this the column with verdicts?
   *[other] There are { $n } more values. Is this the column with verdicts?
}
self-assessments-answer-first = { $n ->
    [one] We do not know what 1 value means. Choose that below. Then you can confirm the import.
   *[other] We do not know what { $n } values mean. Choose that below. Then you can confirm the import.
}
self-assessments-value = { $n ->
    [one] ‘{ $word }’, in 1 cell
   *[other] ‘{ $word }’, in { $n } cells
}
self-assessments-word-open = Choose what it means
self-assessments-answer-met = Met
self-assessments-answer-partly-met = Partly met
self-assessments-answer-not-met = Not met
self-assessments-answer-not-applicable = Not applicable: that takes a decision
self-assessments-answer-not-judged = Not assessed: nothing is recorded
self-assessments-groups = Rows without an object
self-assessments-group-open = Do not record
self-assessments-group-organisation = Measures for the organisation
self-assessments-group-process = Measures for processes: record for
self-assessments-group-system = Measures for systems: record for
self-assessments-group-supplier = Measures for suppliers: record for
self-assessments-aspects = Rows without an aspect are about
self-assessments-aspects-hint = A self-assessment often has one status. Choose only what that status really says.
self-assessments-day = Rows without a day were judged on
self-assessments-day-hint = The validity of a judgement starts on this day.
self-assessments-numbering = The numbers are of
self-assessments-numbering-bio2 = BIO2 { $version }
self-assessments-numbering-bio-104 = BIO 1.04zv (numbers such as 9.2.3.1)
self-assessments-old = Numbers of BIO 1.04zv
self-assessments-old-open = { $n ->
    [one] For 1 number it was not chosen yet which measure takes its place.
   *[other] For { $n } numbers it was not chosen yet which measure takes their place.
}
self-assessments-old-done = A replacement was chosen for each number.
self-assessments-old-choose = Choose measures
self-assessments-old-number = BIO 1.04zv
self-assessments-old-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
self-assessments-old-controls = Control now
self-assessments-old-measures = Measures that take its place
self-assessments-successors = From BIO 1.04zv to BIO2
self-assessments-successors-lead = For each number you see the measures under the same control. Choose which take its place. If you choose none, nothing is recorded for that number.
self-assessments-successors-source = The controls are linked according to { $source }. Which measure fits is our reading and your choice.
self-assessments-successors-save = Take over the choice
self-assessments-without = { $n ->
    [one] 1 number without a successor
   *[other] { $n } numbers without a successor
}
self-assessments-without-text = Under these controls BIO2 has no measure. Nothing is recorded.

self-assessments-rows = Row by row
self-assessments-row = Row
self-assessments-row-n = Row { $n }
self-assessments-measure = Measure
self-assessments-status = Status
self-assessments-outcome = Outcome
self-assessments-what = What happens
self-assessments-outcome-all = All rows
self-assessments-outcome-record = Record
self-assessments-outcome-unchanged = Known
self-assessments-outcome-choice = Choose
self-assessments-outcome-decision = Decision needed
self-assessments-outcome-no-successor = No successor
self-assessments-outcome-not-judged = Not assessed
self-assessments-outcome-empty = Empty
self-assessments-outcome-wrong = Wrong
self-assessments-what-unchanged = The status is the same already. Nothing is recorded.
self-assessments-what-merged = Says the same as row { $row }, or was merged with it.
self-assessments-what-decision = N/A is not a judgement. Take a decision under Applicability, with a justification.
self-assessments-what-group-organisation = There is no object. Choose below what this is recorded for.
self-assessments-what-group-process = There is no process. Choose under Choices which processes this is for, or fill in an object.
self-assessments-what-group-system = There is no system. Choose under Choices which systems this is for, or fill in an object.
self-assessments-what-group-supplier = There is no supplier. Choose under Choices which suppliers this is for, or fill in an object.
self-assessments-what-word = Choose at Choices what ‘{ $word }’ means.
self-assessments-what-successor = Choose which measure takes the place of { $old }.
self-assessments-what-no-successor = No measure took the place of { $old }.
self-assessments-what-empty = The cell with the verdict is empty. Nothing is recorded.
self-assessments-what-not-judged = ‘{ $word }’ means: not assessed. Nothing is recorded.
self-assessments-what-remark-left = The remark in this row is not recorded either.
self-assessments-what-control = { $n ->
    [one] { $number } is a control. This applies to the measure under it.
   *[other] { $number } is a control. This applies to all { $n } measures under it.
}
self-assessments-what-older = There is a judgement of a later day. This one only becomes part of the history.
self-assessments-wrong-no-number = There is no number. Fill in the number of the measure, such as 5.01.01.
self-assessments-wrong-number = ‘{ $cell }’ is not the number of a measure. Write it as 5.01.01.
self-assessments-wrong-number-within = The number { $word } is in the middle of a text. Do you mean that measure too? Then put a comma before the number, and otherwise remove it.
self-assessments-wrong-range = In ‘{ $cell }’ the last number comes before the first. Swap them.
self-assessments-wrong-no-measures = BIO2 has no government measure under control { $number }.
self-assessments-wrong-short-number = Do you mean { $number } or { $longer }? A spreadsheet makes the number 5.1 out of 5.10. Write the number as { $number } or { $longer }, in a cell that is formatted as text.
self-assessments-wrong-number-is-day = Your spreadsheet has made a date of this number ({ $cell }). Format the column as text and fill in the number again.
self-assessments-wrong-measure = Measure { $number } is not in force in this version of BIO2.
self-assessments-wrong-no-verdict = There is a remark, but no verdict. Fill in a verdict.
self-assessments-wrong-object = We know no object with the code or name ‘{ $cell }’. Add it under Processes and systems, or correct the cell.
self-assessments-wrong-object-ambiguous = Several objects are called ‘{ $cell }’. Fill in the code.
self-assessments-wrong-object-ended = ‘{ $cell }’ was ended.
self-assessments-wrong-aspect = ‘{ $cell }’ is not an aspect. Fill in design, implementation or operating effectiveness.
self-assessments-wrong-day = ‘{ $cell }’ is not a date. Write it as 31-12-2026.
self-assessments-wrong-day-ambiguous = ‘{ $cell }’ can be more than one date. Write the date with a year of four digits and with hyphens, as in 31-12-2026.
self-assessments-wrong-day-future = { $cell } is in the future.
self-assessments-wrong-day-past = { $cell } is too long ago. A judgement dates from 2000 or later.
self-assessments-wrong-remark = The remark is too long, or becomes too long together with that of another row on the same subject. Make it shorter than 4,000 characters.
self-assessments-wrong-contradicts = Row { $row } says something else about the same. Keep one of the two.

self-assessments-event-imported = Self-assessment imported

# self-assessments-did-{*}
self-assessments-did-imported = { $who } imported a self-assessment from ‘{ $what }’.
self-assessments-result = What was recorded
self-assessments-result-lead = From { $file }. Below is what was recorded for each row, and otherwise why not.
self-assessments-result-judgements = Recorded judgements
self-assessments-result-rows = Rows: recorded
self-assessments-result-recorded = Recorded
self-assessments-result-left = Rows: not recorded
self-assessments-result-undo = View or undo
self-assessments-result-kept = This page stays for a day. Download the overview if you want to keep it.
self-assessments-result-gone = This overview is no longer there. What was recorded is in the log.
self-assessments-result-sheet = Import
