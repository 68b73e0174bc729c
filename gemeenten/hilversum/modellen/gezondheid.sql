/* ---
title: { nl: Gezondheid in de lengte, en: 'Health, one figure per row' }
description:
  nl: >-
    De schattingen van RIVM, GGD'en en CBS onder elkaar: één rij per gebied, jaar, leeftijdsgroep en kenmerk. Dit zijn
    schattingen van een rekenmodel, geen tellingen. Een lege waarde betekent dat er voor dat gebied niets
    gepubliceerd is. Is een kenmerk in een jaar voor niemand gepubliceerd, dan is er geen rij. De grenzen van de gebieden
    zijn die van 2020.
  en: >-
    The estimates of RIVM, the GGDs and CBS below one another: one row per area, year, age group and attribute. They
    are estimates of a model, not counts. An empty value means that nothing was published for that area. Where an
    attribute was published for nobody in a year, there is no row. The borders of the areas are those of 2020.
owner: Team Data
columns:
  gebied: { nl: Code van het gebied, en: Code of the area }
  periode: { nl: Jaar van de vragenlijst, en: Year of the survey }
  uitsplitsing: { nl: 'Leeftijd: totaal is 18 jaar en ouder, verder 18-64 en 65-plus', en: 'Age: totaal is 18 and older, then 18-64 and 65-plus' }
  kenmerk: { nl: Naam van de kolom in de bron, en: Name of the column in the source }
  waarde: { nl: 'Percentage van de volwassenen, of leeg', en: 'Percentage of adults, or empty' }
  bron: { nl: Bron waar de cel vandaan komt, en: Source the cell came from }
  bestand: { nl: Vingerafdruk (sha256) van het bronbestand, en: Fingerprint (sha256) of the source file }
  regel: { nl: Regel in het bronbestand, en: Line in the source file }
checks:
  - rule: een-rij-per-sleutel
    description: { nl: 'Gebied, periode, uitsplitsing en kenmerk wijzen samen één rij aan.', en: 'Area, period, breakdown and attribute point to one row.' }
    query: |
      select gebied, periode, uitsplitsing, kenmerk, count(*) as keer from data
      group by all having count(*) > 1
  - rule: procenten
    description: { nl: Elk cijfer ligt tussen 0 en 100 procent., en: Every figure is between 0 and 100 percent. }
    query: select gebied, periode, kenmerk, waarde from data where waarde not between 0 and 100
  - rule: bekende-leeftijden
    description: { nl: 'Er zijn drie leeftijdsgroepen: totaal, 18-64 en 65-plus.', en: 'There are three age groups: totaal, 18-64 and 65-plus.' }
    query: select distinct uitsplitsing from data where uitsplitsing not in ('totaal', '18-64', '65-plus')
  - rule: bekende-antwoorden-GM0402
    description: { nl: 'Hilversum: 42,7 procent eenzaam in 2012 en 48,0 procent in 2020.', en: 'Hilversum: 42.7 percent lonely in 2012 and 48.0 percent in 2020.' }
    query: |
      select v.* from (values ('GM0402', '2012', 42.7), ('GM0402', '2020', 48.0)) v (gebied, periode, verwacht)
      left join data d
        on d.gebied = v.gebied and d.periode = v.periode and d.kenmerk = 'eenzaam' and d.uitsplitsing = 'totaal'
      where d.waarde is null or abs(d.waarde - v.verwacht) > 0.001
  - rule: geen-cijfer-GM0402
    description: { nl: 'Twee buurten van Hilversum hebben in 2020 geen cijfers: BU04020704 en BU04020902.', en: 'Two buurten of Hilversum have no figures in 2020: BU04020704 and BU04020902.' }
    query: |
      select gebied, kenmerk, waarde from data
      where gebied in ('BU04020704', 'BU04020902') and periode = '2020' and waarde is not null
--- */
with alles as (
  select * from rivm_gezondheid_gemeenten where niveau in ('land', 'gemeente')
  -- [bron rivm-gezondheid-gooi]
  union all
  select * from rivm_gezondheid_gooi where niveau in ('wijk', 'buurt')
  -- [/bron]
)
select
  gebied_code as gebied,
  jaar as periode,
  case leeftijd when '18_plus' then 'totaal' else replace(leeftijd, '_', '-') end as uitsplitsing,
  kenmerk, waarde,
  _source as bron, _file as bestand, _line as regel
from alles unpivot include nulls (waarde for kenmerk in (
  ervaren_gezondheid_goed_zeer_goed, voldoet_aan_beweegrichtlijn, wekelijkse_sporters, ondergewicht,
  normaal_gewicht, overgewicht, ernstig_overgewicht, roker, voldoet_aan_alcohol_richtlijn, drinker,
  zware_drinker, overmatige_drinker, een_of_meer_langdurige_aandoeningen, beperkt_vanwege_gezondheid,
  ernstig_beperkt_vanwege_gezondheid, langdurige_ziekte_en_beperkt,
  een_of_meer_lichamelijke_beperkingen, beperking_in_horen, beperking_in_zien, beperking_in_bewegen,
  matig_hoog_risico_op_angst_of_depressie, hoog_risico_op_angst_of_depressie,
  heel_veel_stress_in_afgelopen4_weken, matig_veel_regie_over_eigen_leven, eenzaam,
  ernstig_zeer_ernstig_eenzaam, emotioneel_eenzaam, sociaal_eenzaam, mantelzorger, vrijwilligerswerk,
  lopen_en_of_fietsen_naar_school_of_werk, lopen_naar_school_of_werk, fietsen_naar_school_of_werk,
  ernstige_geluidhinder_door_buren, moeite_met_rondkomen
))
-- Een vraag die dat jaar aan niemand van die leeftijd is gesteld, is geen lege cel maar geen cel.
qualify count(waarde) over (partition by kenmerk, jaar, leeftijd) > 0
