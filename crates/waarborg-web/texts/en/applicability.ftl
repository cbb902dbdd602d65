applicability-nav = Applicability
applicability-title = Applicability
applicability-lead = Record for each control and each measure whether it applies. Together these decisions make up the statement of applicability (VvT).
applicability-tabs = Parts of applicability
applicability-tab-list = Decisions
applicability-tab-exceptions = Exceptions to the statement

applicability-rules-title = What may you decide?
applicability-rule-measure = A measure is always mandatory. You can never waive it by accepting the risk, however small the risk is.
applicability-rule-cannot = There is one exception: the measure cannot apply, because there is nothing for it to work on. Give your reasons and refer to the risk analysis.
applicability-rule-control = You may deviate from a control, or leave it out, if you support that. Refer to the risk analysis; the reference goes into the annex of exceptions. The measures under it stay mandatory.
applicability-rule-without = Some controls have no measure. When such a control applies, use the guidance that ISO/IEC 27002 gives with it.
applicability-rule-with = { $n ->
    [one] There is 1 measure under this control. It is the minimum; find out with the risk analysis whether that is enough.
   *[other] There are { $n } measures under this control. They are the minimum; find out with the risk analysis whether that is enough.
}
applicability-rule-equivalent = A control may be replaced by an equivalent one from another standard: NEN 7510 for health information, CSIR or IEC 62443 for operational technology. Name the standard and the number.
applicability-rule-default = Applies unless decided otherwise. Record a decision all the same: then readers see that it was considered.
applicability-rules-source = Source: { $source }.
applicability-rule-title = The rule

applicability-undecided = Not decided yet
applicability-undecided-note = Applies unless decided otherwise.
applicability-of = of { $n }
applicability-tile-decided = Decided
applicability-tile-decided-note = Controls and measures together
applicability-tile-undecided = Not decided yet
applicability-tile-undecided-note = Count as applicable
applicability-tile-exceptions = Exceptions
applicability-tile-exceptions-note = Are in the annex to the statement

applicability-filter = Filter applicability
applicability-search = Search by number or text
applicability-theme = Theme
applicability-decision = Decision
applicability-level = Kind
applicability-level-control = Controls
applicability-level-measure = Measures
applicability-without = Only controls without a measure
applicability-status-undecided = Not decided yet
applicability-status-decided = Decided
applicability-status-exception = Exception
applicability-count = { $shown } of { $total } rows
applicability-caption = Controls and measures with the decision that counts
applicability-subject = Control or measure
applicability-basis = Legal basis
applicability-gaps = Open points
applicability-gaps-of = open points of { $subject }
applicability-progress = { $decided } of { $total } decided
applicability-falls-back = No measure: follow ISO/IEC 27002
applicability-decided-by = { $day }, { $name }
applicability-none-title = Nothing found
applicability-none-text = Change the filters or clear them.
applicability-select-all = Select everything without a decision
applicability-select = Select { $subject }
applicability-selected-none = Choose what simply applies
applicability-selected-one = 1 chosen
applicability-selected-many = {"{"}n{"}"} chosen
applicability-several-selected = Declare applicable
applicability-several-all = { $n ->
    [one] The one without a decision applies
   *[other] All { $n } without a decision apply
}

applicability-exceptions-title = Exceptions to the statement
applicability-exceptions-lead = This annex fills itself with every decision other than ‘applies’. It goes with the statement.
applicability-exceptions-count = { $n ->
    [one] 1 exception
   *[other] { $n } exceptions
}
applicability-exceptions-none-title = There are no exceptions
applicability-exceptions-none-text = Everything applies. Any other decision appears here by itself.

applicability-eyebrow-control = Control { $number }
applicability-eyebrow-measure = Measure { $number }
applicability-side = About this decision
applicability-counts-now = What counts now
applicability-gaps-now = { $gaps ->
    [0] No open points
    [one] 1 open point
   *[other] { $gaps } open points
} on { $objects ->
    [one] 1 object
   *[other] { $objects } objects
}.
applicability-gaps-not-owed = This measure does not have to be demonstrated now.
applicability-basis-source = Source
applicability-basis-checked = Consulted on
applicability-measures = Measures
applicability-when = Recorded on

applicability-decide = Record a decision
applicability-question = Does this apply?
applicability-hint-measure-applies = The measure must be demonstrated.
applicability-hint-measure-cannot-apply = There is nothing at your organisation for the measure to work on. A small risk is not a reason.
applicability-hint-control-applies = The control is applied.
applicability-hint-control-left-out = The control is not applied, based on a risk analysis.
applicability-hint-control-deviates = The control is applied in another way, based on a risk analysis.
applicability-hint-control-equivalent = Another standard takes its place.
applicability-hint-stays = Measures under it stay mandatory: the open points stay as they are.
applicability-bound = That is not possible here yet, because this applies and is always mandatory: { $measures }.
applicability-effect-none = The open points stay as they are.
applicability-effect-fewer = { $n ->
    [0] There are no open points now, so none disappears.
    [one] 1 open point disappears.
   *[other] { $n } open points disappear.
}
applicability-effect-more = { $n ->
    [0] No open points are added.
    [one] 1 open point is added.
   *[other] { $n } open points are added.
}
applicability-motivation = Justification
applicability-motivation-hint = Required for an exception. Write it so that a citizen understands it, and name no persons.
applicability-risk-reference = Reference to the risk analysis
applicability-risk-reference-hint = Required for an exception. For instance: Risk analysis workplace 2026, section 5.
applicability-other-norm = Other standard
applicability-other-norm-hint = Only for ‘equivalent’. Name the standard and the number, for instance: NEN 7510, 8.24.
applicability-public-title = This may be published
applicability-public-text = The decision goes into the statement of applicability. If you publish that, justification and reference are in the annex of exceptions, unless you leave them out. Your name is not published.
applicability-save = Record decision
applicability-save-next = Record and next
applicability-save-mine = Record my decision all the same
applicability-unsaved = You have not recorded the decision yet.
applicability-saved = The decision was recorded.
applicability-unchanged = The decision was the same already. Nothing was changed.
applicability-who-decides = The CISO decides on applicability. Is something wrong here? Talk to the CISO.
applicability-history = Earlier decisions
applicability-history-none = Nothing was ever decided on this.

applicability-error-bound = Leaving out is only possible if no measure under it can apply. Still applying: { $measures }. Decide on those first, or take another decision here.
applicability-error-measure = A measure is always mandatory. Choose ‘Applies’, or ‘Cannot apply’ if there is nothing for it to work on.
applicability-error-motivation = Write down why: an exception needs a justification.
applicability-error-risk-reference = Name the risk analysis that this decision rests on, with its date or section.
applicability-error-equivalent = Name the standard and the number that take its place, for instance NEN 7510, 8.24.
applicability-error-not-equivalent = You name another standard. Choose ‘Equivalent’ then, or leave this field empty.

applicability-conflict-title = { $name } decided in the meantime
applicability-conflict-text = Your decision was not recorded yet. Compare the two and choose.
applicability-conflict-both = Two decisions
applicability-conflict-theirs = Decision of { $name }
applicability-conflict-mine = What you filled in
applicability-conflict-keep = Keep the decision of { $name }
applicability-conflict-how = Do you want your decision to count? Change it below if needed and choose ‘Record my decision all the same’. The other decision stays in the history.

applicability-several-title = Declare applicable
applicability-several-lead = You record in one go that everything below applies. Check the list and confirm.
applicability-several-which = { $n ->
    [one] This will be declared applicable
   *[other] These { $n } will be declared applicable
}
applicability-several-untick = Untick what you want to decide separately.
applicability-several-motivation = Nothing special.
applicability-several-motivation-hint = Added to each decision.
applicability-several-effect = What was not decided yet counted as applicable already: the open points stay as they are. The decisions go into the statement of applicability, also if you publish that.
applicability-several-confirm = Confirm
applicability-several-decided = { $n ->
    [one] This one was decided already: that stays
   *[other] These { $n } were decided already: that stays
}
applicability-several-changed-title = A colleague decided in the meantime
applicability-several-changed-text = Nothing was recorded yet. What was decided stays as it is. Confirm again for the rest.
applicability-several-saved = { $n ->
    [one] 1 decision was recorded.
   *[other] { $n } decisions were recorded.
}
applicability-back = Back to applicability

applicability-event-decided = Decision on applicability

# applicability-did-{*}
applicability-did-decided = { $who } decided on { $what }: { $applicability }.
