-- What aims ask of the journal and of leads that were won, without reading all of either.
create index lead_state_won on lead_state (won_at) include (won_value) where won_at is not null and merged_into is null;
create index lead_event_unreachable on lead_event (lead_id)
    where upper(facts ->> 'reason') = 'UNREACHABLE' and type in ('RETURNED', 'REJECTED', 'FEEDBACK');
create index lead_event_by_hand on lead_event (at, recorded_at)
    where type in ('ATTEMPTED', 'FEEDBACK') and actor like 'user:%' and coalesce(facts ->> 'automatic', 'false') <> 'true';

-- What no system records, such as articles and webinars, logged by hand. Nothing is deleted for good: what was taken back
-- can be put back.
create table delivery_log (
    id         bigint      generated always as identity primary key,
    version    integer     not null default 0,
    kind       text        not null,
    day        date        not null,
    title      text        not null,
    link       text,
    note       text,
    logged_by  text        not null,
    logged_at  timestamptz not null,
    deleted_at timestamptz,

    constraint delivery_kind  check (kind ~ '^[a-z][a-z0-9_]{0,59}$'),
    constraint delivery_title check (length(title) between 1 and 200),
    constraint delivery_link  check (link ~ '^https?://' and length(link) <= 1000),
    constraint delivery_note  check (length(note) between 1 and 1000),
    constraint delivery_day   check (day between '1900-01-01' and '2299-12-31')
);
create index delivery_by_day on delivery_log (day desc, id desc) where deleted_at is null;
