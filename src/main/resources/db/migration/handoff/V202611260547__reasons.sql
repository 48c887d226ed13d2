-- The company's own list of reasons. Empty until somebody changes the usual one; what is retired stays, since journals name it.
create table reason (
    key        text     primary key,
    position   smallint not null,
    words      jsonb    not null default '{}',
    uses       text[]   not null,
    criterion  text,
    needs_note boolean  not null default false,
    asks_date  boolean  not null default false,
    retired    boolean  not null default false,

    constraint reason_key_shape   check (key ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint reason_uses        check (uses <@ array['REJECTING', 'RETURNING', 'LOSING', 'WAITING'] and cardinality(uses) > 0),
    constraint reason_criterion   check (criterion ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint reason_date        check (not asks_date or 'RETURNING' = any (uses)),
    constraint one_reason_a_place unique (position) deferrable initially deferred
);
