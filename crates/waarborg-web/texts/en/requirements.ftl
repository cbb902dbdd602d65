requirements-nav = Controls
requirements-title = Controls
requirements-lead = The 93 controls of ISO/IEC 27001, Annex A. Where a control has government measures, those show how far you are. The others you judge yourself, against the implementation guidance of ISO/IEC 27002.
requirements-filter = Filter controls
requirements-filter-q = Number or title
requirements-by = Demonstrated by
requirements-by-own = A judgement of its own
requirements-by-measures = The government measures
requirements-none-title = No controls found
requirements-none-text = No control matches these filters. Remove a filter, or start again:
requirements-count = { $n ->
    [one] 1 control
   *[other] { $n } controls
}
requirements-implementation = Implemented
requirements-implementation-reading = Follows from design and implementation; whether it also operates effectively is another matter. This is our own reading of ISO/IEC 27001, 6.1.3 d.
requirements-shown-by = Demonstrated by
requirements-shown-itself = A judgement of its own
requirements-shown-measures = { $n ->
    [one] 1 government measure
   *[other] { $n } government measures
}
requirements-own-state = Own judgement
requirements-eyebrow-control = Control { $number }
requirements-eyebrow-obligation = Obligation { $number } of part 1
requirements-applicability = Applicability
requirements-about = Facts
requirements-force = How binding
requirements-measures = Government measures
requirements-state = Status
requirements-state-rest = What the government measures do not cover
requirements-against-guideline = BIO2 has no government measure here. So judge the control itself, against the implementation guidance of ISO/IEC 27002.
requirements-against-rest = Does the implementation guidance of ISO/IEC 27002 ask more than these government measures? Then you can judge that part here. Without a judgement only the government measures count.
requirements-against-obligation = Judge whether the organisation has arranged this, whether it is there, and whether it has worked over a period.
requirements-hint-design = Is it laid down in policy, a decision or a way of working?
requirements-hint-existence = Is it really there on the day of judging?
requirements-hint-operating = Has it gone this way in the past period?
requirements-not-owed = It was decided to leave out this control. Take a new decision first if that is no longer right.
requirements-not-yours = Only the owner or the CISO can judge this.
requirements-proof = Examples of evidence
requirements-none-yours = You are not the owner of any control. What you have to demonstrate is among your tasks and in the measures.
