detail-eyebrow = Government measure { $number }
detail-quick-win = quick win
detail-back-to-list = Measures
detail-back-to-tasks = My tasks
detail-place = Measure { $place } of { $total }
detail-place-tasks = Task { $place } of { $total }
detail-left = { $total ->
    [one] 1 measure in the list
   *[other] { $total } measures in the list
}
detail-left-tasks = { $total ->
    [0] No more tasks
    [one] 1 task left
   *[other] { $total } tasks left
}
detail-previous = Previous
detail-next = Next

detail-state = Status of { $object }
detail-judged-until = Judged on { $day }. Counts up to and including { $lapse }.
detail-judged-lapsed = Judged on { $day }. Lapsed on { $lapse }.
detail-asked-anew = Judge anew after the move.
detail-anew-title = Judge anew
detail-anew-text = After the move to BIO2 { $version } on { $day } earlier judgements no longer count here. They are still under History.
detail-era-title = This is the measure of BIO2 { $version }
detail-era-withdrawn = The measure was withdrawn in { $version }. Since { $day } you no longer have to demonstrate it; what was recorded stays visible here.
detail-era-older = Since { $day } the organisation works with { $version }.
detail-era-moved = Since { $day } the organisation works with { $version }. There the content is under another number.
detail-era-link = { $number } in { $version }
detail-never-judged = Not judged yet.
detail-source-own = Own judgement
detail-source-group = Through group: { $name }
detail-source-provider = Provided by { $name }
detail-source-nothing = No judgement

detail-objects = What this measure applies to
detail-objects-none = This measure applies to nothing now, or to nothing of yours.
detail-objects-filter = Filter objects
detail-objects-text = Name or code
detail-objects-state = Status
detail-any-gap = Everything not yet demonstrated
detail-objects-not-found = No objects found
detail-objects-not-found-text = Change the name or the status.
detail-objects-count = { $n } of { $all ->
    [one] 1 object
   *[other] { $all } objects
}
detail-object-and-owner = Object and owner
detail-object-state = Status
detail-source = Comes from
detail-lapse = Lapses
detail-no-lapse = Nothing
detail-owner = Owner
detail-owner-nobody = Nobody
detail-out-of-scope = Out of scope

detail-no-form = You cannot record anything here now
detail-not-owed = It was decided that this measure does not apply. Take a new decision first if that is no longer right.
detail-nothing-here = This measure does not apply to anything that you own.
detail-choose-object = Choose an object above.

detail-history = History
detail-history-none = No judgement was ever given.
detail-history-newer = Newer judgements
detail-history-older = Older judgements

detail-good-proof = What good evidence looks like
detail-about = About this measure
detail-control = Control
detail-theme = Theme
detail-kinds = Contributes to
detail-kinds-from = From { $older }: BIO2 { $version } no longer names this.
detail-kinds-from-other = From { $older }, at { $number }: that is where the content came from (our own reading). BIO2 { $version } no longer names this.
detail-binding = Applies to
detail-owed-by = Responsible
detail-terms = Terms
detail-term-within = Within { $interval }
detail-term-keep = Keep at least { $interval }
detail-every-days = { $n ->
    [one] Every day
   *[other] Every { $n } days
}
detail-every-months = { $n ->
    [one] Every month
   *[other] Every { $n } months
}
detail-every-years = { $n ->
    [one] Every year
   *[other] Every { $n } years
}
detail-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
detail-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
detail-years = { $n ->
    [one] 1 year
   *[other] { $n } years
}
detail-counts-for = Validity
detail-legal = Legal basis
detail-legal-source = Source: { $source }, consulted on { $day }.
detail-care = Duty of care
detail-care-meaning = Contributes to this letter of { $cbw } (the same in { $nis2 }).
detail-clauses = Clause of ISO/IEC 27001
detail-clauses-meaning = Treats the same subject as this part of the management system.
detail-concepts = Cybersecurity concept
detail-concepts-meaning = What the measure does around an attack: before, during or after.
detail-properties = Information security property
detail-properties-meaning = Which property of information the measure protects.
detail-types = Control type
detail-types-meaning = Preventive keeps an incident from happening, detective notices it, corrective limits the damage.
detail-own-reading = Our own reading of { $day }: nobody has published this as such.
detail-attributes-own-reading = Cybersecurity concept, information security property and control type: our own reading of { $day }.
detail-attributes-second-source = Cybersecurity concept, information security property and control type come from a secondary source of { $day }; they were not compared with ISO/IEC 27002 itself.
detail-second-source = Taken from a secondary source on { $day }, not compared with the source itself.
detail-effort = How much work
detail-effort-words = About { $once } to put in place and { $yearly } a year. This is our estimate for a medium-sized municipality.
detail-effort-once = About { $days } to put in place. This is our estimate for a medium-sized municipality.
detail-effort-yearly = About { $days } a year. This is our estimate for a medium-sized municipality.
detail-effort-none = No extra work: another measure already takes care of this.
detail-half-day = half a day
detail-many-days = { $days } days
detail-help = Help with this measure
detail-examples = Examples
detail-mistake = What often goes wrong
detail-related = Belongs together
detail-official = Official text
detail-official-source = Official text of BIO2, government measure { $number }, imported by your organisation
detail-as-of = Status on another day

detail-decision = { $subject }: { $outcome }
detail-risk-reference = Risk analysis: { $reference }.
detail-decided-by = Decided on { $day } by { $name }.

detail-owner-title = Who is responsible?
detail-owner-hint = This is about the organisation as a whole. The owner sees it among the tasks and can record judgements.
detail-owner-none = Nobody in particular
detail-owner-save = Save owner
detail-owner-saved = The owner was saved.
detail-owner-conflict = A colleague was first: the owner is now { $name }. Save your choice again if it should stand.

measures-event-owner-set = Owner of a measure assigned

# measures-did-{*}
measures-did-owner-set = { $who } made { $owner } the owner of { $what }.
