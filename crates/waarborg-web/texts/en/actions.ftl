actions-nav = Improvement actions
actions-lead = What will be done to improve measures, by whom and by when. An action changes no status: only the judgement that shows the result does.
actions-new = Add action
actions-title-one = Action { $number }
actions-none = There are no improvement actions yet
actions-none-text = Agree on an action with a judgement, on a measure or on its own. Here you then see who does what and by when.
actions-none-found = No actions found
actions-none-found-text = Change the filters or clear them.
actions-filter = Filter actions
actions-q = Search in title or number
actions-requirement = Requirement (number)
actions-status-open = Open
actions-status-all = All, open and closed
actions-late = Late
actions-count = { $n ->
    [one] 1 action
   *[other] { $n } actions
}
actions-number = Number
actions-about = About
actions-measures-n = { $n } measures
actions-requirements-n = { $n } requirements
actions-objects-n = { $n } objects
actions-select = Select
actions-select-one = Select ‘{ $title }’

actions-field-title = What will be done
actions-title-hint = In one sentence, so that others understand it too.
actions-field-owner = Who does it
actions-owner-hint = This person sees the action under ‘My tasks’.
actions-owner-left = { $name } (has no tasks any more)
actions-field-due = Done by
actions-due-hint = After this day the action is late.
actions-field-requirements = Requirements
actions-requirements-hint = Numbers with a comma between them: of a measure (5.17.01), a control (5.17) or an obligation (D1.07).
actions-field-objects = Objects
actions-objects-hint = Codes of processes, systems or suppliers with commas between them, such as SYS-001.
actions-field-remark = Remark
actions-field-status = Status
actions-field-started = Work on it has begun
actions-field-note = Explanation
actions-field-result = Judgement that shows the result
actions-choose = Choose a person
actions-form-lead = Agree on what will be done, who does it and by when.
actions-unsaved = You have not saved everything yet.
actions-agree = Agree on an improvement action right away
actions-agree-lead = Useful when something is not met, or only partly. The action is about what you judge here and is stored together with the judgement.
actions-agree-hint = Leave empty if you do not agree on an action.
actions-agree-selected = Agree on an improvement action
actions-agreed-title = Improvement action that you agree on
actions-agreed = { $n ->
    [one] The judgement is recorded and the action is agreed on.
   *[other] { $n } judgements are recorded and the action is agreed on.
}
actions-added = The action has been added.
actions-saved = The action has been changed.
actions-nothing-changed = Nothing was changed.
actions-wrong-requirement = ‘{ $text }’ is not a number that BIO2 has. Write it as 5.17.01 (measure), 5.17 (control) or D1.07 (obligation).
actions-unknown-requirement = { $number } is not in { $version }, or asks nothing. Look in the list of measures, controls or obligations.
actions-wrong-object = There is no object with code ‘{ $text }’. Look in the list of processes, systems or suppliers.
actions-ambiguous-object = There are several with code ‘{ $text }’. Add the action from the page of the object.
actions-ended-object = ‘{ $text }’ is not in use. Remove it, or take it into use again first.
actions-too-many = An action is about at most { $n } requirements and { $n } objects.
actions-due-past = This day has passed. Choose today or later.
actions-origin-gone = The judgement that this action belonged to was retracted. Save to add the action on its own.

actions-edit = Change action
actions-data = Data
actions-no-requirements = None
actions-no-objects = None
actions-origin = Agreed with
actions-judgement = A judgement
actions-judgement-line = { $measure } · { $target } · { $aspect }: { $verdict } ({ $day })
actions-history = History
actions-happened-added = Added
actions-happened-changed = Changed
actions-happened-done = Done
actions-happened-cancelled = Given up
actions-happened-reopened = Opened again
actions-by = { $moment } by { $name }
actions-empty = (empty)
actions-conflict = { $name } changed this action while you were working on it. What you typed is below. Choose what stays.
actions-conflict-field = Field
actions-conflict-theirs = Saved now
actions-conflict-yours = You typed
actions-conflict-take-theirs = Leave what is there now
actions-conflict-save-yours = Save my version

actions-close = Close action
actions-ending = How does the action end?
actions-ending-done = Done: it has been carried out
actions-ending-cancelled = Given up: it will not be done
actions-result-hint = Only a judgement changes the status. Choose the judgement that shows what the action achieved.
actions-result-none = There is no judgement; I explain why below
actions-judge-first = Judge { $number } first
actions-wrong-result = This judgement does not fit the action: it was retracted, is older than the action, or is about something else.
actions-note-hint = Needed when the action is given up or when there is no judgement.
actions-note-missing = Explain why. Without a judgement this is all that can be read later.
actions-closed = The action has been closed.
actions-closed-wanting = The action is closed. The judgement is not ‘met’ yet: agree on a new action if more has to be done.
actions-close-changed = { $name } changed this action while you were busy. See whether it can still be closed, then send it again.
actions-reopen = Open again
actions-reopen-note = Why is the action opened again?
actions-reopened = The action is open again.

actions-several = Change owner or date
actions-several-lead = For all chosen actions at once.
actions-several-owner = New owner
actions-several-keep = Leave as it is
actions-several-due = New date
actions-several-due-hint = Leave empty to keep the date.
actions-several-nothing = Choose a new owner or a new date.
actions-several-none = First choose one or more open actions that you may change.
actions-several-changed = A colleague changed or closed one of these actions. Below they are as they are now. Check them and save again.
actions-several-saved = { $n ->
    [0] Nothing was changed.
    [one] 1 action has been changed.
   *[other] { $n } actions have been changed.
}

actions-column = Open improvement actions
actions-panel-none = There are no open actions.
actions-panel-closed = See closed actions too
actions-panel-line = { $name }, done by { $day }
actions-panel-all = { $n ->
    [one] See this action and closed actions
   *[other] See all { $n } open actions and closed actions
}

# actions-task-{*}
actions-task-one = Improvement action #{ $number }

# actions-event-{*}
actions-event-added = Improvement action added
actions-event-changed = Improvement action changed
actions-event-closed = Improvement action closed
actions-event-reopened = Improvement action opened again

actions-status-planned = Planned
actions-status-started = Under way
actions-status-done = Done
actions-status-cancelled = Given up

# actions-did-{*}
actions-did-added = { $who } agreed on action { $number }: ‘{ $title }’.
actions-did-changed = { $who } changed action { $number }: ‘{ $title }’.
actions-did-closed = { $who } closed action { $number }: ‘{ $title }’.
actions-did-reopened = { $who } opened action { $number } again: ‘{ $title }’.
