filters-title = Filters
filters-active = actief
filters-all = Alle
filters-apply = Filter toepassen
filters-clear = Wis alle filters
