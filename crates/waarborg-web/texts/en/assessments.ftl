# A self-assessment from a spreadsheet.
assessments-title = Import a self-assessment
assessments-lead = Do you have judgements in a spreadsheet already? Choose the file. You then see row by row which judgement is recorded. Nothing is recorded before you confirm.
assessments-file-hint = A spreadsheet (XLSX or ODS) or CSV, at most { $megabytes } MB and { $rows } rows, with the names of the columns on the first row. Of a spreadsheet we read the first sheet.
assessments-read = Look at the file
assessments-rules = What we read
assessments-rule-columns = A column with the number of the measure and one with the status are needed. Remark, date, owner, object and aspect may be there too. Names and order of the columns do not matter: you choose which column is what.
assessments-rule-words = We know words such as met, partly, not met, yes, no, green, orange, red, percentages and the Dutch words. For a word that we do not know we ask what it means.
assessments-rule-na = ‘N/A’ never becomes a judgement. That a measure does not apply is a decision. We list those rows apart.
assessments-rule-old = A self-assessment on BIO 1.04zv is fine too. For each number we propose which measure took its place, and you confirm that.
assessments-sheet = A sheet to fill in
assessments-sheet-text = For somebody who does not log in: a sheet with the measures per object. Verdict, remark and date are filled in. You choose the filled sheet above. Empty rows record nothing.
assessments-sheet-owner = For whom
assessments-sheet-everyone = Everyone
assessments-sheet-gaps = Only what has not been shown yet
assessments-sheet-get = Download { $format }
assessments-sheet-too-large = This sheet becomes too large to be read again. Choose one owner, or only what has not been shown yet.
assessments-sheet-title = Title
assessments-sheet-summary = Summary
assessments-sheet-object = Name of the object
assessments-sheet-state = State now

assessments-column-number = Number of the measure
assessments-column-status = Status or verdict
assessments-column-object = Object (code or name)
assessments-column-aspect = Aspect (design, existence, operation)
assessments-column-remark = Remark
assessments-column-date = Day of judging
assessments-column-owner = Owner
assessments-column-level = BBN (of BIO 1.04zv)

assessments-preview = What the import records
assessments-preview-lead = From { $file }. Nothing has been recorded yet.
assessments-judgements = Judgements to record
assessments-rows-known = Rows: known already
assessments-rows-open = Rows: you decide
assessments-rows-wrong = Rows: wrong
assessments-nothing-stored = Is it right? Then confirm. The judgements are recorded with self-assessment as their basis. Afterwards you can undo it in one go.
assessments-without-the-rest = The other rows are skipped. You can mend them first, or choose below.
assessments-nothing-to-do = There is no judgement to record. See below row by row why.
assessments-too-many = These are more than { $most } judgements at once. Divide the file.
assessments-confirm = { $n ->
    [one] Record 1 judgement
   *[other] Record { $n } judgements
}
assessments-columns-used = Columns:
assessments-choices = Choices
assessments-choices-apply = Look again
assessments-words = Words that we do not know
assessments-word = { $n ->
    [one] ‘{ $word }’, on 1 row
   *[other] ‘{ $word }’, on { $n } rows
}
assessments-word-open = Choose what it means
assessments-answer-met = Met
assessments-answer-partly-met = Partly met
assessments-answer-not-met = Not met
assessments-answer-not-applicable = N/A
assessments-answer-not-judged = Not judged
assessments-groups = Rows without an object
assessments-group-open = Do not record
assessments-group-organisation = Measures for the organisation
assessments-group-process = Measures for processes: record for
assessments-group-system = Measures for systems: record for
assessments-group-supplier = Measures for suppliers: record for
assessments-aspects = Rows without an aspect are about
assessments-aspects-hint = A self-assessment often has one status. Choose only what that status really says.
assessments-day = Rows without a day were judged on
assessments-day-hint = From this day on it counts how long a judgement is good.
assessments-numbering = The numbers are of
assessments-numbering-bio2 = BIO2 { $version }
assessments-numbering-bio-104 = BIO 1.04zv (numbers such as 9.2.3.1)
assessments-old = Numbers of BIO 1.04zv
assessments-old-open = { $n ->
    [one] For 1 number it was not chosen yet which measure takes its place.
   *[other] For { $n } numbers it was not chosen yet which measure takes their place.
}
assessments-old-done = For each number it was chosen which measure takes its place.
assessments-old-choose = Choose measures
assessments-old-number = BIO 1.04zv
assessments-old-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
assessments-old-controls = Control now
assessments-old-measures = Measures that take its place
assessments-successors = From BIO 1.04zv to BIO2
assessments-successors-lead = For each number you see the measures under the same control. Choose which take its place. If you choose none, nothing is recorded for that number.
assessments-successors-source = The controls are linked according to { $source }. Which measure fits is our reading and your choice.
assessments-successors-save = Take over the choice
assessments-without = { $n ->
    [one] 1 number without a successor
   *[other] { $n } numbers without a successor
}
assessments-without-text = Under these controls BIO2 has no measure. Nothing is recorded.

assessments-rows = Row by row
assessments-row = Row
assessments-row-n = Row { $n }
assessments-measure = Measure
assessments-status = Status
assessments-outcome = Outcome
assessments-what = What happens
assessments-outcome-all = All rows
assessments-outcome-record = Record
assessments-outcome-unchanged = Known
assessments-outcome-choice = Choose
assessments-outcome-decision = Decision needed
assessments-outcome-no-successor = No successor
assessments-outcome-empty = Empty
assessments-outcome-wrong = Wrong
assessments-what-unchanged = The state is so already. Nothing is recorded.
assessments-what-merged = Says the same as row { $row }, or was put together with it.
assessments-what-decision = N/A is not a judgement. Take a decision at Applicability, with a motivation.
assessments-what-group-organisation = There is no object. Choose below what this is recorded for.
assessments-what-group-process = There is no process. Choose at Choices which processes this is for, or fill in an object.
assessments-what-group-system = There is no system. Choose at Choices which systems this is for, or fill in an object.
assessments-what-group-supplier = There is no supplier. Choose at Choices which suppliers this is for, or fill in an object.
assessments-what-word = We do not know ‘{ $word }’. Choose at Choices what it means.
assessments-what-successor = Choose which measure takes the place of { $old }.
assessments-what-no-successor = No measure took the place of { $old }.
assessments-what-empty = There is no verdict. Nothing is recorded.
assessments-what-older = There is a judgement of a later day. This one only becomes part of the history.
assessments-wrong-no-number = There is no number. Fill in the number of the measure, such as 5.01.01.
assessments-wrong-number = ‘{ $cell }’ is not the number of a measure. Write it as 5.01.01.
assessments-wrong-number-is-day = Your spreadsheet has made a date of this number ({ $cell }). Format the column as text and fill in the number again.
assessments-wrong-measure = Measure { $number } is not in force in this version of BIO2.
assessments-wrong-no-verdict = There is a remark, but no verdict. Fill in a verdict.
assessments-wrong-object = We know no object with the code or name ‘{ $cell }’. Add it at Objects, or mend the cell.
assessments-wrong-object-ambiguous = More objects are called ‘{ $cell }’. Fill in the code.
assessments-wrong-object-ended = ‘{ $cell }’ was ended.
assessments-wrong-aspect = ‘{ $cell }’ is not an aspect. Fill in design, existence or operation.
assessments-wrong-day = ‘{ $cell }’ is not a date. Write it as 31-12-2026.
assessments-wrong-day-future = { $cell } is in the future.
assessments-wrong-day-past = { $cell } is too long ago. A judgement is of 2000 or later.
assessments-wrong-remark = The remark is too long. Make it shorter than 4,000 characters.
assessments-wrong-contradicts = Row { $row } says something else on the same. Keep one of the two.

assessments-event-imported = Self-assessment imported
