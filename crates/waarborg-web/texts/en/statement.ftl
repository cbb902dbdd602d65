statement-nav = Statement
statement-vvt = Statement of Applicability
statement-lead-duty = From draft to public statement: check that everything is right, propose the statement and make it public. This version of BIO2 makes publishing mandatory.
statement-lead-own-choice = From draft to approved statement: check that everything is right and propose the statement. Whether you then make it public is your own choice.
statement-see-draft = See the draft
statement-propose = Propose the statement
statement-now = Where we are
statement-see-public = See the public page
statement-none-title = No statement has been published yet
statement-none-text = Resolve blocking findings below. Then the CISO proposes the statement and advises, and a board member approves it.
statement-check = Is today's draft right?
statement-blocked-title = It cannot be proposed yet
statement-blocked-text = First resolve the blocking findings below. Each rule leads to the place where you resolve it.
statement-ready-title = Nothing prevents a proposal
statement-ready-text = Warnings and hints hold nothing back, but look at them before you propose the statement.
statement-diagnostics = { $n ->
    [one] 1 finding
   *[other] { $n } findings
}
statement-findings = { $n ->
    [one] finding
   *[other] findings
}
statement-rule-source = Source:
statement-rule-administrator = Ask the administrator for this.
statement-rule-all = See all { $n }
statement-rule-nothing = This rule finds nothing in today's draft.
statement-back = Back to the check

statement-versions = All statements
statement-versions-none = No statement was proposed yet.
statement-version = Version { $n }
statement-proposal = Proposal for version { $n }
statement-as-of = Status as of { $day }
statement-sign-off = { $name }, { $day }

statement-draft = Draft of the statement
statement-draft-lead = This is what version { $n } would look like, with the status as of { $day }. It is not approved yet.
statement-whole = The whole statement

# The content
statement-contents = Contents of the statement
statement-summary = In figures
statement-leaves-out = This edition leaves out:
statement-leaves-out-nothing = Nothing
statement-controls = Controls
# With soft hyphens where there are any, for narrow columns.
statement-controls-column = Controls
statement-measures-column = Measures
statement-controls-note = from ISO/IEC 27001, Annex A
statement-measures = Measures
statement-measures-note = from BIO2, part 2
statement-exceptions-count = Exceptions
statement-exceptions-note = with the reason in the annex
statement-in-scope = In the scope
statement-in-scope-note = { $processes ->
    [one] 1 process
   *[other] { $processes } processes
} and { $systems ->
    [one] 1 system
   *[other] { $systems } systems
}
statement-by-state = How the measures stand
statement-by-state-note = A measure counts with the worst status of all objects that it is judged on.
statement-by-theme = By theme
statement-by-kind = By kind of measure
statement-by-kind-note = A measure can belong to more than one kind and then counts in each.
statement-aspect = Aspect
statement-column-theme = Theme
statement-column-kind = Kind
statement-total = Total
statement-not-owed = Not applicable
statement-met-of = { $aspect }: met
statement-how-to-read = How to read the statement
statement-read-applies-term = Applies
statement-read-applies = The controls come from ISO/IEC 27001, Annex A. The measures of BIO2 fill them in and are mandatory, unless they cannot apply. Every exception is in the annex with its reason.
statement-read-aspects-term = Design, implementation and operating effectiveness
statement-read-aspects = Design: it is laid down how it must be. Implementation: it was in place on the day of judging. Operating effectiveness: it has worked for a whole period.
statement-read-state-term = Status
statement-read-state = The status is the worst of all objects that the measure is judged on. Below it you see for how many objects it is met, and when that was judged. A judgement lapses when its term has passed.
statement-read-basis-term = Legal basis
statement-read-basis = A control is applied, or deviated from with reasons. A measure is mandatory, unless it cannot apply. On which ground:
statement-duty-cbw = Cbw: the Dutch Cybersecurity Act (Cyberbeveiligingswet), for network and information systems. For other information, such as paper, it is self-regulation.
statement-duty-cbw-other-version = Cbw (other version): the Dutch Cybersecurity Act (Cyberbeveiligingswet) applies, but prescribes another version of BIO2 than the organisation works on.
statement-duty-cbw-undetermined = Cbw to be determined: the organisation has not established yet whether the Dutch Cybersecurity Act (Cyberbeveiligingswet) applies to it. If not, it is self-regulation.
statement-duty-self-regulation = Self-regulation: a binding agreement among governments, outside the Dutch Cybersecurity Act (Cyberbeveiligingswet).
statement-duty-guiding-framework = Guiding framework: governments agreed to work towards it, outside the Dutch Cybersecurity Act (Cyberbeveiligingswet).
statement-read-iso-term = Without a measure
statement-read-iso = Where a control has no measure, the guidance of ISO/IEC 27002 counts.
statement-scope = Scope
statement-scope-empty = The scope is not described yet.
statement-processes = Processes
statement-systems = Systems
statement-included = In the scope
statement-excluded = Out of the scope
statement-critical-count = Of which critical
statement-theme-organisational = Organisational measures
statement-theme-people = People measures
statement-theme-physical = Physical measures
statement-theme-technological = Technological measures
statement-measure = Measure
statement-applicability = Applicability
statement-judged-on = { $n ->
    [one] { $binding }
   *[other] { $binding } ({ $n })
}
statement-falls-back = No measure: the guidance of ISO/IEC 27002 counts.
statement-no-objects = No objects
statement-met-on = met on { $n } of { $all }
statement-judged = Judged on { $day }
statement-judged-from = Judged from { $day }
statement-judged-to = to { $day }
statement-exceptions = Annex: exceptions to the statement
statement-exceptions-text = What does not apply, is met in another way or is deviated from is listed here with the reason and the risk analysis.
statement-exceptions-none = There are no exceptions.
statement-equivalent = Other standard
statement-motivation = Justification
statement-risk = Risk analysis
statement-decided-on = Decided on
statement-items = Annex: processes and systems
statement-item-name = Name
statement-critical = Critical
statement-reason = Reason
statement-yes = Yes
statement-no = No

# What changed
statement-changes = What changed
statement-changes-since = Since version { $n }:
statement-changes-short = Since version { $n }: { $what }
statement-changes-none = nothing changed.
statement-changes-better = { $n ->
    [one] 1 measure with a better status
   *[other] { $n } measures with a better status
}
statement-changes-worse = { $n ->
    [one] 1 measure with a worse status
   *[other] { $n } measures with a worse status
}
statement-changes-other = { $n ->
    [one] 1 measure with another status
   *[other] { $n } measures with another status
}
statement-changes-scope-in = { $n } more in the scope
statement-changes-scope-out = { $n } out of the scope
statement-changes-added = { $n ->
    [one] 1 new measure
   *[other] { $n } new measures
}
statement-changes-removed = { $n ->
    [one] 1 measure withdrawn
   *[other] { $n } measures withdrawn
}
statement-changes-applicability = { $n ->
    [one] 1 other decision on applicability
   *[other] { $n } other decisions on applicability
}
statement-changes-grounds = { $n ->
    [one] 1 other justification
   *[other] { $n } other justifications
}
statement-changes-catalogue = BIO2 from { $from } to { $to }
statement-changes-scope-text = the text of the scope was changed
statement-changes-states = { $n ->
    [one] See 1 measure with another status
   *[other] See { $n } measures with another status
}
statement-changed-catalogue = The version of BIO2 went from { $from } to { $to }.
statement-changed-scope-text = The text of the scope was changed.
statement-changed-scope-in = Now in the scope: { $names }.
statement-changed-scope-out = Now out of the scope: { $names }.
statement-changed-added = New measures: { $numbers }.
statement-changed-removed = Withdrawn measures: { $numbers }.
statement-changed-applicability = { $number }: from ‘{ $from }’ to ‘{ $to }’.
statement-changed-grounds = Other justification or risk analysis: { $numbers }.
statement-change = Change
statement-change-from = Was
statement-change-to = Is now
statement-change-better = Better
statement-change-worse = Worse
statement-change-other = Other

# Proposing
statement-propose-lead = You propose version { $n }. The statement is then frozen as it is now: later changes go into a next version.
statement-propose-blocked = { $n ->
    [one] There is still 1 blocking finding. Resolve it first.
   *[other] There are still { $n } blocking findings. Resolve them first.
}
statement-propose-see-blocking = See what blocks
statement-propose-note = Explanation
statement-propose-note-hint = What do the CISO and the board need to know? This is not part of the public edition.
statement-open-title = There is a proposal already
statement-open-text = Finish it first, or withdraw it. After that you can propose a new statement.
statement-open-see = To the proposal
statement-without = What do we leave out of the public edition?
statement-without-hint = Only leave out what would help an attacker. The numbers always stay.
statement-without-objects = The text of the scope and the numbers stay.
statement-without-states = What applies stays.
statement-without-motivations = Which exceptions there are stays.
statement-preview = See the effect
statement-preview-title = This is what the public sees
statement-preview-whole = The public edition holds the whole statement.
statement-preview-never = Names of employees, remarks and evidence are never in the public edition.
statement-preview-see = See the whole public edition
statement-effect-objects = { $n ->
    [one] The list of 1 process or system is left out.
   *[other] The list of { $n } processes and systems is left out.
}
statement-effect-states = The status of { $n } measures is left out, with the days and the totals per status.
statement-effect-motivations = { $n ->
    [one] 1 justification or reference to a risk analysis is left out.
   *[other] { $n } justifications and references to risk analyses are left out.
}
statement-was-proposed = The statement was proposed. Now it is the CISO's turn to advise.

# One statement
statement-way = Progress
statement-stage-proposed = Proposed
statement-stage-advised = Advice
statement-stage-approved = Approved
statement-stage-published = Published
statement-stage-done = (done)
statement-facts = Facts
statement-status = Status
statement-state-of = Status as of
statement-public-leaves-out = Not in the public edition
statement-hash = SHA-256 of the content
statement-copy = Copy
statement-copied = Copied
statement-happenings = What happened
statement-side = Reading and other steps
statement-read-it = Read and download
statement-xlsx = Spreadsheet (XLSX)
statement-oscal-ssp = Security plan (OSCAL)
statement-oscal-results = Assessment results (OSCAL)
statement-oscal-poam = What is not demonstrated yet (OSCAL)
statement-annual = Paragraph for the annual report
statement-annual-lead = Information security is a standard part of the annual report. This paragraph comes from the approved statement. Add what you did and will do.
statement-annual-text = Text for the annual report
statement-annual-download = Download as text
statement-annual-note = The paragraph holds no names and no internal remarks, and nothing that you leave out of the public edition.
statement-other-steps = Other steps
statement-waits-advice = Waits for the advice of the CISO.
statement-waits-approval = Waits for a board member to approve the statement.
statement-waits-publication-duty = Approved, but not public yet.
statement-waits-publication-own-choice = Approved, not public yet. Whether you publish is your own choice.
statement-is-published = This statement is published.
statement-is-rejected = A board member rejected this proposal.
statement-is-withdrawn = This proposal was withdrawn.
statement-is-taken-down = The publication of this statement was withdrawn.
statement-do-advise = Give advice
statement-do-advise-again = Change the advice
statement-do-approve = Read and approve
statement-do-publish = Publish
statement-do-reject = Reject
statement-do-withdraw = Withdraw the proposal
statement-do-take-down = Withdraw the publication
statement-to-one = To the statement

# Steps
statement-refused-title = This step is not possible now
statement-wrong-status = The statement is ‘{ $status }’. This step does not fit there.
statement-error-own-proposal = You proposed or advised on this yourself. Somebody else on the board must approve the statement.
statement-error-no-advice = The CISO has not advised yet. The statement can be approved after that.
statement-key-unreadable = The key with which your organisation signs cannot be read. Nothing was published. Ask the administrator to check whether the secret key of this installation is still the one from the set-up.
statement-meanwhile = { $name } was ahead of you, on { $when }. The statement is now ‘{ $status }’.
statement-conflict-choice = What you wrote is below. Send it again if you still want to.
statement-conflict-over = Your step no longer fits there.
statement-advice-of = Advice of { $name }:
statement-you-typed = This is what you wrote

statement-step-advise-title = Advice on version { $n }
statement-step-advise-lead = Your advice goes to the board member who approves the statement.
statement-step-advise-note = Advice
statement-step-advise-note-hint = Is the picture right? What are the greatest risks, and what do you advise the board?
statement-step-advise-send = Give advice
statement-was-advised = Your advice was recorded. Now it is a board member's turn.

statement-step-reject-title = Reject version { $n }?
statement-step-reject-lead = The proposal then stops. The CISO can make a new proposal later.
statement-step-reject-note = Reason
statement-step-reject-note-hint = What must be different before you approve the statement?
statement-step-reject-send = Reject
statement-was-rejected = The proposal was rejected.

statement-step-withdraw-title = Withdraw the proposal for version { $n }?
statement-step-withdraw-lead = The proposal then stops and nobody can approve it any more. It stays in the list.
statement-step-withdraw-note = Reason
statement-step-withdraw-note-hint = Shown only in the audit trail and with this proposal.
statement-step-withdraw-send = Withdraw
statement-was-withdrawn = The proposal was withdrawn.

statement-step-publish-title = Publish version { $n }?
statement-step-publish-lead = Everybody can then read and download the statement. Waarborg signs it with the key of your organisation, so that everybody can check that nothing in it was changed.
statement-step-publish-send = Publish
statement-was-published = The statement is published.

statement-step-take-down-title = Withdraw the publication of version { $n }?
statement-step-take-down-lead = The public page and the downloads of this version disappear. Whoever has them keeps them. It cannot be published again: that takes a new version.
statement-step-take-down-note = Reason
statement-step-take-down-note-hint = Why do you withdraw the publication? This is recorded in the audit trail.
statement-step-take-down-send = Withdraw the publication
statement-was-taken-down = The publication of the statement was withdrawn.

# Approving
statement-approve-title = Approve version { $n }
statement-approve-what-text = Version { $n } of the Statement of Applicability and the scope, with the status as of { $day }. It shows which measures of BIO2 { $bio2 } apply and what the organisation could demonstrate on that day. With your decision the board says: this picture is right, and we answer for the exceptions.
statement-approve-where = Where we stand
statement-of-measures = of { $n } measures
statement-approve-next-fixed = The content is fixed. Nobody can change it any more.
statement-approve-next-public = The CISO or a board member can publish it afterwards.
statement-approve-next-later = If something changes later, there will be a new version for you to approve.
statement-approve-send = Approve version { $n }
statement-was-approved = The statement was approved.

statement-event-proposed = Statement proposed
statement-event-advised = Advice given on the statement
statement-event-approved = Statement approved
statement-event-rejected = Statement rejected
statement-event-withdrawn = Proposal withdrawn
statement-event-published = Statement published
statement-event-taken-down = Publication of the statement withdrawn

# Tasks.
# statement-task-{*}
statement-task-advise = Advise on statement { $number }
statement-task-decide = Decide on statement { $number }

# statement-did-{*}
statement-did-proposed = { $who } proposed statement { $number }.
statement-did-advised = { $who } gave advice on statement { $number }.
statement-did-approved = { $who } approved statement { $number }.
statement-did-rejected = { $who } rejected statement { $number }.
statement-did-withdrawn = { $who } withdrew statement { $number }.
statement-did-published = { $who } published statement { $number }.
statement-did-taken-down = { $who } withdrew the publication of statement { $number }.
statement-control-itself = The control itself
statement-included-by-measures = Included because its government measures are mandatory.
statement-included-no-reason = Why this control is included has not been recorded yet.
