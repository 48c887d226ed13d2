-- Calendars, promises and stages are the rules by which clocks are derived. Each change of them
-- raises one number; whoever derives clocks holds the lock shared and compares the number, so that
-- no clock is ever written by rules that were replaced meanwhile.
create table rules_revision (
    only_one boolean primary key default true,
    revision bigint  not null,
    constraint one_row check (only_one)
);
insert into rules_revision (revision) values (1);

create function rules_changed() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(20261122);
    update rules_revision set revision = revision + 1;
    return null;
end $$;
