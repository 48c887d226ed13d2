-- The criteria on which both sides agreed; no row: the usual four. What leads said of them, one row a criterion.
create table bant_criterion (
    key      text    primary key,
    position int     not null unique,
    measure  text    not null,
    name     text,
    amount   numeric(16, 2),
    constraint bant_criterion_key_shape check (key ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint bant_criterion_measure check (measure in ('AT_LEAST', 'AUTHORITY', 'STATED', 'WITHIN_MONTHS', 'YES')),
    constraint bant_criterion_amount check (amount >= 0)
);

create table bant_reply (
    lead_id    bigint      not null references lead on delete cascade,
    criterion  text        not null,
    value      text        not null,
    said_on    date        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (lead_id, criterion),
    constraint bant_reply_said check (length(value) between 1 and 10000)
);
