scope-nav = Scope
scope-title = Scope
scope-lead = Record what your management system for information security (ISMS) covers: in a text, and per process and system.
scope-rules-title = What does BIO2 require?
scope-rule-critical = The processes and systems that are critical for your services always belong in the scope.
scope-rule-support = You decide which supporting processes and systems are in scope. They are, unless decided otherwise.
scope-rule-reason = If you put something out of the scope, explain why: the reader of the statement sees that it is missing.
scope-rule-public-duty = This version of BIO2 makes publishing the scope and the statement of applicability mandatory (part 1, ‘Transparantie en verantwoording’). Write it so that a citizen understands it.
scope-rule-public-own-choice = If you make the statement of applicability public, the scope goes along. That is your own choice: BIO2 asks for accountability through the accountability frameworks, the supervisors and the annual report, and for insight for other governments with the statement (part 1, ‘Transparantie en verantwoording’). Write it so that a citizen understands it.
scope-rules-source = Source: { $source }.

scope-text = Text of the scope
scope-write-text = Write the text
scope-change-text = Change the text
scope-history-link = Earlier versions
scope-stated = Version { $version }, { $day }, { $name }
scope-text-none-title = There is no text yet
scope-text-none-text = Write in a few sentences which services, processes and systems your ISMS covers. Without a text the statement cannot be proposed.

scope-items = Processes and systems
scope-processes-in = Processes in scope
scope-systems-in = Systems in scope
scope-out = Out of scope
scope-of = of { $n }
scope-critical-count = { $n ->
    [0] None of them is critical
    [one] 1 of them is critical
   *[other] { $n } of them are critical
}
scope-wrong-title = { $n ->
    [one] 1 critical object is out of the scope
   *[other] { $n } critical objects are out of the scope
}
scope-wrong-text = What is critical belongs in the scope. The statement cannot be proposed like this.
scope-wrong-show = Show them
scope-own-only = Below you see the processes and systems that you own. The counts are about the whole organisation.
scope-filter = Filter processes and systems
scope-search = Search by name, code, owner or reason
scope-kind = Kind
scope-status = Scope
scope-status-in = In
scope-status-out = Out
scope-status-wrong = Out, but critical
scope-only-critical = Only what is critical
scope-critical = Critical
scope-name = Name
scope-owner = Owner
scope-no-owner = No owner
scope-reason = Reason
scope-count = { $n ->
    [one] 1 process or system
   *[other] { $n } processes and systems
}
scope-none-title = Nothing found
scope-none-text = Change the filters or clear them.
scope-empty-title = There are no processes and systems yet
scope-empty-text = First add the processes and systems, or import them from a spreadsheet. Then you record here what is in scope.
scope-select-all = Select everything on this page
scope-select = Select { $name }
scope-selected-none = Choose what you put in or out of the scope
scope-selected-one = 1 chosen
scope-selected-many = {"{"}n{"}"} chosen
scope-put-in = Put in the scope
scope-put-out = Put out of the scope

scope-in-title = Put in the scope
scope-in-lead = This will be part of your ISMS and counts in the statement.
scope-out-title = Put out of the scope
scope-out-lead = This will no longer be part of your ISMS and no longer counts in the statement.
scope-now-in = in the scope now
scope-now-out = out of the scope now
scope-reason-in-hint = For instance: critical for our services.
scope-reason-out-hint = Why is this out of the scope? Write it for an outsider, and name no persons.
scope-error-reason = Write down why this is out of the scope.
scope-critical-warning-title = { $n ->
    [one] 1 of these is critical
   *[other] { $n } of these are critical
}
scope-critical-warning-text = What is critical for your services belongs in the scope. When you put it out all the same, the statement cannot be proposed. Is it not critical? Then change that at the process or system.
scope-public-title = This may be published
scope-items-public = If you make the statement public, it says what is in and out, with the reason, unless you leave the list out.
scope-saved-in = { $n ->
    [one] 1 object is in the scope now.
   *[other] { $n } objects are in the scope now.
}
scope-saved-out = { $n ->
    [one] 1 object is out of the scope now.
   *[other] { $n } objects are out of the scope now.
}
scope-conflict-title = A colleague was first
scope-items-conflict = Your decision was not recorded yet. This was decided in the meantime:
scope-theirs-in = { $name } put it in the scope
scope-theirs-out = { $name } put it out of the scope
scope-confirm-mine = Record my decision all the same
scope-keep-theirs = Keep what is there now

scope-text-title = Write the text of the scope
scope-text-lead = Describe which services, processes, systems and places your ISMS covers, and what is outside it.
scope-text-hint = Use short sentences and plain words. An empty line begins a new paragraph. Name no persons.
scope-text-public = If you make the statement of applicability public, this text goes along. Earlier versions are kept internally.
scope-text-save = Save text
scope-text-saved = The text of the scope was saved.
scope-text-unchanged = The text was the same already. Nothing was changed.
scope-unsaved = You have not saved the text yet.
scope-text-conflict = Your text was not saved yet: { $name } wrote a new version in the meantime. On the left is that version, on the right what you wrote. Take over what you need and choose.
scope-text-theirs = Version of { $name }
scope-text-mine = Your version
scope-text-keep = Keep the version of { $name }
scope-text-save-mine = Save my version

scope-history-title = Versions of the scope
scope-history-lead = Every time the text changes the old one is kept. Choose a version to see what changed.
scope-history-versions = Versions
scope-history-version = Version { $version }
scope-history-first = The first version.
scope-history-against = What changed since version { $version }.
scope-history-caption = Sentences that stayed, were removed or were added
scope-history-mark = Kind
scope-history-sentence = Sentence
scope-history-same = the same
scope-history-removed = removed
scope-history-added = added

scope-event-stated = Text of the scope written
scope-event-item-decided = Put in or out of the scope

# scope-did-{*}
scope-did-stated = { $who } wrote version { $what } of the scope.
scope-did-item-decided = { $included ->
    [true] { $who } put { $what } in the scope.
   *[other] { $who } put { $what } out of the scope.
}
