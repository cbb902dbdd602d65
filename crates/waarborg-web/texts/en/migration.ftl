# The move to another version of BIO2.

migration-title = Move to a new version
migration-now = Your organisation works with BIO2 { $version }, adopted on { $adopted }.
migration-newer = From { $from } to { $to }
migration-newer-text = BIO2 { $to } was adopted on { $adopted }. Below you see what changes and what you have recorded about it already. Nothing happens yet.
migration-promise-carried = When a measure gets another number, judgements, evidence, decisions and the owner are carried along.
migration-promise-history = When a measure is withdrawn, its judgements stay visible as history. A new measure appears as something that must still be demonstrated.
migration-promise-past = The past stays as it was: overviews of an earlier day and approved statements do not change.
migration-promise-back = You can undo the move until something is recorded in the new version.
migration-start = Prepare the move to { $to }
migration-start-ciso = The CISO prepares the move.
migration-newest = You work with the newest version
migration-newest-text = There is no newer version of BIO2 to move to.
migration-changes = What changes
migration-history = Earlier moves
migration-past = From { $from } to { $to } on { $day }, by { $name }.
migration-report = Report of the move
migration-undone-badge = Undone

migration-column-in = In { $version }
migration-column-what = What changes
migration-column-here = Recorded by you
migration-column-was = Was
migration-column-becomes = Becomes
migration-column-recorded = Recorded
migration-column-demonstrated = Demonstrated
migration-column-title = Title
migration-column-kind = Kind of change
migration-column-fate = What happens to it
migration-column-judgements = Judgements
migration-column-not-bound = Of which on something the measure no longer applies to
migration-column-anew = To be judged anew
migration-column-decisions = Decisions
migration-column-owners = Times an owner was named
migration-column-inheritances = Inheritances
migration-was-nothing = Did not exist yet
migration-becomes-nothing = Withdrawn
migration-see = See also { $numbers }.
migration-substantive = Requires something else

migration-kind-asks = Split, you choose ({ $n })
migration-kind-asks-lead = The content of these measures will be under more than one number. In the move you choose what the judgements count for.
migration-kind-moved = Another number ({ $n })
migration-kind-moved-lead = The same measure under another number. Everything that was recorded is carried along.
migration-kind-withdrawn = Withdrawn ({ $n })
migration-kind-withdrawn-lead = You no longer have to demonstrate these measures. What was recorded stays visible.
migration-kind-new = New ({ $n })
migration-kind-new-lead = These measures did not exist yet.
migration-kind-split = Split ({ $n })
migration-kind-split-lead = What was recorded for the old number counts for each of the new numbers.
migration-kind-merged = Merged ({ $n })
migration-kind-merged-lead = The content of several numbers will be under one. Their judgements come together there.
migration-kind-substantive = Requires something else ({ $n })
migration-kind-substantive-lead = The same number, but the measure requires something else, or of somebody else, or at another time. You can have them judged anew.
migration-kind-reworded = Only worded differently ({ $n })
migration-kind-reworded-lead = Other words, the same requirement.
migration-kind-unchanged = Unchanged ({ $n })
migration-kind-unchanged-lead = Nothing changes in these measures.

migration-part1 = What changes in part 1
migration-part1-lead = What BIO2 asks besides the measures. An obligation keeps its number, even where its chapter gets another.
migration-part1-new = New obligations ({ $n })
migration-part1-changed = Changed obligations ({ $n })
migration-part1-gone = Withdrawn obligations ({ $n })
migration-part1-moved = Only in another chapter ({ $n })
migration-part1-unchanged = Unchanged obligations ({ $n })
migration-part1-in = Chapter in { $version }
migration-part1-was = { $is } (was: { $was })
migration-part1-same = The same obligation

migration-n-judgements = { $n ->
    [one] 1 judgement
   *[other] { $n } judgements
}
migration-n-decisions = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
migration-n-owners = { $n ->
    [one] an owner
   *[other] an owner { $n } times
}
migration-n-inheritances = { $n ->
    [one] 1 inheritance
   *[other] { $n } inheritances
}
migration-n-nothing = Nothing recorded yet

migration-choose-title = Choices: from { $from } to { $to }
migration-choose-lead = On two points the program cannot choose for you. After that you first see what happens; nothing changes yet.
migration-choose = Choose what the judgements on { $number } count for
migration-splits = Split measures
migration-splits-lead = The content of these measures will be under more than one number. Compare them and choose what the judgements that are there already count for.
migration-in = { $number } in { $version }
migration-split-legend = { $number } { $title }
migration-split-question = What will the judgements count for? ({ $recorded })
migration-split-hint = If the other number has judgements of its own, the newest counts. A decision and an owner stay with the old number, and hold for a number that is new as well.
migration-split-stay = Only for { $number }
migration-split-go = Only for { $number }: under the old number you start over
migration-split-both = For both
migration-anew = Judge anew
migration-anew-lead = What you tick no longer counts after the move: the measure is open until somebody judges it anew. The old judgements stay visible.
migration-anew-none = There are no judgements on measures that have become different.
migration-anew-proposed = Measures that require something else
migration-anew-proposed-hint = These are ticked already. Untick those whose old judgement, in your view, still holds.
migration-anew-others = Measures with other words and the same requirement ({ $n })
migration-anew-others-legend = Measures with other words and the same requirement
migration-to-preview = See what happens
migration-nothing-yet = Nothing is changed yet.

migration-preview-title = Preview: from { $from } to { $to }
migration-preview-lead = This is what happens when you confirm the move. The new version then counts from { $day }.
migration-preview-meanwhile = Something was recorded in the meantime, or the choices are different. Nothing was changed. Below is what would happen now; look at it and confirm again.
migration-judgements = What happens to the judgements
migration-all = All { $all } judgements are below, each once.
migration-tile-unchanged = Stay
migration-tile-unchanged-note = under the same number
migration-tile-carried = Carried along
migration-tile-carried-note = to one other number
migration-tile-both = Count for two
migration-tile-both-note = under both numbers
migration-tile-anew = Judge anew
migration-tile-anew-note = no longer count
migration-tile-history = History
migration-tile-history-note = stay visible
migration-before = Demonstrated before the move
migration-after = Demonstrated after the move
migration-of = { $met } of { $owed }
migration-from-to = { $before } → { $after }
migration-controls = Decisions on controls ({ $decisions }) and inheritances of whole controls ({ $inheritances }) stay as they are. An inheritance also holds for a measure that goes to another control.
migration-confirm-text = Everything happens at once, and the whole report goes into the audit trail. You can undo the move until something is recorded in the new version.
migration-confirm = Move to { $to }
migration-change-choices = Change the choices
migration-per-measure = Per measure
migration-group-count = { $title } ({ $n })
migration-group-anew = Judge anew
migration-group-anew-lead = Judgements from before the move no longer count here. They stay visible.
migration-group-history = Withdrawn
migration-group-history-lead = What was recorded stays visible as history and in approved statements.
migration-group-new = New
migration-group-new-lead = These measures are open until somebody judges them.
migration-group-both = Counts for two numbers
migration-group-both-lead = The judgements count for both numbers. Nothing is recorded twice.
migration-group-carried = Another number
migration-group-carried-lead = The judgements and their evidence are carried along to the other number.
migration-group-unchanged = The same number
migration-group-unchanged-lead = Nothing changes in what counts here.
migration-fate-anew = Judge anew
migration-fate-unchanged = Stays
migration-fate-carried = Carried along
migration-fate-both = Counts for two
migration-fate-history = History
migration-fate-new = New
migration-change-unchanged = unchanged
migration-change-reworded = reworded
migration-change-moved = moved
migration-change-split = split
migration-change-merged = merged
migration-change-new = new
migration-change-withdrawn = withdrawn
migration-note-anew = Judge anew: { $numbers }
migration-note-not-bound = { $n ->
    [one] 1 judgement is on something the measure no longer applies to
   *[other] { $n } judgements are on something the measure no longer applies to
}
migration-note-rest = Decision, owner and inheritance: { $numbers }

migration-report-title = Report: from { $from } to { $to }
migration-done = The organisation has moved to the new version. Below is what happened to everything.
migration-undone = The move was undone. Everything is as it was.
migration-was-undone = Undone on { $moment } by { $name }.
migration-export = Export as CSV
migration-undo = Undo
migration-undo-title = Undo: from { $to } to { $from }
migration-undo-text = The organisation then works with { $from } again. Everything is exactly as it was before the move to { $to }.
migration-undo-nothing-lost = Nothing is lost: since the move nothing was recorded that belongs to the new version. The audit trail records that you undid it.
migration-undo-confirm = Back to { $from }
migration-held = Undoing is no longer possible
migration-held-text = Since the move something was recorded that belongs to the new version:
migration-held-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
migration-hold-undone = The move was undone already.
migration-hold-later = After it there was a move to { $version }; undo that one first.
migration-hold-judgement = A judgement on { $what }, { $moment }
migration-hold-decision = A decision on { $what }, { $moment }
migration-hold-owner = An owner of { $what }, { $moment }
migration-hold-inheritance = An inheritance of { $what }, { $moment }
migration-hold-statement = Statement { $what }, proposed to the board { $moment }

migration-event-done = Moved to another version of BIO2
migration-event-undone = Move to another version undone

# migration-did-{*}
migration-did-done = { $who } moved the organisation to BIO2 { $version }.
migration-did-undone = { $who } undid the move: the organisation works with BIO2 { $version } again.
migration-organisation = { $n ->
    [one] 1 judgement on a control or an obligation stays.
   *[other] { $n } judgements on controls and obligations stay.
}
