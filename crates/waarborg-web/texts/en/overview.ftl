overview-nav = Overview
overview-title = Where do we stand?
overview-answer = Of everything that { $name } must demonstrate, { $percents }% is in order: { $met } of { $owed } points.
overview-answer-own = Of everything that you must demonstrate, { $percents }% is in order: { $met } of { $owed } points.
overview-nothing-owed = Nothing has to be demonstrated on this day.
overview-nothing-judged = Nothing has been judged yet. Begin in the gap analysis with the measures that apply to the whole organisation.
overview-nothing-judged-own = You have not judged anything yet. Begin with your tasks.
overview-change-up = That is { $n ->
    [one] 1 percentage point
   *[other] { $n } percentage points
} more than on { $day }.
overview-change-down = That is { $n ->
    [one] 1 percentage point
   *[other] { $n } percentage points
} less than on { $day }.
overview-change-none = That is the same as on { $day }.
overview-weakest = Most remains to be done for { $aspect } and for the theme ‘{ $theme }’.

overview-now = What needs a decision now?
overview-nothing-asked = Nothing: nothing has lapsed, nothing is judged ‘not met’, everything has an owner and nothing lapses in the coming thirty days.
overview-attention = Attention:
overview-ask-statement = { $status ->
    [advised] Version { $n } of the statement awaits board approval. A board member must approve or reject it.
   *[other] Version { $n } of the statement has been proposed. First the CISO advises, then the board decides.
}
overview-ask-statement-link = Open the statement
overview-ask-late-actions = { $n ->
    [one] One improvement action is late.
   *[other] { $n } improvement actions are late.
}
overview-ask-late-actions-link = See what is late
overview-ask-version = There is a new version of BIO2: { $to }. Your organisation works with { $from }.
overview-ask-version-link = See what changes
overview-ask-critical = { $n ->
    [one] 1 critical process or system fails one or more requirements.
   *[other] { $number } critical processes or systems fail one or more requirements.
} Decide what goes first.
overview-ask-critical-link = See what is critical
overview-ask-lapsed = { $n ->
    [one] 1 point has lapsed and does not count any more.
   *[other] { $number } points have lapsed and do not count any more.
} Their owners must judge them again.
overview-ask-lapsed-link = See what has lapsed
overview-ask-not-met = { $n ->
    [one] 1 point is not met.
   *[other] { $number } points are not met.
} Decide who resolves it, and when.
overview-ask-not-met-link = See what is not met
overview-ask-unowned = { $n ->
    [one] 1 point has no owner.
   *[other] { $number } points have no owner.
} Assign an owner.
overview-ask-unowned-link = See what has no owner
overview-ask-soon = { $n ->
    [one] 1 point lapses within thirty days.
   *[other] { $number } points lapse within thirty days.
} Plan now who will judge it again.
overview-ask-soon-link = See what lapses soon

overview-key-figures = Key figures
overview-to-measures = To the gap analysis
overview-see = See
overview-met-of = { $met } of { $owed }
overview-note-partly-met = not finished yet
overview-note-not-met = to be resolved
overview-note-lapsed = to be judged again
overview-note-missing = never judged
overview-all-points = Status of all points
overview-point = A point is the design, implementation or operating effectiveness of one measure on one object. Every figure leads to the measures behind it.

overview-trend = Trend
overview-trend-caption = Share of the points that are met, at the end of each month
overview-trend-between = From { $first } to { $last }.
overview-trend-from-to = { $aspect } went from { $from }% to { $to }%.
overview-trend-day = As of

overview-lapsing = What is about to lapse?
overview-lapsing-within = { $n ->
    [one] point lapses within { $days } days
   *[other] points lapse within { $days } days
}
overview-lapsing-see = See what lapses within { $days } days

overview-by-theme = By theme
overview-by-aspect = By aspect
overview-by-kind = By kind of measure
overview-by-kind-note = A measure can contribute to more than one kind and then counts for each.
overview-by-owner = Who has the most to do?
overview-by-object = Where is the most to be done?
overview-all-owners = Show everybody
overview-all-objects = Show all objects
overview-owner = Owner
overview-object = Object
overview-met = Met
overview-former-member = Somebody who no longer works here

overview-owners-title = Status by owner
overview-owners-lead = Whoever has most to do comes first.
overview-owners-filter = Filter owners
overview-owners-name = Name
overview-objects-title = Status by object
overview-objects-lead = Where most is to be done comes first.
overview-objects-filter = Filter objects
overview-objects-name = Name or code
overview-only-critical = Only what is critical
overview-found = { $what ->
    [owners] { $n ->
        [one] 1 owner
       *[other] { $n } owners
    }
   *[objects] { $n ->
        [one] 1 object
       *[other] { $n } objects
    }
}
overview-none-found = Nothing found
overview-none-found-text = Nothing fits these filters. Change or clear them.
overview-organisation = The organisation as a whole
overview-organisation-text = The obligations of part 1 and the controls without a government measure. They are not in the figures above.
overview-obligations = Obligations of part 1
overview-controls = Controls with a judgement of their own
