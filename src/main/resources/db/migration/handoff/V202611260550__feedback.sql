-- What sales said of each lead that they were given, and what became of it: as its journal tells, in one line.
create table feedback (
    lead_id     bigint      primary key references lead on delete cascade,
    given_at    timestamptz not null,
    day         date        not null,
    source      text        not null,
    channel     text        not null default '',
    campaign    text        not null default '',
    rule        text        not null default '',
    rep         text        not null default '',
    team        text,
    verdict     text,
    verdict_at  timestamptz,
    reason      text,
    criterion   text,
    quality     text,
    valuable    boolean     not null,
    lost_reason text,
    outcome     text,
    returned    boolean     not null,
    owed        boolean     not null
);
create index feedback_by_day on feedback (day desc, lead_id desc);
create index feedback_owed on feedback (given_at, lead_id) where owed;

-- The same in sums by day of the hand-over, one dimension at a time. Kept by the triggers below, so that no way of changing or deleting leads can forget it.
create table feedback_sum (
    dimension text   not null,
    day       date   not null,
    value     text   not null,
    measure   text   not null,
    n         bigint not null,

    primary key (dimension, day, value, measure)
);

create function feedback_counts(f feedback) returns table (dimension text, value text, measure text) language sql immutable as $$
    select d.dimension, d.value, m.measure
    from (values ('all', ''), ('source', f.source), ('channel', f.channel), ('campaign', f.campaign), ('rule', f.rule), ('rep', f.rep),
                 ('week', to_char(date_trunc('week', f.day::timestamp), 'YYYY-MM-DD'))) as d (dimension, value),
         (values ('given', true), ('owed', f.owed), ('accepted', f.verdict = 'ACCEPTED'), ('rejected', f.verdict = 'REJECTED'),
                 ('returned', f.returned), ('valuable', f.valuable), ('won', f.outcome = 'WON'), ('lost', f.outcome = 'LOST'),
                 ('quality:' || f.quality, f.quality is not null),
                 ('reason:' || coalesce(f.reason, ''), f.verdict = 'REJECTED'),
                 ('lost:' || coalesce(f.lost_reason, ''), f.outcome = 'LOST')) as m (measure, counts)
    where m.counts
$$;

create function feedback_add_up() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into feedback_sum as s (dimension, day, value, measure, n)
        select c.dimension, f.day, c.value, c.measure, count(*) from new_rows f, feedback_counts(f) c
        group by 1, 2, 3, 4 order by 1, 2, 3, 4
        on conflict (dimension, day, value, measure) do update set n = s.n + excluded.n;
    elsif tg_op = 'DELETE' then
        insert into feedback_sum as s (dimension, day, value, measure, n)
        select c.dimension, f.day, c.value, c.measure, -count(*) from old_rows f, feedback_counts(f) c
        group by 1, 2, 3, 4 order by 1, 2, 3, 4
        on conflict (dimension, day, value, measure) do update set n = s.n + excluded.n;
    else
        insert into feedback_sum as s (dimension, day, value, measure, n)
        select dimension, day, value, measure, sum(n)
        from (select c.dimension, f.day, c.value, c.measure, 1 as n from new_rows f, feedback_counts(f) c
              union all
              select c.dimension, f.day, c.value, c.measure, -1 from old_rows f, feedback_counts(f) c) as changes
        group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4
        on conflict (dimension, day, value, measure) do update set n = s.n + excluded.n;
    end if;
    return null;
end $$;
create trigger feedback_added after insert on feedback referencing new table as new_rows
    for each statement execute function feedback_add_up();
create trigger feedback_changed after update on feedback referencing old table as old_rows new table as new_rows
    for each statement execute function feedback_add_up();
create trigger feedback_removed after delete on feedback referencing old table as old_rows
    for each statement execute function feedback_add_up();

-- Who was reminded of the feedback that they owe: once a day.
create table feedback_reminder (
    person      text        not null,
    day         date        not null,
    reminded_by text        not null,
    at          timestamptz not null,

    primary key (person, day)
);

-- Leads that were there before are looked at after the start.
insert into follow_up (kind, lead_id, due_at)
select 'loop', lead_id, now() from lead_state where team is not null or person is not null or verdict is not null;
