/* ---
title: { nl: Grenzen, en: Borders }
description: { nl: De grens van elk gebied. }
owner: Team Cijfers
columns:
  code: { nl: Code }
  naam: { nl: Naam }
  niveau: { nl: Soort gebied }
  jaar: { nl: Jaar }
  geometrie: { nl: Grens in RD New }
  minx: { nl: Westen }
  miny: { nl: Zuiden }
  maxx: { nl: Oosten }
  maxy: { nl: Noorden }
--- */
-- [bron kaart]
select
  code, naam, soort as niveau, '2022' as jaar, geometry as geometrie,
  _minx as minx, _miny as miny, _maxx as maxx, _maxy as maxy
from kaart
-- [/bron]
