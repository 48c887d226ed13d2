-- Until when a lead waits, so that looking at it once more before that notes nothing anew.
alter table routing_waiting add column until timestamptz;

-- What goes with a lead, or with its way along a track, is found without reading all.
create index desk_task_of_lead_all on desk_task (lead_id);
create index desk_task_of_run on desk_task (run) where run is not null;
create index mail_of_run on mail (run) where run is not null;
