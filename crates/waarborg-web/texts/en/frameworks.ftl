frameworks-nav = Other frameworks
frameworks-lead = Look up other frameworks beside BIO2, such as NIST SP 800-53 or Grundschutz++. Judgements are given on BIO2.
frameworks-import = Import a framework
frameworks-title = Framework
frameworks-version = Version
frameworks-format = Format
frameworks-assessable = Controls
frameworks-headings = Headings and withdrawn numbers
frameworks-imported-at = Imported on
frameworks-imported-by = Imported by
frameworks-none = There is no other framework yet
frameworks-none-text = Import a framework that your organisation uses beside BIO2.
frameworks-none-reader = The CISO or the administrator can import one.

frameworks-import-title = Import a framework
frameworks-import-lead = Choose the file. First you see what is in it; then you decide whether to keep it.
frameworks-file = File
frameworks-file-hint = JSON or YAML, at most { $megabytes } MB.
frameworks-forms = What can you import?
frameworks-form-oscal = A catalog in OSCAL, as JSON or YAML. NIST (SP 800-53) and the BSI (Grundschutz++), among others, publish their frameworks like that.
frameworks-form-ciso = A library of CISO Assistant with a framework in it (YAML).
frameworks-rights = Not every framework may be copied. Check that its licence allows use in your organisation.
frameworks-refused-empty = The file is empty. Choose another file.
frameworks-refused-too-large = The file is larger than { $megabytes } MB. Choose a smaller file, for instance with one framework per file.
frameworks-refused-not-text = Line { $line }: this is not text in UTF-8. Download the framework again as JSON or YAML.
frameworks-refused-cut-off = Line { $line }: the file stops halfway. Download it again.
frameworks-refused-broken = Line { $line }, character { $column }: this is not a valid framework. The reader says: { $reason }
frameworks-refused-oscal-xml = This is OSCAL as XML; Waarborg reads JSON and YAML. The publisher has the same catalog as JSON or YAML: download that one.
frameworks-refused-xml = This is XML; Waarborg reads JSON and YAML.
frameworks-refused-not-a-framework = There is no framework in it. Choose a catalog in OSCAL (with ‘catalog’ at the top) or a library of CISO Assistant (with ‘framework’ under ‘objects’).
frameworks-refused-other-oscal = This is another kind of OSCAL document ({ $found }). Choose the catalog itself.
frameworks-refused-levels = Line { $line }: it is nested deeper than any framework. This file is damaged or not meant to be read.
frameworks-refused-repeats = Line { $line }: the same is referred to more often than in any framework. This file is not meant to be read.
frameworks-refused-objects = Line { $line }: there is more in it than in any framework. Choose one framework per file.
frameworks-refused-too-many-nodes = There are more than { $most } headings and controls in it; the first that is too many is { $reference }. Choose one framework per file.
frameworks-refused-too-deep = { $reference } is more than { $most } levels deep. Choose another file.
frameworks-refused-text-too-long = The text of { $reference } is too long: at most { $most } characters.
frameworks-refused-no-nodes = There is not a single control in it. Choose another file.

frameworks-preview-title = Is this framework right?
frameworks-preview-lead = From { $file }
frameworks-nothing-stored = Nothing has been kept yet.
frameworks-namesake = There is already a framework with this title (version { $version }). This one is added beside it; remove the old one if you no longer need it.
frameworks-confirm = Keep the framework
frameworks-notes = What stands out in the file
frameworks-begins = This is how it begins
frameworks-and-more = { $n ->
    [one] and 1 more row
   *[other] and { $n } more rows
}
frameworks-imported = The framework was kept. You can undo that here, with Remove.
frameworks-exists = This file was imported before. Nothing has changed.
frameworks-removed = The framework was removed.

frameworks-note-unknown-parameter = A parameter that does not exist is named { $n ->
    [one] once
   *[other] { $n } times
}, first at { $first }. Its name stands between brackets.
frameworks-note-circular-parameter = A parameter contains itself { $n ->
    [one] once
   *[other] { $n } times
}, first at { $first }.
frameworks-note-doubled = An identifier is duplicated { $n ->
    [one] once
   *[other] { $n } times
}, first { $first }.
frameworks-note-unknown-parent = Something belongs under a number that does not exist { $n ->
    [one] once
   *[other] { $n } times
}, first { $first }. It is at the top now.
frameworks-note-circular-parent = Something belongs under itself { $n ->
    [one] once
   *[other] { $n } times
}, first { $first }. It is at the top now.
frameworks-note-empty = There is no title and no text { $n ->
    [one] once
   *[other] { $n } times
}, first at { $first }.
frameworks-note-unknown-reference = A number that does not exist is referred to { $n ->
    [one] once
   *[other] { $n } times
}, first at { $first }.
frameworks-note-withdrawn = { $n ->
    [one] 1 number was withdrawn: { $first }. It can still be found.
   *[other] { $n } numbers were withdrawn, the first is { $first }. They can still be found.
}
frameworks-note-invisible = { $n ->
    [one] 1 text had invisible signs: { $first }. Those signs were left out.
   *[other] { $n } texts had invisible signs, the first is { $first }. Those signs were left out.
}
frameworks-note-reference-controls = { $n ->
    [one] 1 reference control of CISO Assistant belongs to no requirement and was not brought in.
   *[other] { $n } reference controls of CISO Assistant belong to no requirement and were not brought in.
}
frameworks-note-threats = { $n ->
    [one] 1 threat of CISO Assistant belongs to no requirement and was not brought in.
   *[other] { $n } threats of CISO Assistant belong to no requirement and were not brought in.
}
frameworks-note-other-objects = { $n ->
    [one] 1 other part of the library (a risk matrix or mapping, for instance) was not brought in.
   *[other] { $n } other parts of the library (risk matrices and mappings, for instance) were not brought in.
}
frameworks-note-more-frameworks = { $n ->
    [one] There is 1 other framework in it; only the first was brought in.
   *[other] There are { $n } other frameworks in it; only the first was brought in.
}
frameworks-note-other-languages = { $n ->
    [one] 1 text is also there in a language that we do not keep ({ $first }).
   *[other] { $n } texts are also there in a language that we do not keep (most often { $first }).
}
frameworks-note-not-read = { $n ->
    [one] 1 value was not kept: we do not know the field ‘{ $first }’. The source file still has it.
   *[other] { $n } values were not kept, because we do not know their field (most often ‘{ $first }’). The source file still has them.
}
frameworks-note-technical = { $n ->
    [one] 1 technical identifier (‘{ $first }’) was not kept.
   *[other] { $n } technical identifiers were not kept (most often ‘{ $first }’).
}

frameworks-noted = { $n ->
    [one] See which
   *[other] See which ({ $n })
}

frameworks-counts = { $controls ->
    [one] 1 control
   *[other] { $controls } controls
}, { $all } rows with the headings
frameworks-download = Download the source file
frameworks-remove = Remove
frameworks-filter = Search in this framework
frameworks-search = Search by number, title or text
frameworks-only-assessable = Only controls
frameworks-found = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
frameworks-none-found = Nothing found
frameworks-none-found-text = Search for another word or clear the filters.
frameworks-reference = Number
frameworks-content = Content
frameworks-whole-text = Whole text
frameworks-statement = What is asked
frameworks-about = About this framework
frameworks-language-nl = Dutch
frameworks-language-en = English
frameworks-source = Where it comes from
frameworks-name = Identifier in the file

frameworks-remove-title = Remove ‘{ $title }’?
frameworks-remove-lead = This cannot be undone.
frameworks-remove-all = { $n ->
    [one] The one row of this framework disappears, with the source file.
   *[other] All { $n } rows of this framework disappear, with the source file.
}
frameworks-remove-nothing-else = Judgements, evidence and statements on BIO2 stay as they are. The audit trail records that the framework was there.
frameworks-remove-again = If you want it back later, import the file again.
frameworks-remove-confirm = Remove the framework

frameworks-event-imported = Framework imported
frameworks-event-removed = Framework removed

# frameworks-did-{*}
frameworks-did-imported = { $who } imported the framework ‘{ $title }’.
frameworks-did-removed = { $who } removed the framework ‘{ $title }’.

frameworks-part-withdrawn = Withdrawn
frameworks-part-incorporated-into = Incorporated into
frameworks-part-moved-to = Moved to
frameworks-part-description = Description
frameworks-part-guidance = Guidance
frameworks-part-other = Other parts
frameworks-part-objective = What an assessor determines
frameworks-part-examine = Assess by examination (EXAMINE)
frameworks-part-interview = Assess by interviews (INTERVIEW)
frameworks-part-test = Assess by tests (TEST)
frameworks-part-method = Another way of assessing
frameworks-part-evidence = Typical evidence
frameworks-part-question = Questions
frameworks-part-parameter = Parameters
frameworks-part-constraint = Constraints on parameters
frameworks-part-guideline = Guidelines for parameters
frameworks-part-group = Groups
frameworks-part-scale = Scale
frameworks-part-reference-control = Reference controls
frameworks-part-threat = Threats
frameworks-part-related = Related numbers
frameworks-part-reference = References
frameworks-part-property = Properties
frameworks-part-translation = In another language
frameworks-part-remarks = Remarks of the publisher
frameworks-part-publisher = Publisher
frameworks-part-copyright = Licence and copyright
