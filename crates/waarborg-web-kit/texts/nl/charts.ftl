charts-as-table = Toon als tabel
