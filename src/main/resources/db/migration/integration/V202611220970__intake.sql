-- What was answered to a request that named a key: the same request gets the same answer again.
create table idempotency_key (
    actor      text        not null,
    key        text        not null,
    body_hash  bytea       not null,
    status     smallint,
    answer     text,
    created_at timestamptz not null,

    primary key (actor, key),
    constraint idempotency_key_length check (length(key) between 1 and 200),
    constraint idempotency_answered   check ((status is null) = (answer is null))
);
create index idempotency_key_oldest on idempotency_key (created_at);
