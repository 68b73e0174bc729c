/* ---
title: { nl: Tevredenheid in de lengte, en: 'Satisfaction, one figure per row' }
description: { nl: Schattingen. Eén rij per gebied en jaar en leeftijd. }
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
--- */
select
  gebied, jaar as periode, case leeftijd when 'alle' then 'totaal' else leeftijd end as uitsplitsing,
  'tevreden' as kenmerk, tevreden as waarde, _source as bron, _file as bestand, _line as regel
from tevredenheid
