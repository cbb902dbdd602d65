as-of-label = Stand op
as-of-show = Toon deze dag
as-of-title = Stand van { $day }
as-of-past = Je ziet hoe het op deze dag was. Vastleggen kan alleen op de stand van vandaag.
as-of-future = Deze dag moet nog komen: je ziet wat er dan geldt als er niets verandert. Vastleggen kan alleen op de stand van vandaag.
as-of-back = Terug naar vandaag
as-of-cut-off = Zo ver vooruit kun je niet kijken: dit is de laatste dag die we laten zien, over vijf jaar.
