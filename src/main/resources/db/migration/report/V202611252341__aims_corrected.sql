-- Which entries were taken back is looked up among the few that were.
create index lead_event_taken_back on lead_event (lead_id) where type = 'CORRECTED';
