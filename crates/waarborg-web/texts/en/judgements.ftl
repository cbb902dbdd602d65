judgements-new = Record a judgement
judgements-one = Judgement
judgements-unsaved = You have not saved everything yet.
judgements-somebody = somebody who is no longer here
judgements-choose = Make a choice
judgements-keys = Shortcuts: 1 to 3 for design, 4 to 6 for implementation, 7 to 9 for operating effectiveness. Ctrl+Enter saves and goes on, j is next, k is previous.

judgements-target = What does this judgement apply to?
judgements-for = For: { $name }
judgements-target-all-process = All processes
judgements-target-all-system = All systems
judgements-target-all-supplier = All suppliers
judgements-target-all-organisation = The organisation
judgements-target-owned-process = Processes of { $name }
judgements-target-owned-system = Systems of { $name }
judgements-target-owned-supplier = Suppliers of { $name }
judgements-target-owned-organisation = The organisation
judgements-target-run-process = Processes that { $name } supplies
judgements-target-run-system = Systems that { $name } supplies
judgements-target-run-supplier = Suppliers under { $name }
judgements-target-run-organisation = The organisation
judgements-target-mine-process = All my processes
judgements-target-mine-system = All my systems
judgements-target-mine-supplier = All my suppliers
judgements-target-mine-organisation = The organisation
judgements-target-objects = { $n ->
    [one] 1 object
   *[other] { $n } objects
}
judgements-target-keeps = { $n ->
    [one] 1 object
   *[other] { $n } objects
}, of which { $own ->
    [one] 1 keeps its own judgement
   *[other] { $own } keep their own judgement
}
judgements-target-does-not-bind = The measure does not apply here. Choose something else.
judgements-target-not-owed = It was decided that this measure does not apply.
judgements-target-not-yours = This belongs to somebody else. Only the owner or the CISO can judge it.
judgements-reach-mine = Everything that is mine
judgements-reach-all = Everything that the measure applies to
judgements-reach-supplier = Everything that { $name } supplies

judgements-not-now = No judgement now
judgements-no-verdict = Give a judgement for at least one aspect.
judgements-day = Judged on
judgements-day-in-future = This day is still to come. Fill in today or an earlier day.
judgements-day-too-long-ago = This day is too long ago. Fill in a day from 2000 on.
judgements-basis = On the basis of
judgements-period = About which period?
judgements-period-hint = Mostly for operating effectiveness: its validity starts on the last day of the period.
judgements-period-none = Only the day itself
judgements-period-after-day = The period ends after the day of judging. Fill in an earlier day.
judgements-about-period = about { $period }
judgements-remark = Remark
judgements-remark-hint = What did you look at and what did you see? This is never published.
judgements-remark-none = No remark
judgements-save = Save
judgements-save-next = Save and next
judgements-save-done = Save and go to the list

judgements-evidence = Evidence
judgements-evidence-search = Search existing evidence
judgements-evidence-find = Search
judgements-evidence-none = There is no evidence to choose from yet. Add it below.
judgements-evidence-not-found = Nothing found. Search for another word, or add it below.
judgements-evidence-files = New files
judgements-evidence-files-hint = At most { $limit } per file.
judgements-evidence-link = New link
judgements-evidence-title = Title of the new evidence
judgements-evidence-title-hint = Left empty? Then we use the file name.
judgements-evidence-confidentiality = Who may see the new evidence?
judgements-evidence-kept = { $n ->
    [one] Your new evidence was kept and is ticked below.
   *[other] Your { $n } new pieces of evidence were kept and are ticked below.
}
judgements-evidence-gone = A piece of evidence that you chose is no longer there. Choose again.
judgements-other-version = Your organisation has moved to another version of BIO2 in the meantime. Check whether your judgement still holds, and save it again.
judgements-too-many = You can record at most { $n } judgements in one go. Choose fewer measures.
judgements-too-much-evidence = Choose at most { $n } pieces of evidence for a judgement.
judgements-without-evidence = There is no evidence with this judgement.

judgements-saved = { $n ->
    [one] The judgement was recorded.
   *[other] The { $n } judgements were recorded.
}
judgements-saved-next = { $n ->
    [one] The judgement was recorded. This is the next one.
   *[other] The { $n } judgements were recorded. This is the next one.
}
judgements-saved-last = Recorded. This was the last one of the list.

judgements-conflict = While you were busy, a judgement was recorded or retracted here as well. Yours is not recorded yet. Compare them and choose.
judgements-conflict-both = Both versions
judgements-conflict-theirs = What is there now
judgements-conflict-yours = What you entered
judgements-conflict-recorded = recorded on { $moment }
judgements-conflict-more = { $n ->
    [one] 1 more judgement has changed.
   *[other] { $n } more judgements have changed.
}
judgements-conflict-keep-theirs = Leave what is there now
judgements-conflict-how = Do you want your judgement to count? Change it below if needed. The other judgement stays in the history.
judgements-conflict-save-yours = Record my judgement anyway

judgements-measure = Measure
judgements-on = For
judgements-verdict = Judgement
judgements-by = By
judgements-recorded-at = Recorded
judgements-from-target = Given for: { $target }

judgements-several = Same judgement for several measures
judgements-several-lead = Fill it in once. You then see first what it does.
judgements-several-none = You have not chosen any measures yet
judgements-several-none-text = In the list, tick the measures that get the same judgement.
judgements-several-choose = Choose measures
judgements-several-measures = { $n ->
    [one] 1 measure
   *[other] { $n } measures
}
judgements-several-target-hint = For each measure we take the objects that it applies to: systems, processes, suppliers or the organisation.
judgements-several-preview = See what this does
judgements-no-measure = Choose at least one measure.
judgements-nothing-to-judge = You can judge none of these measures for this. Choose something else.
judgements-preview = This is what will happen
judgements-preview-lead = { $n ->
    [one] 1 judgement
   *[other] { $n } judgements
} on { $measures ->
    [one] 1 measure.
   *[other] { $measures } measures.
} Nothing has been recorded yet.
judgements-becomes = What it becomes
judgements-becomes-word = becomes
judgements-effect-own-stays = { $n ->
    [one] { $names } keeps its own judgement.
   *[other] { $n } keep their own judgement: { $names }.
}
judgements-effect-provider-stays = { $n ->
    [one] { $names } takes it from whoever provides the measure.
   *[other] { $n } take it from whoever provides the measure: { $names }.
}
judgements-effect-newer-stays = { $n ->
    [one] { $names } has a judgement of a later day.
   *[other] { $n } have a judgement of a later day: { $names }.
}
judgements-and-more = { $names } and { $n } more
judgements-skipped = { $n ->
    [one] 1 measure is skipped
   *[other] { $n } measures are skipped
}
judgements-record-n = { $n ->
    [one] Record 1 judgement
   *[other] Record { $n } judgements
}
judgements-back-to-form = Back to change it
judgements-batch = Recorded
judgements-batch-lead = { $n ->
    [one] 1 judgement
   *[other] { $n } judgements
} on { $measures ->
    [one] 1 measure.
   *[other] { $measures } measures.
}
judgements-batch-retracted = { $n ->
    [one] 1 of these judgements was retracted.
   *[other] { $n } of these judgements were retracted.
}
judgements-to-list = To the measures
judgements-undo = Undo all of it
judgements-undo-reason = Undone after recording
judgements-undone = { $n ->
    [one] The judgement was retracted.
   *[other] The { $n } judgements were retracted.
}

judgements-retract = Retract
judgements-retract-title = Retract this judgement?
judgements-retract-text = From today on the judgement no longer counts. It stays visible in the history, with your reason.
judgements-retract-group = It applies to a group: the status of all objects in it can change.
judgements-reason = Reason
judgements-reason-hint = For example: recorded on the wrong system.
judgements-no-reason = Fill in why you retract the judgement.
judgements-retracted = Retracted
judgements-retracted-words = Retracted on { $day } by { $name }: { $reason }
judgements-retracted-done = The judgement was retracted.
judgements-retracted-already = This was retracted already.

judgements-event-recorded = Judgements recorded
judgements-event-recorded-several = Same judgement recorded for several measures
judgements-event-retracted = Judgement retracted
judgements-event-undone = Recorded judgements undone
judgements-under = Under { $number } of BIO2 { $version }

# judgements-did-{*}
judgements-did-recorded = { $who } recorded a judgement on { $what }, for { $target } ({ $judgements }).
judgements-did-recorded-several = { $who } recorded several judgements at once, for { $target }.
judgements-did-undone = { $who } undid the recording of several judgements.
judgements-did-retracted = { $who } retracted a judgement on { $what }, for { $target } ({ $aspect }: { $verdict }).
