-- A company edits its pipeline without losing history: a stage that leads have reached is retired, never removed. What it means and
-- what has to be known on entry stands with it. Another stage may count as the milestone of a retired one.
alter table stage
    add column meaning text,
    add column needs   text[]  not null default '{}',
    add column retired boolean not null default false,
    add constraint stage_meaning check (length(meaning) between 1 and 1000),
    add constraint stage_ends_stay check (not (retired and key in ('LEAD', 'WON'))),
    drop constraint one_stage_a_milestone;
create unique index one_stage_a_milestone on stage (milestone) where not retired;
