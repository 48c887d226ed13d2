-- What was heard is taken away from now on: so is what was heard before.
delete from event_publication where completion_date is not null;
