-- The queue: what is due next of a team, what nobody of a team has taken yet, clocks that stand still, and leads on which no promise
-- runs, those that were quiet longest first. What is due next of a person is told by clock_due_of_person.
create index clock_due_of_team on clock (team, due_at, lead_id) where state = 'RUNNING' and team is not null;
create index clock_to_take on clock (team, due_at, lead_id) where state = 'RUNNING' and team is not null and person is null;
create index clock_still_of_person on clock (person, started_at, lead_id) where state = 'PAUSED' and person is not null;
create index clock_still_of_team on clock (team, started_at, lead_id) where state = 'PAUSED' and team is not null;
create index lead_state_quiet on lead_state (person, last_at, lead_id) where outcome is null and person is not null;
create index lead_state_to_take on lead_state (team, last_at, lead_id) where outcome is null and person is null and team is not null;
