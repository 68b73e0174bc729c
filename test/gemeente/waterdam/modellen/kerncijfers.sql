/* ---
title: { nl: Kerncijfers in de lengte, en: 'Key figures, one per row' }
description: { nl: Eén rij per gebied en jaar en kenmerk. }
owner: Team Cijfers
columns:
  gebied: { nl: Code van het gebied }
  periode: { nl: Jaar }
  uitsplitsing: { nl: Groep }
  kenmerk: { nl: Naam van de kolom }
  waarde: { nl: 'Het getal, of leeg' }
  bron: { nl: Bron }
  bestand: { nl: Vingerafdruk van het bestand }
  regel: { nl: Regel in het bestand }
checks:
  - rule: een-rij-per-sleutel
    description: { nl: Elke sleutel staat er één keer in. }
    query: |
      select gebied, periode, kenmerk from data group by all having count(*) > 1
  - rule: bekend-antwoord-GM9998
    description: { nl: Waterdam had 4.500 inwoners in 2022. }
    query: |
      select * from data
      where gebied = 'GM9998' and periode = '2022' and kenmerk = 'inwoners' and waarde <> 4500
--- */
select
  gebied, jaar as periode, 'totaal' as uitsplitsing, kenmerk, waarde,
  _source as bron, _file as bestand, _line as regel
from kern unpivot include nulls (waarde for kenmerk in (inwoners, woningen, km2))
