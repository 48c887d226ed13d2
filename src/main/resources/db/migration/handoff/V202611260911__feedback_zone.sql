-- The zone in whose days the feedback on all leads is counted; no row: nobody has looked yet.
create table feedback_zone (
    one  boolean primary key default true,
    zone text    not null,

    constraint feedback_zone_one check (one)
);
