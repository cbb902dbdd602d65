evidence-nav = Evidence
evidence-lead = Files and links that show that something is in order. One piece can serve several judgements.
evidence-add = Add evidence
evidence-add-kinds = Kind of evidence
evidence-add-files = Files
evidence-add-link = Link
evidence-files = Choose files
evidence-files-hint = Drag them here or choose them. At most { $limit } per file and { $most } files at a time. Programs are not accepted.
evidence-upload = Upload
evidence-upload-waiting = Waiting
evidence-upload-busy = Busy
evidence-upload-done = Done
evidence-upload-failed = Failed
evidence-upload-too-large = Too large: at most { $limit }
evidence-address = Address of the link
evidence-address-hint = A web address that starts with https:// or http://.
evidence-save-link = Save link
evidence-unsaved = You have not saved everything yet.

evidence-title = Title
evidence-title-hint = If you leave this empty, we use the name of the file or the address of the link.
evidence-period = Period
evidence-period-hint = What the evidence is about, for example the quarter of a report.
evidence-period-words = { $from } to { $to }
evidence-from = From
evidence-to = Up to and including
evidence-no-period = No period
evidence-period-from-missing = Fill in the first day of the period too.
evidence-period-to-missing = Fill in the last day of the period too.
evidence-period-turned = The last day is before the first. Swap the dates.
evidence-owner = Owner
evidence-owner-hint = Who keeps this evidence up to date.
evidence-confidentiality = Confidentiality
evidence-confidentiality-internal = Everybody who may see the status may open this.
evidence-confidentiality-confidential = Only those who judge, advise, approve or audit may open this. Readers may not.

evidence-filter = Filter evidence
evidence-q = Search in the title
evidence-measure = Measure
evidence-with-retired = Include what is no longer in use
evidence-none = There is no evidence yet
evidence-none-text = Add a file or a link, or do so straight away with a judgement.
evidence-none-found = No evidence found
evidence-none-found-text = Change the filters or clear them.
evidence-count = { $n ->
    [one] 1 piece
   *[other] { $n } pieces
}
evidence-used-by = Judgements
evidence-added-on = Added
evidence-added-by = { $moment } by { $name }
evidence-added = { $n ->
    [one] The evidence was added.
   *[other] { $n } pieces of evidence were added.
}
evidence-added-all = The files were added.
evidence-link-added = The link was saved.

evidence-about = About this evidence
evidence-download = Download
evidence-open-link = Open link
evidence-link-to = Link to { $host }
evidence-file-name = File name
evidence-hash = Checksum (SHA-256)
evidence-copy = Copy
evidence-copied = Copied
evidence-judgements = Judgements that rest on this
evidence-judgements-none = No judgement rests on this evidence yet. Choose it with a judgement on the page of a measure.
evidence-judgements-elsewhere = { $n ->
    [one] There is 1 more judgement, about something that belongs to somebody else.
   *[other] There are { $n } more judgements, about things that belong to others.
}
evidence-hidden = Confidential evidence

evidence-edit = Change evidence
evidence-saved = The evidence was changed.
evidence-use = Use
evidence-retired = No longer in use
evidence-retired-text = You can no longer choose this evidence for new judgements. Earlier judgements keep it.
evidence-retire = Take out of use
evidence-retire-text = Is the evidence out of date? Take it out of use. Judgements that rest on it keep it.
evidence-retired-done = The evidence was taken out of use.
evidence-restore = Take back into use
evidence-restore-text = Once you take this evidence back into use, it can be chosen for new judgements again.
evidence-restored-done = The evidence is in use again.

evidence-conflict-title = Somebody else was first
evidence-conflict-text = A colleague changed this evidence while you were busy. Here is the difference.
evidence-conflict-text-by = { $name } changed this evidence while you were busy. Here is the difference.
evidence-conflict-same = Everything that you can change here is still the same. You can simply save.
evidence-conflict-field = Field
evidence-conflict-theirs = As it is now
evidence-conflict-yours = As you filled it in
evidence-conflict-empty = (empty)
evidence-conflict-choose = Save your version below, or
evidence-conflict-take-theirs = take over what is there now.
evidence-conflict-save-yours = Save my version

evidence-no-file = Choose at least one file.
evidence-file-too-large = { $name } is too large. A file may be at most { $limit }. Make it smaller or split it.
evidence-file-empty = { $name } is empty. Check the file and choose it again.
evidence-file-program = { $name } is a program. We do not accept that as evidence. Choose a document or an image, or save a link.
evidence-too-many-files = That is too many files. Choose at most { $n } at a time.
evidence-not-a-link = This is not a web address. It starts with https:// or http://, followed by a name, without spaces or a password.

evidence-kind-pdf = PDF
evidence-kind-zip = Zip file
evidence-kind-csv = CSV
evidence-kind-html = Web page
evidence-kind-mail = E-mail
evidence-kind-image = Image
evidence-kind-document = Text document
evidence-kind-spreadsheet = Spreadsheet
evidence-kind-presentation = Presentation
evidence-kind-text = Text
evidence-kind-file = File

evidence-event-added = Evidence added
evidence-event-changed = Evidence changed
evidence-event-retired = Evidence taken out of use
evidence-event-restored = Evidence taken back into use

# evidence-did-{*}
evidence-did-added = { $who } added the evidence ‘{ $what }’.
evidence-did-changed = { $who } changed the metadata of the evidence ‘{ $what }’.
evidence-did-retired = { $who } took the evidence ‘{ $what }’ out of use.
evidence-did-restored = { $who } took the evidence ‘{ $what }’ into use again.
