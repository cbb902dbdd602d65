# Processes, systems, suppliers, the organisation itself, and who provides what to whom.

objects-nav = Processes and systems
objects-tabs = Kinds

objects-title-processes = Processes
objects-title-systems = Systems
objects-title-suppliers = Suppliers
objects-title-organisation = Organisation
objects-lead-processes = The business processes of your organisation, with their owner and status.
objects-lead-systems = The information systems of your organisation, with their owner and status.
objects-lead-suppliers = The suppliers of your organisation, with their owner and status.
objects-lead-organisation = The organisation as a whole.
objects-new-processes = Add a process
objects-new-systems = Add a system
objects-new-suppliers = Add a supplier
objects-new-organisation = Add an organisation
objects-import = Import
objects-export-xlsx = Export as XLSX
objects-export-csv = Export as CSV
objects-filter-processes = Filter processes
objects-filter-systems = Filter systems
objects-filter-suppliers = Filter suppliers
objects-filter-organisation = Filter
objects-count-processes = { $shown } of { $all } processes
objects-count-systems = { $shown } of { $all } systems
objects-count-suppliers = { $shown } of { $all } suppliers
objects-count-organisation = { $shown } of { $all }
objects-none-processes = There are no processes yet
objects-none-systems = There are no systems yet
objects-none-suppliers = There are no suppliers yet
objects-none-organisation = There is no organisation yet
objects-none-text-processes = Add your first process, or read a list from a spreadsheet. Then you see for each process which measures apply.
objects-none-text-systems = Add your first system, or read a list from a spreadsheet. Then you see for each system which measures apply.
objects-none-text-suppliers = Add your first supplier, or read a list from a spreadsheet. Then you can choose for a system who supplies it.
objects-none-text-organisation = Set up the organisation first.
objects-none-then = On this day there was nothing here yet.
objects-none-reader = You see here what is in your name, or what the CISO has added. There is nothing yet.
objects-nothing-found = Nothing found

objects-q = Search
objects-status = In use or ended
objects-status-in-use = In use
objects-status-ended = Ended
objects-with-gaps = With open points only
objects-state = Status
objects-ratings = CIA rating
objects-ratings-hint = How bad is it when it is not available, not correct or leaked?
objects-rating-short-low = L
objects-rating-short-medium = M
objects-rating-short-high = H
objects-rating-short-very-high = VH
objects-flags = Particulars
objects-flag-critical = Critical
objects-flag-internet = Internet-facing
objects-flag-ot = OT
objects-no-owner = No owner
objects-former-member = Someone who no longer works here
objects-own-run = No supplier
objects-in-scope = In scope
objects-out-of-scope = Out of scope
objects-scope = Scope of the ISMS
objects-owes-nothing = No measures
objects-met-of = { $met } of { $owed } met
objects-actions = Actions
objects-yes = yes
objects-no = no
objects-empty-value = none
objects-choose = Choose

objects-field-code = Code
objects-field-name = Name
objects-field-description = Description
objects-field-owner = Owner
objects-field-critical = Critical
objects-field-availability = Availability
objects-field-integrity = Integrity
objects-field-confidentiality = Confidentiality
objects-field-internet-facing = Internet-facing
objects-field-operational-technology = OT
objects-field-supplier = Supplier

objects-edit = Change
objects-edit-title = Change { $name }
objects-edit-lead-processes = A process is something that your organisation does, such as granting permits.
objects-edit-lead-systems = A system is an application or facility that holds information.
objects-edit-lead-suppliers = A supplier supplies or runs systems or processes for your organisation.
objects-edit-lead-organisation = The owner of the organisation must demonstrate the measures that apply to the whole organisation, unless they were assigned to someone else.
objects-code-hint = Short and unique. We use the code to recognise the row when you import a file.
objects-description-hint-processes = What does this process do, in a sentence or two?
objects-description-hint-systems = What is this system for, in a sentence or two?
objects-description-hint-suppliers = What does this supplier supply, in a sentence or two?
objects-description-hint-organisation = What does the organisation do, in a sentence or two?
objects-owner-hint = The owner has to demonstrate the measures. Is someone missing from the list? Ask the administrator for an account.
objects-critical-hint = Without it the organisation cannot do its most important tasks. What is critical belongs in the scope of the ISMS.
objects-internet-hint = Then extra measures apply.
objects-ot-hint = Operational technology, such as the control of bridges, pumping stations or buildings.
objects-supplier-hint = Who supplies or runs it?
objects-valid-from = From
objects-valid-from-hint = What you fill in counts from this day. The day may be in the past, not in the future. If it is before an earlier change, that change no longer counts.
objects-unsaved = You have not saved everything yet.
objects-added = Added.
objects-saved = Saved.
objects-nothing-changed = Nothing was changed, so nothing was saved.
objects-day-in-future = This day is in the future. Choose today or an earlier day.
objects-day-too-long-ago = This day is too long ago. Choose a day from 1 January 2000.

objects-wrong-code-taken = { $name } already has this code. Choose another code.
objects-wrong-code-of-ended = { $name } has this code, and was ended. Take it into use again, or choose another code.
objects-wrong-unknown-person = Nobody here has this e-mail address. Check it, or ask the administrator for an account.
objects-wrong-closed-account = The account of this person is closed. Choose someone else.
objects-wrong-unknown-supplier = We do not know this supplier. Add it under Suppliers first, or correct the name or code.
objects-wrong-ended-supplier = This supplier was ended. Choose another.
objects-wrong-ambiguous = There is more than one with this name. Fill in the code.
objects-wrong-not-yes-or-no = Fill in yes or no.
objects-wrong-not-a-rating = Fill in low, medium, high or very high.
objects-wrong-twice = This is also on row { $row }. Remove one of the two.

objects-conflict = A colleague changed this while you were busy. See what changed and choose.
objects-conflict-by = { $name } changed this while you were busy. See what changed and choose.
objects-conflict-differences = Differences
objects-conflict-field = Field
objects-conflict-before = When you began
objects-conflict-theirs = Saved now
objects-conflict-yours = What you filled in
objects-conflict-keep-theirs = Keep it as it is now
objects-conflict-save-mine = Save what I filled in after all

objects-data = Data
objects-ended-name = { $name } (ended)
objects-ended-from = Ended from { $day }
objects-ended-on = Ended { $day }
objects-ended-text = Since that day no measures apply to it. Judgements and evidence from before are kept.
objects-not-yet = On this day it did not exist yet. You see later data.
objects-measures = Measures
objects-measure = Measure
objects-to-gaps = See this in the gap analysis
objects-no-measures = No measures apply to it.
objects-source = Where does the status come from?
objects-source-none = No judgement yet
objects-source-own = Own judgement
objects-source-group = Judgement for { $group }
objects-source-provider = Inherited from { $name }
objects-lapses = Lapses
objects-provides = Provides to others
objects-provides-nothing = It provides no measures to others.
objects-inherits = Inherits from others
objects-inherits-nothing = It inherits no measures from others.
objects-to = to
objects-by = from
objects-from = from { $day }
objects-from-until = from { $day } until { $until }
objects-runs = Supplies or runs
objects-history = History
objects-version = Change { $n }
objects-version-first = Added
objects-version-ended = Ended
objects-version-restored = In use again
objects-superseded = Replaced by a later change
objects-recorded = Recorded on { $moment }
objects-recorded-by = Recorded on { $moment } by { $name }
objects-was = was
objects-becomes = becomes
objects-whole-control = { $number } { $title } (all measures)
objects-all-of-control = All measures of { $number }

objects-target-all-organisation = the organisation
objects-target-all-process = all processes
objects-target-all-system = all systems
objects-target-all-supplier = all suppliers
objects-target-owner-organisation = the organisation, if { $name } owns it
objects-target-owner-process = all processes of { $name }
objects-target-owner-system = all systems of { $name }
objects-target-owner-supplier = all suppliers of { $name }
objects-target-supplier-organisation = the organisation, if { $name } supplies it
objects-target-supplier-process = all processes that { $name } supplies
objects-target-supplier-system = all systems that { $name } supplies
objects-target-supplier-supplier = all suppliers under { $name }

objects-end = End
objects-end-title = End { $name }?
objects-end-lead = End something when it is no longer in use. Has only something about it changed? Then choose Change.
objects-end-follows = What happens then
objects-end-keeps = Judgements, evidence and history are kept. You can take it into use again later.
objects-end-owes = Nothing has to be demonstrated for it any more. The status now is:
objects-end-inheritances = { $n ->
    [one] This inheritance ends too:
   *[other] These { $n } inheritances end too:
}
objects-end-consumers = { $n ->
    [one] 1 other takes over something from it now, and falls back on its own judgements.
   *[other] { $n } others take over something from it now, and fall back on their own judgements.
}
objects-end-runs = { $n ->
    [one] 1 process or system names this as its supplier. That stays so until you change it.
   *[other] { $n } processes or systems name this as their supplier. That stays so until you change it.
}
objects-end-which = See which
objects-end-day = End date
objects-end-day-hint = From this day no measures apply. The day may be in the past, not in the future.
objects-end-confirm = Yes, end it
objects-end-meanwhile = A colleague changed this while you were busy. Look again at what happens, and confirm again.
objects-ended = Ended. You can find it with the filter Ended.
objects-restore = Take into use again
objects-restore-title = Take { $name } into use again?
objects-restore-lead = From the day that you choose measures apply again. Inheritances that ended do not come back by themselves.
objects-restore-day = In use from
objects-restore-confirm = Yes, take into use
objects-restored = In use again.

objects-import-title-processes = Import processes
objects-import-title-systems = Import systems
objects-import-title-suppliers = Import suppliers
objects-import-title-organisation = Import
objects-import-lead = Choose a file. Then you see for each row what changes. Nothing is saved before you confirm it.
objects-file-hint = A spreadsheet (XLSX or ODS) or CSV, at most 5 MB and 5,000 rows.
objects-table-no-key = We cannot find a column Code or Name. Choose one of the two.
objects-columns = Columns
objects-columns-text = Dutch and English column names are both fine, in any order. Only Code or Name is required.
objects-columns-example = Export the current list as an example
objects-column = Column
objects-column-content = What you fill in
objects-column-code = Short, unique code. Without a code we give a new one.
objects-column-name = The name. Required for what is new.
objects-column-description = A sentence or two. May stay empty.
objects-column-owner = The e-mail address of someone with an account here. May stay empty.
objects-column-critical = yes or no
objects-column-availability = low, medium, high or very high
objects-column-integrity = low, medium, high or very high
objects-column-confidentiality = low, medium, high or very high
objects-column-internet-facing = yes or no
objects-column-operational-technology = yes or no
objects-column-supplier = The code or the name of a supplier in your list. May stay empty.
objects-import-rule-recognise = We recognise a row by its code. If there is no code, or we do not know it, we look at the name.
objects-import-rule-empty = An empty cell under Description, Owner or Supplier empties that field. Any other empty cell changes nothing. For what is new we fill in medium and no.
objects-import-rule-absent = What is not in the file stays as it is. You end things on their own page.
objects-imported = { $n ->
    [one] The import is done: 1 row was processed. Undo something? Open it and see under History what was there.
   *[other] The import is done: { $n } rows were processed. Undo something? Open it and see under History what was there.
}

objects-preview-title = What changes
objects-preview-lead = From { $file }. Nothing has been saved yet.
objects-import-new = New
objects-import-changed = Changed
objects-import-unchanged = Unchanged
objects-import-wrong = Wrong
objects-import-all = All rows
objects-import-absent-processes = { $n ->
    [one] 1 process is not in this file, and stays as it is.
   *[other] { $n } processes are not in this file, and stay as they are.
}
objects-import-absent-systems = { $n ->
    [one] 1 system is not in this file, and stays as it is.
   *[other] { $n } systems are not in this file, and stay as they are.
}
objects-import-absent-suppliers = { $n ->
    [one] 1 supplier is not in this file, and stays as it is.
   *[other] { $n } suppliers are not in this file, and stay as they are.
}
objects-import-absent-organisation = { $n } not in this file.
objects-import-unknown = We skip these columns: { $columns }.
objects-import-missing = These columns are not in the file, and stay as they are: { $columns }. For what is new we fill in medium and no.
objects-import-with-wrong = { $n ->
    [one] 1 row is wrong. Correct it in your file and choose the file again, or go on without that row.
   *[other] { $n } rows are wrong. Correct them in your file and choose the file again, or go on without those rows.
}
objects-import-only-wrong = There is no row that we can process. Correct the rows in your file and choose it again.
objects-import-nothing = Everything in this file is already as it should be. There is nothing to do.
objects-import-nothing-stored = Is it right? Then confirm below. The changes count from today.
objects-import-confirm-processes = { $n ->
    [one] Save 1 process
   *[other] Save { $n } processes
}
objects-import-confirm-systems = { $n ->
    [one] Save 1 system
   *[other] Save { $n } systems
}
objects-import-confirm-suppliers = { $n ->
    [one] Save 1 supplier
   *[other] Save { $n } suppliers
}
objects-import-confirm-organisation = Save { $n }
objects-import-rows = Rows
objects-import-show = Which rows
objects-import-row = Row
objects-import-row-n = Row { $n }
objects-import-outcome = Outcome
objects-import-what = What changes
objects-outcome-new = New
objects-outcome-changed = Changed
objects-outcome-unchanged = Unchanged
objects-outcome-wrong = Wrong

objects-inheritances = Inheritances
objects-inheritances-lead = A system, process or supplier can provide measures to others. Those inherit its status and need not demonstrate anything themselves.
objects-inheritances-filter = Filter inheritances
objects-inheritances-ended = Ended inheritances too
objects-inheritances-none = There are no inheritances yet
objects-inheritances-none-text = Think of a central back-up, the workplace, or a supplier that arranges the same for all its systems. Record it once, and it counts for all.
objects-inheritances-count = { $n ->
    [one] 1 inheritance
   *[other] { $n } inheritances
}
objects-reach = { $n ->
    [one] (1 object)
   *[other] ({ $n } objects)
}
objects-inheritance-new = Add an inheritance
objects-inheritance-lead = Say who provides which measure, and to whom. First you see what changes.
objects-inheritance-provider = Who provides
objects-inheritance-provider-hint = The measure is judged on this. The others inherit that status.
objects-inheritance-what = What
objects-inheritance-what-hint = One measure, or all measures of a control.
objects-inheritance-consumers = To whom
objects-inheritance-to-hint = A group grows by itself: a system that joins it later inherits too.
objects-to-object = One object
objects-to-object-hint = Fill this in if you chose One object above.
objects-to-all = All objects of a kind
objects-to-owner = Everything of an owner
objects-to-supplier = Everything that a supplier supplies or runs
objects-to-group = Group
objects-to-group-hint = Fill this in if you chose a group above.
objects-to-kind = Kind
objects-to-owner-which = Of which owner
objects-to-supplier-which = Of which supplier
objects-inheritance-from-hint = From this day the status is inherited. The day may be in the past, not in the future.
objects-inheritance-show = See what changes
objects-inheritance-no-measure = No measures belong to this. Choose something else.
objects-inheritance-itself = Nothing can inherit from itself. Choose another object.
objects-inheritance-exists = This inheritance exists already. Choose something else.
objects-inheritance-preview = What changes
objects-inheritance-sentence = { $provider } provides { $what } to { $consumers }, from { $from }.
objects-inheritance-nobody = Nothing inherits anything. Perhaps these measures do not apply to what you chose, or it has judgements of its own everywhere.
objects-inheritance-consumers-of = { $n ->
    [one] 1 of { $all } objects inherits something.
   *[other] { $n } of { $all } objects inherit something.
} Where an object has a judgement of its own, that keeps counting.
objects-inheritance-worse = { $n ->
    [one] The status of 1 object gets worse by this. Look at it below before you go on.
   *[other] The status of { $n } objects gets worse by this. Look at them below before you go on.
}
objects-inheritance-missing = { $n ->
    [one] On { $provider } itself 1 judgement is still missing. Until it is there, the others take over that it is missing.
   *[other] On { $provider } itself { $n } judgements are still missing. Until they are there, the others take over that they are missing.
}
objects-inheritance-owes = { $n ->
    [one] { $provider } must demonstrate 1 more measure because of this.
   *[other] { $provider } must demonstrate { $n } more measures because of this.
}
objects-inheritance-confirm = Add the inheritance
objects-inheritance-change = Change something after all?
objects-inheritance-added = The inheritance was added.
objects-effects = Effect on each object
objects-effects-end = Effect on each object
objects-effect-object = Object
objects-effect-inherits = Inherits
objects-effect-loses = Inherits now
objects-effect-now = Now
objects-effect-then = Then
objects-effect-own = { $n ->
    [one] 1 with own judgements
   *[other] { $n } with own judgements
}
objects-measures-count = { $n ->
    [one] 1 measure
   *[other] { $n } measures
}
objects-inheritance-end-title = End the inheritance?
objects-inheritance-end-follows = { $n ->
    [0] Nobody takes over anything by it now. So nothing changes in the status.
    [one] 1 object takes over something by it now. It falls back on its own judgements or those for the group.
   *[other] { $n } objects take over something by it now. They fall back on their own judgements or those for the group.
}
objects-inheritance-end-hint = From this day nothing is inherited any more. The day may be in the past, not in the future.
objects-inheritance-end-confirm = Yes, end it
objects-inheritance-ends-before-start = The inheritance began later. Choose a day from its beginning.
objects-inheritance-ended = The inheritance was ended.
objects-inheritance-ended-already = This inheritance was already ended.

objects-event-added = Object added
objects-event-changed = Object changed
objects-event-ended = Object ended
objects-event-restored = Object taken into use again
objects-event-imported = Objects imported
objects-event-inheritance-added = Inheritance added
objects-event-inheritance-ended = Inheritance ended

# objects-did-{*}
objects-did-added = { $who } added { $what }.
objects-did-changed = { $who } changed { $what }.
objects-did-ended = { $who } ended { $what }.
objects-did-restored = { $who } took { $what } into use again.
objects-did-imported = { $who } imported objects from ‘{ $file }’ (kind: { $kind }).
objects-did-inheritance-added = { $who } recorded that { $provider } provides { $provided } to other objects.
objects-did-inheritance-ended = { $who } recorded that { $provider } no longer provides { $provided } to other objects.
