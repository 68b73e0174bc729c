/* ---
title: { nl: Gebiedenregister, en: Area register }
description:
  nl: >-
    Alle gebieden die in een bron voorkomen, met de jaren waarin hun code gold. Gemeenten gaan soms samen, en wijken en
    buurten krijgen soms een nieuwe code. De cijfers van het RIVM staan op de indeling van 2020. Van buurten waarvan
    geen bron de naam geeft, is de code ook de naam.
  en: >-
    All areas that occur in a source, with the years in which their code was valid. Gemeenten merge at times, and
    wijken and buurten are given new codes at times. The figures of RIVM are on the borders of 2020. Where no source
    gives the name of a buurt, its code is its name.
owner: Team Data
columns:
  code: { nl: Code van het gebied, en: Code of the area }
  naam: { nl: Naam van het gebied, en: Name of the area }
  niveau: { nl: 'Soort gebied: land, gemeente, wijk of buurt', en: 'Kind of area: land, gemeente, wijk or buurt' }
  ouder: { nl: Code van het gebied waar het in ligt, en: Code of the area it lies in }
  jaren: { nl: 'Jaren waarin een bron de code kende, met komma''s ertussen', en: 'Years in which a source knew the code, separated by commas' }
checks:
  - rule: een-rij-per-gebied
    description: { nl: Elke code staat er één keer in., en: Every code occurs once. }
    query: select code, count(*) as keer from data group by code having count(*) > 1
  - rule: ouder-bestaat
    description: { nl: 'Elk gebied ligt in een gebied dat bestaat; alleen het land niet.', en: 'Every area lies in an area that exists; only the land does not.' }
    query: |
      select code, ouder from data
      where niveau <> 'land' and (ouder is null or ouder not in (select code from data))
  - rule: naam-en-jaren
    description: { nl: Elk gebied heeft een naam en minstens één jaar., en: Every area has a name and at least one year. }
    query: select code from data where naam is null or naam = '' or jaren is null or jaren = ''
  - rule: bekende-aantallen-GM0402
    description: { nl: Hilversum heeft 9 wijken en 43 buurten., en: Hilversum has 9 wijken and 43 buurten. }
    query: |
      select niveau, count(*) as aantal from data where code[3:6] = '0402' and niveau in ('wijk', 'buurt')
      group by niveau having count(*) <> case niveau when 'wijk' then 9 else 43 end
--- */
with gezien as (
  select area_code as code, name as naam, level as niveau, parent_code as ouder, year as jaar, 1 as rang
  from cbs_gebieden_2022
  union all
  select gebied_code, gebied_naam, niveau, null, '2022', 2 from cbs_kerncijfers_2022
  union all
  select gemeente_code, gemeente_naam, 'gemeente', null, '2020', 3 from cbs_gemeenten_2020
  union all
  select gemeente_code, gemeente_naam, 'gemeente', null, '2017', 4 from cbs_gemeenten_2017
  union all
  select gemeente_code, gemeente_naam, 'gemeente', null, '2014', 5 from cbs_gemeenten_2014
  union all
  -- Het RIVM rekende alle jaren om naar de indeling van 2020.
  select gebied_code, null, niveau, null, '2020', 6 from rivm_gezondheid_gemeenten where niveau <> 'land'
  -- [bron rivm-gezondheid-gooi]
  union all
  select gebied_code, null, niveau, null, '2020', 7 from rivm_gezondheid_gooi where niveau <> 'land'
  -- [/bron]
),
met_land as (
  select * from gezien
  union all
  select distinct 'NL00', 'Nederland', 'land', null, jaar, 0 from gezien
)
select
  code,
  coalesce(arg_min(naam, rang), code) as naam,
  min(niveau) as niveau,
  -- De code zegt zelf in welk gebied het ligt, voor bronnen die het niet zeggen.
  coalesce(
    arg_min(ouder, rang),
    case min(niveau) when 'gemeente' then 'NL00' when 'wijk' then 'GM' || code[3:6] when 'buurt' then 'WK' || code[3:8] end
  ) as ouder,
  string_agg(distinct jaar, ',' order by jaar) as jaren
from met_land
group by code
