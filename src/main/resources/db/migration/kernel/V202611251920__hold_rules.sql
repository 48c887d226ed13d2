-- Holds off whoever wants to change the rules until the transaction ends, and says which they are. Each statement of a
-- function looks anew, so the number is read after the lock was got, in one round trip.
create function hold_rules() returns text language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(20261122);
    return (select revision || '/' || xmin from rules_revision);
end $$;
