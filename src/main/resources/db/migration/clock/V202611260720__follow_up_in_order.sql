-- Very many may be due at one instant: they are taken in the order of this index, without sorting all that are left.
create index follow_up_in_order on follow_up (kind, due_at, id);
drop index follow_up_due;

-- What stands still, of everybody, the longest first.
create index clock_paused on clock (started_at, lead_id) where state = 'PAUSED';
