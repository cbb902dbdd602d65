search-nav = Search
search-title = Search
search-lead = Search measures, objects, evidence and more. You find only what you may see.
search-words = Words
search-send = Search
search-found = { $n ->
    [0] Nothing found
    [one] 1 result
   *[other] { $n } results
}
search-unfinished = { $total } pieces of evidence have ‘{ $word }’ in their title. We looked through the newest { $n } only. Try a word that occurs less often.
search-none = Nothing found
search-none-text = Try another word, a number or a part of a name.

search-heading-measures = Measures
search-heading-controls = Controls
search-heading-objects = Processes, systems and suppliers
search-heading-actions = Improvement actions
search-heading-evidence = Evidence
search-heading-members = Users
