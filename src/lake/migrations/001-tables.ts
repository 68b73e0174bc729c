/**
 * The tables of the lake. `iceberg_tables` and `iceberg_namespace_properties` have exactly the layout of the JDBC
 * catalog of Apache Iceberg (schema version V1), so that other engines find the tables with `?currentSchema=lake`.
 */
export const sql = `
create table lake.iceberg_tables (
  catalog_name varchar(255) not null,
  table_namespace varchar(255) not null,
  table_name varchar(255) not null,
  metadata_location varchar(1000),
  previous_metadata_location varchar(1000),
  iceberg_type varchar(5),
  primary key (catalog_name, table_namespace, table_name)
);

create table lake.iceberg_namespace_properties (
  catalog_name varchar(255) not null,
  namespace varchar(255) not null,
  property_key varchar(255) not null,
  property_value varchar(1000),
  primary key (catalog_name, namespace, property_key)
);

create table lake.releases (
  seq bigint primary key check (seq > 0),
  id text not null unique check (id ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]+$'),
  published_at timestamptz not null,
  actor text not null,
  note text not null,
  changed text[] not null
);

-- Every table that is in force in a release. "since" is the release that changed its content, "stated" the one that
-- last told its loads, checks and lineage.
create table lake.release_tables (
  release bigint not null references lake.releases (seq),
  name text not null,
  layer text not null check (layer in ('source', 'model', 'internal')),
  columns jsonb not null,
  rows bigint not null,
  bytes bigint not null,
  snapshot text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  metadata_location text not null,
  since bigint not null references lake.releases (seq),
  stated bigint not null references lake.releases (seq),
  primary key (release, name)
);

-- The hash of every file of the warehouse: data, manifests and metadata.
create table lake.files (
  key text primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  release bigint not null references lake.releases (seq)
);

create table lake.loads (
  release bigint not null references lake.releases (seq),
  source text not null,
  table_name text not null,
  origin text not null,
  file text not null,
  bytes bigint not null,
  retrieved_at text not null,
  loaded_at text not null,
  rows_read bigint not null,
  rows_accepted bigint not null,
  rows_quarantined bigint not null,
  primary key (release, source)
);

create table lake.checks (
  release bigint not null references lake.releases (seq),
  position int not null,
  table_name text not null,
  rule text not null,
  dimension text not null,
  severity text not null check (severity in ('blocking', 'warning')),
  passed boolean not null,
  failing bigint not null,
  checked bigint not null,
  finding jsonb not null,
  primary key (release, position)
);

create table lake.quarantine (
  release bigint not null references lake.releases (seq),
  position int not null,
  source text not null,
  file text not null,
  line bigint not null,
  column_name text,
  rule text not null,
  raw text not null,
  finding jsonb not null,
  primary key (release, position)
);

create table lake.lineage (
  release bigint not null references lake.releases (seq),
  table_name text not null,
  inputs text[] not null,
  sql text,
  primary key (release, table_name)
);

-- Deliveries that did not pass. Settled by the next delivery of that table that does.
create table lake.refusals (
  id bigint generated always as identity primary key,
  source text not null,
  table_name text not null,
  at timestamptz not null,
  code text not null,
  finding jsonb not null,
  settled_at timestamptz
);

create table lake.audit (
  seq bigint primary key check (seq > 0),
  at text not null,
  actor text not null,
  action text not null,
  object text not null,
  result text not null,
  origin text not null,
  previous text not null,
  hash text not null
);

create function lake.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'lake.% is only ever added to', tg_table_name;
end $$;

do $$
declare
  kept text;
begin
  foreach kept in array array['releases', 'release_tables', 'files', 'loads', 'checks', 'quarantine', 'lineage', 'audit']
  loop
    execute format(
      'create trigger only_added_to before update or delete or truncate on lake.%I
         for each statement execute function lake.refuse_change()', kept);
  end loop;
end $$;
`;
