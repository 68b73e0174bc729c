/* ---
title: { nl: Grenzen van gebieden, en: Borders of areas }
description:
  nl: >-
    De grens van elk gebied waarvan een bron die geeft, per jaar. De grenzen van 2022 zijn sterk vereenvoudigd: bedoeld
    om een kaart te kleuren, niet om oppervlakten of dichtheden mee uit te rekenen. Buurten en wijken zijn los van elkaar
    vereenvoudigd en passen niet precies op elkaar.
  en: >-
    The border of every area for which a source gives one, by year. The borders of 2022 are strongly simplified: meant
    for colouring a map, not for computing surfaces or densities. Buurten and wijken were simplified apart from each
    other and do not fit exactly.
owner: Team Data
columns:
  code: { nl: Code van het gebied, en: Code of the area }
  naam: { nl: Naam van het gebied, en: Name of the area }
  niveau: { nl: 'Soort gebied: gemeente, wijk of buurt', en: 'Kind of area: gemeente, wijk or buurt' }
  jaar: { nl: Jaar van de indeling, en: Year of the borders }
  geometrie: { nl: 'De grens in RD New, als WKB', en: 'The border in RD New, as WKB' }
  minx: { nl: 'Westelijkste punt, in meter (RD)', en: 'Westernmost point, in metres (RD)' }
  miny: { nl: 'Zuidelijkste punt, in meter (RD)', en: 'Southernmost point, in metres (RD)' }
  maxx: { nl: 'Oostelijkste punt, in meter (RD)', en: 'Easternmost point, in metres (RD)' }
  maxy: { nl: 'Noordelijkste punt, in meter (RD)', en: 'Northernmost point, in metres (RD)' }
checks:
  - rule: een-rij-per-gebied-en-jaar
    description: { nl: Elk gebied heeft per jaar één grens., en: Every area has one border a year. }
    query: select code, jaar, count(*) as keer from data group by code, jaar having count(*) > 1
  - rule: binnen-nederland
    description: { nl: Elke grens ligt binnen het bereik van RD New., en: Every border lies within the extent of RD New. }
    query: |
      select code, minx, miny, maxx, maxy from data
      where minx < 0 or maxx > 300000 or miny < 300000 or maxy > 650000 or minx > maxx or miny > maxy
  - rule: alle-buurten-GM0402
    description: { nl: Hilversum heeft grenzen van 9 wijken en 43 buurten., en: Hilversum has borders of 9 wijken and 43 buurten. }
    query: |
      select count(*) as aantal from data where code[3:6] = '0402' and niveau in ('wijk', 'buurt') having count(*) <> 52
--- */
select
  code, name as naam, level as niveau, '2022' as jaar, geometry as geometrie,
  _minx as minx, _miny as miny, _maxx as maxx, _maxy as maxy
from cbs_grenzen_gemeenten_2022
-- [bron cbs-grenzen-wijken-gooi-2022]
union all
select code, name, level, '2022', geometry, _minx, _miny, _maxx, _maxy from cbs_grenzen_wijken_gooi_2022
-- [/bron]
-- [bron cbs-grenzen-buurten-2022]
union all
select code, name, level, '2022', geometry, _minx, _miny, _maxx, _maxy from cbs_grenzen_buurten_2022
-- [/bron]
-- [bron cbs-grens-gemeente-2017]
union all
select code, name, level, '2017', geometry, _minx, _miny, _maxx, _maxy from cbs_grens_gemeente_2017
-- [/bron]
