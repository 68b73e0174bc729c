/* ---
title: { nl: Gebiedenregister, en: Area register }
description: { nl: Alle gebieden. }
owner: Team Cijfers
columns:
  code: { nl: Code }
  naam: { nl: Naam }
  niveau: { nl: Soort gebied }
  ouder: { nl: Gebied waar het in ligt }
  jaren: { nl: Jaren waarin de code gold }
--- */
select code, naam, soort as niveau, ligt_in as ouder, '2021,2022' as jaren from gebiedenlijst
union all
select 'NL00', 'Nederland', 'land', null, '2021,2022'
