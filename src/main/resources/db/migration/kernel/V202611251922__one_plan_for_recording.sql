-- What is recorded comes as arrays. Asked to plan for each length of theirs, the database plans every statement anew, which
-- takes longer than carrying it out; one plan does for all of them, and only within this transaction.
create or replace function hold_rules() returns text language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(20261122);
    perform set_config('plan_cache_mode', 'force_generic_plan', true);
    return (select revision || '/' || xmin from rules_revision);
end $$;
