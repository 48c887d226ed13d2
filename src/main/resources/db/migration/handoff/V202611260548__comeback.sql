-- Leads that went back and come again by themselves on a day. One that was handed back too often waits for the head of sales instead.
create table comeback (
    lead_id    bigint      primary key references lead on delete cascade,
    returned   integer     not null,
    day        date        not null,
    due_at     timestamptz not null,
    person     text,
    team       text,
    reason     text,
    state      text        not null,
    hand_backs integer     not null default 0,
    decided    boolean     not null default false,
    settled_at timestamptz,
    settled_by text,

    constraint comeback_state   check (state in ('WAITING', 'STOPPED', 'DONE', 'CANCELLED')),
    constraint comeback_settled check ((state in ('DONE', 'CANCELLED')) = (settled_at is not null))
);
create index comeback_open on comeback (due_at, lead_id) where state in ('WAITING', 'STOPPED');

-- How often a lead may be handed back and still come again by itself.
create table hand_back_limit (
    only_one boolean primary key default true,
    most     integer not null,

    constraint hand_back_limit_once  check (only_one),
    constraint hand_back_limit_range check (most between 1 and 20)
);
