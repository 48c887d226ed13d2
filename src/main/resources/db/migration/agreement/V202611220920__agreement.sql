-- Versions of the agreement. The one without a date holds since always; while no journal has begun it may be replaced,
-- which its edits count.
create table agreement_version (
    number         integer     primary key,
    edits          integer     not null default 0,
    effective_from timestamptz,
    made_at        timestamptz not null,
    made_by        text        not null,

    constraint agreement_version_number check (number > 0),
    constraint agreement_version_first_has_no_date check ((number = 1) = (effective_from is null))
);

-- A promise as each version has it. The definition is the promise as programs send it.
create table promise (
    version    integer  not null references agreement_version,
    key        text     not null,
    position   smallint not null,
    definition jsonb    not null,

    primary key (version, key),
    constraint promise_key_shape   check (key ~ '^[a-z][a-z0-9_]{0,59}$'),
    constraint promise_says_key    check (definition ->> 'key' = key),
    constraint one_promise_a_place unique (version, position)
);

create trigger rules_changed after insert or update or delete on agreement_version
    for each statement execute function rules_changed();
create trigger rules_changed after insert or update or delete on promise
    for each statement execute function rules_changed();
