-- How many leads one side owes in a month, as each version of the agreement has it.
create table quota (
    version   integer  not null references agreement_version,
    key       text     not null,
    position  smallint not null,
    party     text     not null,
    stage     text     not null,
    per_month integer  not null,

    primary key (version, key),
    constraint quota_key_shape   check (key ~ '^[a-z][a-z0-9_]{0,59}$'),
    constraint quota_party       check (party in ('MARKETING', 'SALES')),
    constraint quota_stage_shape check (stage ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint quota_per_month   check (per_month between 1 and 1000000),
    constraint one_quota_a_place unique (version, position)
);
create trigger rules_changed after insert or update or delete on quota
    for each statement execute function rules_changed();
