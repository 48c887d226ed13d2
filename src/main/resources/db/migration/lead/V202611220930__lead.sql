create table stage (
    key       text     primary key,
    position  smallint not null,
    label     text,
    milestone text,
    owner     text,

    constraint stage_key_shape     check (key ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint stage_milestone     check (milestone in ('LEAD', 'MQL', 'SQL', 'SAL', 'OPPORTUNITY', 'WON')),
    constraint stage_owner         check (owner in ('MARKETING', 'SALES')),
    constraint one_stage_a_place   unique (position) deferrable initially deferred,
    constraint one_stage_a_milestone unique (milestone)
);
create trigger rules_changed after insert or update or delete on stage
    for each statement execute function rules_changed();

create sequence lead_id_seq;

-- What is known of a lead and may be edited. Persons' names and addresses are here, never in the journal.
create table lead (
    id                    bigint        primary key default nextval('lead_id_seq'),
    version               integer       not null default 0,
    source                text          not null,
    external_id           text,
    import_id             bigint,
    name                  text,
    email                 text,
    phone                 text,
    title                 text,
    company               text,
    industry              text,
    employees             integer,
    region                text,
    segment               text,
    channel               text,
    campaign              text,
    lead_magnet           text,
    landing_page          text,
    value                 numeric(16, 2),
    possible_duplicate_of bigint        references lead on delete set null,

    constraint lead_recognisable   check (external_id is not null or email is not null or phone is not null),
    constraint lead_employees      check (employees >= 0),
    constraint lead_once_a_source  unique (source, external_id)
);
create index lead_by_email on lead (lower(email)) where email is not null;
create index lead_by_phone on lead (phone) where phone is not null;
create index lead_by_import on lead (import_id) where import_id is not null;

create table lead_event (
    lead_id     bigint      not null references lead,
    seq         integer     not null,
    type        text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    source      text        not null,
    external_id text,
    facts       jsonb       not null default '{}',
    import_id   bigint,

    primary key (lead_id, seq),
    constraint lead_event_type check (type in ('CREATED', 'REOPENED', 'STAGE_REACHED', 'GIVEN_TO', 'RESUMED', 'ATTEMPTED',
        'FEEDBACK', 'RETURNED', 'PAUSED', 'WON', 'LOST', 'REJECTED', 'MERGED_FROM', 'MERGED_INTO', 'CORRECTED', 'NOTE')),
    constraint lead_event_seq        check (seq > 0),
    constraint lead_event_milliseconds check (at = date_trunc('milliseconds', at))
);
create unique index lead_event_once on lead_event (source, external_id) where external_id is not null;
create unique index lead_created_once on lead_event (lead_id) where type = 'CREATED';

-- What follows from the journal: written in the transaction of the event, the same after a rebuild.
create table lead_state (
    lead_id          bigint      primary key references lead,
    last_seq         integer     not null,
    created_at       timestamptz not null,
    last_at          timestamptz not null,
    stage            text        not null,
    outcome          text,
    team             text,
    person           text,
    mql_at           timestamptz,
    sql_at           timestamptz,
    sal_at           timestamptz,
    opportunity_at   timestamptz,
    won_at           timestamptz,
    rejected_at      timestamptz,
    lost_at          timestamptz,
    own_stages       jsonb       not null default '{}',
    first_attempt_at timestamptz,
    attempts         integer     not null default 0,
    won_value        numeric(16, 2),
    verdict          text,
    merged_into      bigint,

    constraint lead_outcome check (outcome in ('WON', 'LOST', 'REJECTED', 'MERGED'))
);
create index lead_state_newest on lead_state (created_at desc, lead_id desc);
create index lead_state_by_stage on lead_state (stage, created_at desc, lead_id desc);
create index lead_state_of_person on lead_state (person, created_at desc, lead_id desc) where person is not null;
create index lead_state_of_team on lead_state (team, created_at desc, lead_id desc) where team is not null;

-- The journal only ever grows. The one way to clear it is the function below, which says so in a table of its own.
create table journal_clearing (
    at     timestamptz not null,
    who    text        not null,
    reason text        not null,
    leads  bigint      not null,
    events bigint      not null
);

create function journal_refuses_change() returns trigger language plpgsql as $$
declare
    calls text;
begin
    get diagnostics calls = pg_context;
    if tg_op = 'DELETE' and calls like '%function clear_journal(%' then
        return old;
    end if;
    raise exception 'The journal of a lead is never changed: % refused', lower(tg_op)
        using errcode = 'restrict_violation';
end $$;
create trigger journal_is_append_only before update or delete on lead_event
    for each row execute function journal_refuses_change();
create trigger journal_is_never_truncated before truncate on lead_event
    for each statement execute function journal_refuses_change();

-- Clears the journals of the given leads (all of them for null) for a stated reason: starting clean, erasure, undoing an import.
create function clear_journal(which bigint[], who text, reason text, at timestamptz) returns bigint language plpgsql as $$
declare
    cleared bigint;
    touched bigint;
begin
    select count(distinct lead_id) into touched from lead_event where which is null or lead_id = any (which);
    delete from lead_event where which is null or lead_id = any (which);
    get diagnostics cleared = row_count;
    insert into journal_clearing values (clear_journal.at, clear_journal.who, clear_journal.reason, touched, cleared);
    return cleared;
end $$;
