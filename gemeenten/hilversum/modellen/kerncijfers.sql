/* ---
title: { nl: Kerncijfers in de lengte, en: 'Key figures, one per row' }
description:
  nl: >-
    Alle kerncijfers van het CBS onder elkaar: één rij per gebied, jaar en kenmerk. Een lege waarde betekent dat de
    bron de cel heeft en haar leeg liet. Staat een kenmerk van een jaar niet in de bron, dan is er geen rij.
  en: >-
    All key figures of CBS below one another: one row per area, year and attribute. An empty value means that the
    source has the cell and left it empty. Where a source lacks an attribute of a year, there is no row.
owner: Team Data
columns:
  gebied: { nl: Code van het gebied, en: Code of the area }
  periode: { nl: Jaar, en: Year }
  uitsplitsing: { nl: 'Groep waarover het cijfer gaat, hier altijd: totaal', en: 'Group the figure is about, here always: totaal' }
  kenmerk: { nl: Naam van de kolom in de bron, en: Name of the column in the source }
  waarde: { nl: 'Het getal, of leeg', en: 'The number, or empty' }
  bron: { nl: Bron waar de cel vandaan komt, en: Source the cell came from }
  bestand: { nl: Vingerafdruk (sha256) van het bronbestand, en: Fingerprint (sha256) of the source file }
  regel: { nl: Regel in het bronbestand, en: Line in the source file }
checks:
  - rule: een-rij-per-sleutel
    description: { nl: 'Gebied, periode, uitsplitsing en kenmerk wijzen samen één rij aan.', en: 'Area, period, breakdown and attribute point to one row.' }
    query: |
      select gebied, periode, uitsplitsing, kenmerk, count(*) as keer from data
      group by all having count(*) > 1
  - rule: aandelen-tussen-0-en-100
    description: { nl: Een aandeel ligt tussen 0 en 100 procent., en: A share is between 0 and 100 percent. }
    query: |
      select gebied, periode, kenmerk, waarde from data
      where starts_with(kenmerk, 'aandeel_') and waarde not between 0 and 100
  - rule: wijken-tellen-op-tot-gemeente
    description: { nl: De woningen van de wijken zijn samen de woningen van de gemeente., en: The dwellings of the wijken add up to the dwellings of the gemeente. }
    query: |
      select g.gebied, g.periode, g.waarde, sum(w.waarde) as wijken
      from data g
      join data w on w.periode = g.periode and w.kenmerk = g.kenmerk and w.gebied[1:6] = 'WK' || g.gebied[3:6]
      where g.kenmerk = 'woningen' and g.gebied[1:2] = 'GM'
      group by all having sum(w.waarde) <> g.waarde
  - rule: bekende-antwoorden-GM0402
    description: { nl: 'Hilversum: 86.425 inwoners in 2014, 91.733 inwoners en 43.398 woningen in 2022.', en: 'Hilversum: 86,425 inhabitants in 2014, 91,733 inhabitants and 43,398 dwellings in 2022.' }
    query: |
      select v.* from (values
        ('GM0402', '2014', 'inwoners', 86425),
        ('GM0402', '2022', 'inwoners', 91733),
        ('GM0402', '2022', 'woningen', 43398)
      ) v (gebied, periode, kenmerk, verwacht)
      left join data d using (gebied, periode, kenmerk)
      where d.waarde is distinct from v.verwacht
--- */
select
  gebied_code as gebied, '2022' as periode, 'totaal' as uitsplitsing, kenmerk, waarde,
  _source as bron, _file as bestand, _line as regel
from cbs_kerncijfers_2022 unpivot include nulls (waarde for kenmerk in (
  inwoners, aandeel_0_14, aandeel_15_24, aandeel_25_44, aandeel_45_64, aandeel_65_plus, woningen,
  woz_waarde_x1000, aandeel_koopwoningen, nettoarbeidsparticipatie,
  aandeel_personen_laagste_40pct_inkomen, aandeel_personen_hoogste_20pct_inkomen, aandeel_hbo_wo,
  oppervlakte_km2
))
union all
select
  gemeente_code as gebied, '2020' as periode, 'totaal' as uitsplitsing, kenmerk, waarde,
  _source as bron, _file as bestand, _line as regel
from cbs_gemeenten_2020 unpivot include nulls (waarde for kenmerk in (
  inwoners, aandeel_0_14, aandeel_15_24, aandeel_25_44, aandeel_45_64, aandeel_65_plus, huishoudens,
  aandeel_eenpersoonshuishoudens, bedrijfsvestigingen, woningen, aandeel_koopwoningen,
  aandeel_huurwoningen, aandeel_corporatiewoningen, aandeel_leegstand, aandeel_bouwjaar_vanaf_2000,
  bijstandsuitkeringen, werkloosheidsuitkeringen, arbeidsongeschiktheidsuitkeringen,
  autos_per_huishouden, oppervlakte_land_ha, afstand_huisarts_km, afstand_apotheek_km,
  afstand_ziekenhuis_km, afstand_supermarkt_km, afstand_kinderdagverblijf_km, afstand_basisschool_km,
  basisscholen_binnen_3_km, afstand_voortgezet_onderwijs_km, afstand_treinstation_km,
  afstand_oprit_hoofdweg_km, afstand_bibliotheek_km, afstand_museum_km, restaurants_binnen_3_km,
  geboorten_per_1000, sterfte_per_1000, opleiding_laag, opleiding_midden, opleiding_hoog,
  inkomen_per_inwoner_x1000, aandeel_huishoudens_laag_inkomen, aandeel_huishoudens_sociaal_minimum,
  mediaan_vermogen_x1000
))
union all
select
  gemeente_code as gebied, '2017' as periode, 'totaal' as uitsplitsing, kenmerk, waarde,
  _source as bron, _file as bestand, _line as regel
from cbs_gemeenten_2017 unpivot include nulls (waarde for kenmerk in (
  inwoners, aandeel_0_14, aandeel_15_24, aandeel_25_44, aandeel_45_64, aandeel_65_plus, huishoudens,
  aandeel_eenpersoonshuishoudens, oppervlakte_land_ha
))
union all
select
  gemeente_code as gebied, '2014' as periode, 'totaal' as uitsplitsing, kenmerk, waarde,
  _source as bron, _file as bestand, _line as regel
from cbs_gemeenten_2014 unpivot include nulls (waarde for kenmerk in (
  inwoners, aandeel_0_14, aandeel_15_24, aandeel_25_44, aandeel_45_64, aandeel_65_plus
))
