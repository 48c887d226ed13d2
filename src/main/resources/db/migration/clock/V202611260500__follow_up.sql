-- What is still to be done about leads: noted in the transaction that asks for it, taken off in the one that does it.
-- No foreign key: it would be looked up for each lead that comes in, and a lead that is gone is simply passed over.
create table follow_up (
    id      bigint      generated always as identity primary key,
    kind    text        not null,
    lead_id bigint      not null,
    due_at  timestamptz not null,
    tries   smallint    not null default 0,

    constraint follow_up_kind check (kind ~ '^[a-z][a-z0-9-]{0,39}$')
);
create index follow_up_due on follow_up (kind, due_at);
