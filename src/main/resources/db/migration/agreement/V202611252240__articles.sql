-- What an agreement says beyond promises and quotas: aims that are judged by the figure of a period, the clauses that
-- word all of it, and how the two work together.
alter table agreement_version
    add column structure jsonb,
    add column kit       text,
    drop constraint agreement_version_first_has_no_date,
    add constraint agreement_version_has_a_date check (effective_from is not null or number = 1);

create table aim (
    version    integer  not null references agreement_version,
    key        text     not null,
    position   smallint not null,
    kind       text     not null,
    owner      text     not null,
    measure    text     not null,
    rhythm     text     not null,
    definition jsonb    not null,

    primary key (version, key),
    constraint aim_key_shape   check (key ~ '^[a-z][a-z0-9_]{0,59}$'),
    constraint aim_kind        check (kind in ('OUTPUT', 'RATIO', 'MIX', 'CADENCE', 'GROWTH', 'LEVEL')),
    constraint aim_owner       check (owner in ('MARKETING', 'SALES', 'JOINT')),
    constraint aim_rhythm      check (rhythm in ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    constraint aim_says_key    check (definition ->> 'key' = key),
    constraint one_aim_a_place unique (version, position)
);
create trigger rules_changed after insert or update or delete on aim
    for each statement execute function rules_changed();

create table clause (
    version  integer  not null references agreement_version,
    key      text     not null,
    position smallint not null,
    section  text     not null,
    term     text,
    standard text,
    words    jsonb    not null default '{}',
    plan     text,

    primary key (version, key),
    constraint clause_key_shape   check (key ~ '^[a-z][a-z0-9_]{0,59}$'),
    constraint clause_section     check (section in ('PURPOSE', 'DEFINITIONS', 'STAGES', 'MARKETING', 'SALES', 'JOINT', 'REPORTING',
        'COMMUNICATION', 'CONFLICT', 'CORRECTION', 'VALIDITY')),
    constraint clause_says        check (term is not null or standard is not null or words <> '{}'),
    constraint one_clause_a_place unique (version, position)
);
create unique index clause_once_a_term on clause (version, term) where term is not null;
